import type { PageReading } from '../ingest-outcome.js'
import { runProgram } from '../ocr/run-program.js'
import { mayHoldFeeTable, writeTableRows } from '../tables/index.js'

/** More pages of tables are not looked at one by one. */
const MOST_PAGES = 200

/** Pages whose tables of fees are written row by row, with their headings; as they are where poppler is not installed. */
export async function withTableRows(path: string, pages: readonly PageReading[]): Promise<readonly PageReading[]> {
  const wanted = pages.filter(({ source, text }) => source === 'layer' && mayHoldFeeTable(text)).slice(0, MOST_PAGES)
  if (wanted.length === 0) return pages
  const written = new Map<number, string>()
  for (const { pageNumber, text } of wanted) {
    const layout = await layoutOf(path, pageNumber)
    if (layout === undefined) return pages
    written.set(pageNumber, writeTableRows(text, layout))
  }
  return pages.map((page) => ({ ...page, text: written.get(page.pageNumber) ?? page.text }))
}

async function layoutOf(path: string, pageNumber: number): Promise<string | undefined> {
  const { code, out } = await runProgram('pdftotext', ['-layout', '-f', String(pageNumber), '-l', String(pageNumber), path, '-'])
  return code === 0 ? out.toString('utf8') : undefined
}
