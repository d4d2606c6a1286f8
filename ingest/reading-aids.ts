import { availableParallelism } from 'node:os'
import type { OcrEngine } from './ocr/ocr-engine.js'
import { ocrEngine } from './ocr/open-ocr-engine.js'

/** What reading a file may draw on besides its bytes. */
export interface ReadingAids {
  readonly ocr: () => Promise<OcrEngine>
  /** Waits until one more page may be worked on; call what comes back when done. Bounds work over all files read at once. */
  readonly pageTurn: () => Promise<() => void>
  /** Folder of this file alone, where pages already read are remembered over a kill; nothing is remembered when absent. */
  readonly memory?: string
}

/** Aids of a process that reads files on its own: as many pages at once as there are cores. */
export function localAids(): ReadingAids {
  return LOCAL
}

/** Lets at most `most` go at once; the others wait in order. */
export function turns(most: number): () => Promise<() => void> {
  const waiting: (() => void)[] = []
  let going = 0
  const release = () => {
    const next = waiting.shift()
    if (next) next()
    else going -= 1
  }
  return async () => {
    if (going < most) going += 1
    else await new Promise<void>((resolve) => waiting.push(resolve))
    return release
  }
}

const LOCAL: ReadingAids = { ocr: ocrEngine, pageTurn: turns(availableParallelism()) }
