import type { OcrEngine } from './ocr-engine.js'
import { parseTesseractTsv } from './parse-tesseract-tsv.js'
import { runProgram } from './run-program.js'

/** A page that takes longer is given up: ordinary pages take two to four seconds, on a machine ten times too busy half a minute. */
const PAGE_LIMIT_MS = 200_000

/** The system's `tesseract` with its Vietnamese data (Debian: `tesseract-ocr tesseract-ocr-vie`); `undefined` when it is not installed. */
export async function openTesseractCommandEngine(): Promise<OcrEngine | undefined> {
  const listed = await runProgram('tesseract', ['--list-langs'], { timeoutMs: 20_000 })
  if (listed.code !== 0 || !/^vie$/m.test(`${listed.out}${listed.err}`)) return undefined
  const version = /tesseract v?([\d.]+)/.exec(String((await runProgram('tesseract', ['--version'])).out))?.[1] ?? ''
  return {
    name: `tesseract-${version}`,
    async recognize(imagePath, arrangement = 'page') {
      const words = [imagePath, '-', '-l', 'vie', '--psm', arrangement === 'page' ? '3' : '6', '-c', 'tessedit_do_invert=0', 'tsv']
      const { code, out } = await runProgram('tesseract', words, { timeoutMs: PAGE_LIMIT_MS })
      return code === 0 ? parseTesseractTsv(out.toString()) : undefined
    },
    close: async () => undefined
  }
}
