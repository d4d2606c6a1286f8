import { readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { canvasGrayImage } from './canvas-image.js'
import { type GrayImage, MAX_PIXELS, readPgm } from './gray-image.js'
import { hasProgram, runProgram } from './run-program.js'

/** Scans are read at this resolution: measured no worse than 300 and quicker. */
export const DOTS_PER_INCH = 200
const RENDER_LIMIT_MS = 60_000

/** A page of a PDF as a picture, by poppler's pdftoppm where it is installed, else by pdf-parse; `undefined` when it cannot be drawn. */
export async function pdfPageImage(pdfPath: string, pageNumber: number, folder: string): Promise<GrayImage | undefined> {
  const image = (await hasProgram('pdftoppm', ['-v']))
    ? await drawnByPoppler(pdfPath, pageNumber, folder)
    : await drawnByPdfParse(pdfPath, pageNumber, folder)
  return image && image.width * image.height <= MAX_PIXELS ? image : undefined
}

/** Annotations are left out: the banner of a digital signature lies over the words. */
async function drawnByPoppler(pdfPath: string, pageNumber: number, folder: string): Promise<GrayImage | undefined> {
  const target = join(folder, `page-${pageNumber}`)
  const page = String(pageNumber)
  // A page of more than 60 × 60 inches is drawn smaller, so that no page is a bomb.
  const words = ['-gray', '-hide-annotations', '-f', page, '-l', page, '-singlefile']
  const size = (await isHuge(pdfPath, page)) ? ['-scale-to', '4000'] : ['-r', String(DOTS_PER_INCH)]
  await runProgram('pdftoppm', [...words, ...size, pdfPath, target], { timeoutMs: RENDER_LIMIT_MS })
  const image = await readPgm(`${target}.pgm`).catch(() => undefined)
  await rm(`${target}.pgm`, { force: true })
  return image
}

const MOST_POINTS = 3000

async function isHuge(pdfPath: string, page: string): Promise<boolean> {
  const { out } = await runProgram('pdfinfo', ['-f', page, '-l', page, pdfPath], { timeoutMs: RENDER_LIMIT_MS })
  const size = /Page\s+\d+ size:\s+([\d.]+) x ([\d.]+)/.exec(out.toString())
  return !size || Number(size[1]) > MOST_POINTS || Number(size[2]) > MOST_POINTS
}

async function drawnByPdfParse(pdfPath: string, pageNumber: number, folder: string): Promise<GrayImage | undefined> {
  const bytes = await new Promise<Uint8Array | undefined>((resolve) => {
    const workerData = { path: pdfPath, pageNumber, scale: DOTS_PER_INCH / 72 }
    const worker = new Worker(new URL('./pdf-screenshot-worker.mjs', import.meta.url), {
      workerData,
      execArgv: [],
      stdout: true,
      stderr: true
    })
    const finish = (value: Uint8Array | undefined) => {
      clearTimeout(timer)
      resolve(value)
      void worker.terminate()
    }
    const timer = setTimeout(() => finish(undefined), RENDER_LIMIT_MS)
    worker.once('message', finish)
    worker.once('error', () => finish(undefined))
    worker.once('exit', () => finish(undefined))
  })
  if (!bytes) return undefined
  const path = join(folder, `page-${pageNumber}.png`)
  await writeFile(path, bytes)
  const image = await canvasGrayImage(await readFile(path))
  await rm(path, { force: true })
  return image
}
