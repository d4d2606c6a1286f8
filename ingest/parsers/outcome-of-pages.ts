import type { IngestRemark, PageReading, ParseOutcome, SourceFile } from '../ingest-outcome.js'
import { countSyllables } from '../ocr/known-syllables.js'
import { mendScannedHeadings } from '../ocr/mend-scanned-headings.js'
import { dropPageFurniture } from '../structure/drop-page-furniture.js'
import { joinWrappedLines, type PageLines } from '../structure/join-wrapped-lines.js'
import { outcomeOf, quarantine } from './outcome-of-content.js'
import { MESSAGES, PLACES, WARNINGS } from './parser-messages.vi.js'

/** Fewer letters: nothing was written on the page. */
const LEAST_LETTERS = 15
/** A file in which fewer of the words are Vietnamese syllables cannot be relied on. */
const GARBLED_SHARE = 0.4
const DOUBTFUL_SHARE = 0.75
const WORDS_TO_JUDGE = 30

/** The document of pages that were read, with what should be looked at; a file that reads as nonsense is set aside. */
export function outcomeOfPages(pages: readonly PageReading[], file: SourceFile): ParseOutcome {
  const empty = pages.filter(({ text }) => lettersOf(text) < LEAST_LETTERS)
  if (empty.length === pages.length) return quarantine(file, MESSAGES.noText, placeOf(empty))
  const { words, known } = countSyllables(pages.map(({ text }) => text).join('\n'))
  if (isGarbled(pages) || (words >= WORDS_TO_JUDGE && known / words < GARBLED_SHARE))
    return quarantine(file, pages.some(({ source }) => source === 'image') ? MESSAGES.unreadableScan : MESSAGES.garbledPdf)
  const lines = dropPageFurniture(withMendedHeadings(pages))
  const outcome = outcomeOf({ blocks: joinWrappedLines(lines) }, file)
  if (outcome.outcome === 'quarantined') return outcome
  return { ...outcome, pages, warnings: [...warningsOf(pages, empty), ...outcome.warnings] }
}

/** Numbers are judged over all pages; only lines that came from images change. */
function withMendedHeadings(pages: readonly PageReading[]): readonly PageLines[] {
  const lines = pages.flatMap(({ text }) => text.split('\n'))
  const mended = mendScannedHeadings(lines)
  let at = 0
  return pages.map(({ text, pageNumber, source }) => {
    const own = text.split('\n')
    const start = at
    at += own.length
    return { lines: source === 'image' ? mended.slice(start, at) : own, pageNumber }
  })
}

function warningsOf(pages: readonly PageReading[], empty: readonly PageReading[]): readonly IngestRemark[] {
  const images = pages.filter(({ source }) => source === 'image')
  const doubtful = pages.filter((page) => page.knownShare < DOUBTFUL_SHARE && countSyllables(page.text).words >= WORDS_TO_JUDGE)
  const remark = (list: readonly PageReading[], words: (numbers: string) => string): readonly IngestRemark[] =>
    list[0] ? [{ message: words(numbersOf(list)), place: PLACES.page(list[0].pageNumber) }] : []
  return [
    ...remark(images, (numbers) => WARNINGS.readFromImage(images.length, pages.length, numbers)),
    ...remark(doubtful, WARNINGS.doubtfulPages),
    ...remark(empty, WARNINGS.emptyPages)
  ]
}

/** `1–4, 7` */
function numbersOf(pages: readonly PageReading[]): string {
  const runs: [number, number][] = []
  for (const { pageNumber } of pages) {
    const last = runs.at(-1)
    if (last && last[1] === pageNumber - 1) last[1] = pageNumber
    else runs.push([pageNumber, pageNumber])
  }
  return runs.map(([from, to]) => (from === to ? `${from}` : `${from}–${to}`)).join(', ')
}

const lettersOf = (text: string) => (text.match(/\p{L}/gu) ?? []).length

function placeOf(pages: readonly PageReading[]): string | undefined {
  return pages[0] ? PLACES.page(pages[0].pageNumber) : undefined
}

/** More than one character in twenty is a private or replacement character: the font gives no letters back. */
function isGarbled(pages: readonly PageReading[]): boolean {
  const text = pages.map((page) => page.text).join('')
  return (text.match(/[\ufffd\ue000-\uf8ff]/g) ?? []).length > text.length / 20
}
