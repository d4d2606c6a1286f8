/** Draws one page of a PDF in a thread of its own: the engine blocks its event loop. */
import { readFileSync } from 'node:fs'
import { parentPort, workerData } from 'node:worker_threads'
import { PDFParse } from 'pdf-parse'

try {
  const parser = new PDFParse({ data: new Uint8Array(readFileSync(workerData.path)), verbosity: 0 })
  const { pages } = await parser.getScreenshot({
    partial: [workerData.pageNumber],
    scale: workerData.scale,
    imageDataUrl: false,
    imageBuffer: true
  })
  parentPort.postMessage(pages[0]?.data)
  await parser.destroy()
} catch {
  parentPort.postMessage(undefined)
}
