import type { ParseOutcome, SourceFile } from '../ingest-outcome.js'
import { dropPageFurniture } from '../structure/drop-page-furniture.js'
import { joinWrappedLines } from '../structure/join-wrapped-lines.js'
import { outcomeOf, quarantine } from './outcome-of-content.js'
import { MESSAGES, PLACES, WARNINGS } from './parser-messages.vi.js'
import { type PdfPage, readPdfText } from './pdf-text.js'

/** A page with fewer letters than this has no text layer worth the name (a stamp, a page number). */
const LEAST_LETTERS = 40
/** A PDF of which so many pages lack a text layer is a scan. */
const SCANNED_SHARE = 0.5

const PROBLEMS = { damaged: MESSAGES.damagedPdf, locked: MESSAGES.lockedPdf, slow: MESSAGES.slowPdf } as const

/** A PDF with a text layer: page furniture dropped, hard-wrapped lines joined, pages kept. A scan is set aside. */
export async function* parsePdf(file: SourceFile): AsyncGenerator<ParseOutcome> {
  const read = await readPdfText(file.path)
  if (read.outcome === 'problem') return yield quarantine(file, PROBLEMS[read.problem])
  const empty = read.pages.filter((page) => lettersOf(page) < LEAST_LETTERS)
  if (read.pages.length === 0 || empty.length > read.pages.length * SCANNED_SHARE)
    return yield quarantine(file, MESSAGES.scannedPdf, placeOf(empty))
  if (isGarbled(read.pages)) return yield quarantine(file, MESSAGES.garbledPdf)
  const lines = dropPageFurniture(read.pages.map(({ text, pageNumber }) => ({ lines: text.split('\n'), pageNumber })))
  const outcome = outcomeOf({ blocks: joinWrappedLines(lines) }, file)
  if (outcome.outcome === 'document' && outcome.document.kind === 'guide' && hasRegulationHead(read.pages))
    return yield quarantine(file, MESSAGES.partlyScannedPdf)
  if (outcome.outcome === 'quarantined' || empty.length === 0) return yield outcome
  const numbers = empty.map(({ pageNumber }) => pageNumber)
  yield {
    ...outcome,
    warnings: [{ message: WARNINGS.emptyPages(numbers.join(', ')), place: PLACES.page(numbers[0]!) }, ...outcome.warnings]
  }
}

/** An official head without any điều behind it: the articles are pictures. */
function hasRegulationHead(pages: readonly PdfPage[]): boolean {
  const head = pages[0]?.text.slice(0, 3000) ?? ''
  return /CỘNG\s+H[OÒ][AÀ]\s+XÃ\s+HỘI/u.test(head) && /^(?:LUẬT|NGHỊ ĐỊNH|THÔNG TƯ|QUYẾT ĐỊNH)\s*$/mu.test(head)
}

function lettersOf({ text }: PdfPage): number {
  return (text.match(/\p{L}/gu) ?? []).length
}

function placeOf(pages: readonly PdfPage[]): string | undefined {
  return pages[0] ? PLACES.page(pages[0].pageNumber) : undefined
}

/** More than one character in twenty is a private or replacement character: the font gives no letters back. */
function isGarbled(pages: readonly PdfPage[]): boolean {
  const text = pages.map((page) => page.text).join('')
  return (text.match(/[\ufffd\ue000-\uf8ff]/g) ?? []).length > text.length / 20
}
