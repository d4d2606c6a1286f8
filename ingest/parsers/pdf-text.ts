import { Worker } from 'node:worker_threads'

/** A page of a PDF and the words of its text layer. */
export interface PdfPage {
  /** From 1. */
  readonly pageNumber: number
  readonly text: string
}

/** What became of reading a text layer. Closed list. */
export type PdfTextOutcome =
  | { readonly outcome: 'pages'; readonly pages: readonly PdfPage[] }
  | { readonly outcome: 'problem'; readonly problem: 'damaged' | 'locked' | 'slow' | 'many_pages' }

const TIME_LIMIT_MS = 600_000
const MEMORY_LIMIT_MB = 1_500

/** Reads the text layer of a PDF in a worker thread, within limits of time and memory. */
export function readPdfText(path: string, timeLimitMs: number = TIME_LIMIT_MS): Promise<PdfTextOutcome> {
  return new Promise((resolve) => {
    const worker = new Worker(new URL('./pdf-text-worker.mjs', import.meta.url), {
      workerData: { path },
      execArgv: [],
      stderr: true,
      stdout: true,
      resourceLimits: { maxOldGenerationSizeMb: MEMORY_LIMIT_MB }
    })
    const finish = (outcome: PdfTextOutcome) => {
      clearTimeout(timer)
      resolve(outcome)
      void worker.terminate()
    }
    const timer = setTimeout(() => finish({ outcome: 'problem', problem: 'slow' }), timeLimitMs)
    worker.once('message', finish)
    worker.once('error', () => finish({ outcome: 'problem', problem: 'damaged' }))
    worker.once('exit', () => finish({ outcome: 'problem', problem: 'damaged' }))
  })
}
