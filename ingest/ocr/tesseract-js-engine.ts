import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { OcrEngine } from './ocr-engine.js'
import { parseTesseractTsv } from './parse-tesseract-tsv.js'

/** A page that takes longer is given up. */
const PAGE_LIMIT_MS = 180_000

/** Tesseract compiled to WebAssembly, with Vietnamese data from npm: slower, but needs no package of the system. One page at a time. */
export async function openTesseractJsEngine(): Promise<OcrEngine> {
  const { createWorker, PSM } = await import('tesseract.js')
  const data = join(dirname(createRequire(import.meta.url).resolve('@tesseract.js-data/vie/package.json')), '4.0.0_best_int')
  const open = () => createWorker('vie', 1, { langPath: data, cacheMethod: 'none', gzip: true, errorHandler: () => undefined })
  let worker = open()
  let turn: Promise<unknown> = Promise.resolve()

  async function recognize(imagePath: string, arrangement: 'page' | 'block') {
    const present = await worker
    await present.setParameters({ tessedit_pageseg_mode: arrangement === 'page' ? PSM.AUTO : PSM.SINGLE_BLOCK })
    const read = present.recognize(imagePath, {}, { text: false, tsv: true }).then(({ data }) => data.tsv ?? undefined)
    const tsv = await within(PAGE_LIMIT_MS, read)
    if (tsv !== undefined) return parseTesseractTsv(tsv)
    await present.terminate()
    worker = open()
    return undefined
  }

  return {
    name: 'tesseract.js-7.0.0',
    recognize(imagePath, arrangement = 'page') {
      const read = turn.then(() => recognize(imagePath, arrangement))
      turn = read.catch(() => undefined)
      return read
    },
    close: async () => void (await (await worker).terminate())
  }
}

/** The value, or nothing when it fails or does not come in time. */
async function within<Value>(limitMs: number, value: Promise<Value>): Promise<Value | undefined> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => resolve(undefined), limitMs)
  })
  try {
    return await Promise.race([value.catch(() => undefined), late])
  } finally {
    clearTimeout(timer)
  }
}
