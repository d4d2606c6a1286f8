import type { PageReading, ParseOutcome, SourceFile } from '../ingest-outcome.js'
import { knownShare } from '../ocr/known-syllables.js'
import { pdfImageShares } from '../ocr/pdf-image-shares.js'
import { pdfPageImage } from '../ocr/pdf-page-images.js'
import { readScannedPages, type ScannedPage } from '../ocr/read-scanned-pages.js'
import { localAids } from '../reading-aids.js'
import { convertLegacyText } from '../repair/index.js'
import { dropPageFurniture } from '../structure/drop-page-furniture.js'
import { isImageBetter, planPage } from './choose-page-reading.js'
import { quarantine } from './outcome-of-content.js'
import { outcomeOfPages } from './outcome-of-pages.js'
import { outcomesOfBook } from './outcomes-of-book.js'
import { MESSAGES } from './parser-messages.vi.js'
import { type PdfPage, readPdfText } from './pdf-text.js'
import { withTableRows } from './with-table-rows.js'

const PROBLEMS = {
  damaged: MESSAGES.damagedPdf,
  locked: MESSAGES.lockedPdf,
  slow: MESSAGES.slowPdf,
  many_pages: MESSAGES.manyPages
} as const

/** A PDF, page by page from its text layer or its image, whichever reads better; page furniture dropped, hard-wrapped lines joined, pages kept. */
export async function* parsePdf(file: SourceFile): AsyncGenerator<ParseOutcome> {
  const read = await readPdfText(file.path)
  if (read.outcome === 'problem') return yield quarantine(file, PROBLEMS[read.problem])
  const layers = read.pages.map((page) => ({ ...page, text: convertLegacyText(page.text) }))
  if (read.pages.length === 0) return yield quarantine(file, MESSAGES.damagedPdf)
  const shares = await pdfImageShares(file.path)
  const plans = layers.map(({ text, pageNumber }) => planPage(text, shares && (shares.get(pageNumber) ?? 0)))
  const wanted = layers.flatMap(({ pageNumber }, place) => (plans[place] === 'layer' ? [] : [pageNumber]))
  const scanned = wanted.length === 0 ? NOTHING : await readImages(file, wanted)
  const pages = layers.map((page, place) =>
    chosenReading(page, plans[place] === 'layer' ? undefined : scanned.get(page.pageNumber), plans[place]!)
  )
  const book = outcomesOfBook(dropPageFurniture(pages.map(({ text, pageNumber }) => ({ lines: text.split('\n'), pageNumber }))), file)
  if (book) yield* book
  else yield outcomeOfPages(await withTableRows(file.path, pages), file)
}

const NOTHING: ReadonlyMap<number, ScannedPage> = new Map()

function readImages(file: SourceFile, wanted: readonly number[]): Promise<ReadonlyMap<number, ScannedPage>> {
  let done = 0
  return readScannedPages(
    wanted,
    (pageNumber, folder) => pdfPageImage(file.path, pageNumber, folder),
    file.aids ?? localAids(),
    () => file.onRead?.(Math.round((file.bytes * ++done) / (wanted.length + 1)))
  )
}

function chosenReading({ pageNumber, text }: PdfPage, image: ScannedPage | undefined, plan: string): PageReading {
  if (image && (plan === 'image' ? image.text.length >= text.trim().length / 2 : isImageBetter(text, image.text)))
    return { ...image, source: 'image' }
  return { pageNumber, text, source: 'layer', knownShare: knownShare(text) }
}
