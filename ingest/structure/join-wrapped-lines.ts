import { isCapitals, readHeading } from './read-heading.js'
import type { SourceBlock } from './source-block.js'

/** The lines of a page (or of a whole text without pages) as extracted. */
export interface PageLines {
  readonly lines: readonly string[]
  readonly pageNumber?: number
}

/** A line at least this share of the text's usual width was broken by the margin, not by the writer. */
const FULL_SHARE = 0.82
/** A last word that cannot end a paragraph. */
const OPEN_END =
  /(?:,|\(|[–-]|\s(?:và|hoặc|của|cho|tại|về|với|theo|từ|đến|do|bởi|các|những|một|là|có|được|trong|trên|số|khoản|điểm|Điều|điều|Mục|Chương|ngày|tháng|năm))$/u
/** A row of a table, its cells between bars: never joined, never cut. */
const ROW = /\S \| \S/
const ITEM =
  /^(?:\d{1,3}[a-zđ]{0,2}\s?[.)]\s*\D|(?:[IVX]{1,6}|[A-HĐ])\.\s+\p{Lu}\p{Ll}|\d+(?:\.\d+){1,3}\.?\s+\p{L}|[a-zđ]\d{0,2}\s?\)|[-–•+*]\s|\(?[ivx]{1,4}\)\s)/u

/**
 * Joins lines that the margin broke, also over page breaks. A heading, a numbered item or a line after the end of a paragraph
 * begins a block; everything else goes on with the line before.
 */
export function joinWrappedLines(pages: readonly PageLines[]): readonly SourceBlock[] {
  const width = usualWidth(pages)
  const blocks: { text: string; pageNumber?: number }[] = []
  let last = ''
  let isBehindGap = false
  for (const { lines, pageNumber } of pages) {
    for (const raw of lines) {
      const line = raw.replace(/[\s\u00a0]+/g, ' ').trim()
      if (!line) {
        if (width > 0 && last.length < width * FULL_SHARE) last = ''
        isBehindGap = true
        continue
      }
      const block = blocks.at(-1)
      const isApart = isBehindGap && isArticleBehindComma(last, line)
      isBehindGap = false
      if (block && last && !isApart && goesOn(block.text, last, line, width)) block.text += `${gapBetween(last, line)}${line}`
      else blocks.push({ text: line, ...(pageNumber ? { pageNumber } : {}) })
      last = line
    }
  }
  return blocks
}

/** Behind an empty line the heading of an article begins a block, though the line before ends in what was read as a comma. */
function isArticleBehindComma(last: string, line: string): boolean {
  return /,$/.test(last) && /^Điều \d{1,3}[.:] \p{Lu}/u.test(line)
}

/** A number broken behind its hyphen (`QĐ-` + `UBND`) is glued again; hyphens inside words are not used in Vietnamese. */
function gapBetween(last: string, line: string): string {
  return /[\p{Lu}\d]-$/u.test(last) && /^\p{Lu}/u.test(line) ? '' : ' '
}

/** `… Thông tư số 21/2021/TT-` + `BLĐTBXH …`. */
function isCutNumber(last: string, line: string): boolean {
  return /\/[A-ZĐ]{1,6}-$/u.test(last) && /^[A-ZĐ]{2}/u.test(line)
}

function goesOn(block: string, last: string, line: string, width: number): boolean {
  const isFull = width > 0 && last.length >= width * FULL_SHARE
  const isOpen = OPEN_END.test(last)
  if (ROW.test(last) || ROW.test(line)) return false
  if (isCutNumber(last, line)) return true
  if (readHeading(line) || ITEM.test(line)) return isReferenceBreak(last, line, isFull)
  if (/^(?:Căn cứ|Theo đề nghị|Xét đề nghị|Nơi nhận|\((?:Ban hành )?[Kk]èm theo)(?!\p{L})/u.test(line)) return false
  if (/^[“"]/.test(line) && /:$/.test(last)) return false
  const isLower = /^[\p{Ll}\d(]/u.test(line)
  if (isLower) return isFull || isOpen || !/[.;:]$/.test(last)
  if (/\s(?:và|của|số)$/u.test(last) && !isCapitals(line)) return true
  if (isHeadingBlock(block)) return !isCapitals(line) && (isOpen || isEndOfTitle(last, line, width))
  if (isCapitals(last) !== isCapitals(line)) return isOpen && isFull
  if (isCapitals(line)) return false
  return isFull && !/[;:]$/.test(last)
}

/** `… quy định tại khoản` + `1. Điều 5` hardly occurs; `… tại Điều` + `12. Người …` does not. A mark behind an open reference goes on. */
function isReferenceBreak(last: string, line: string, isFull: boolean): boolean {
  if (!isFull) return false
  if (/^(?:Điều|Chương|Mục|Phần|Phụ lục)\s/u.test(line)) return /(?:,|\s(?:và|hoặc|tại|của|theo|đến|các|quy định tại|theo))$/u.test(last)
  return /\s(?:khoản|điểm|Điều|mục|số|điều)$/u.test(last)
}

/** A long title goes on with a name in capitals (`… người lao động` + `Việt Nam đi làm việc ở nước ngoài`); a body begins with a full line or ends. */
function isEndOfTitle(last: string, line: string, width: number): boolean {
  return /^\p{Lu}/u.test(line) && last.length > width * 0.55 && line.length < width * 0.65 && !/[.;:]$/.test(line) && width > 0
}

function isHeadingBlock(block: string): boolean {
  const heading = readHeading(block)
  return heading !== undefined && !/[.;:]$/.test(block)
}

/** The length that one line in seven reaches, rows of tables apart: the width of a full line. 0 for texts that are not hard-wrapped. */
function usualWidth(pages: readonly PageLines[]): number {
  const own = pages.flatMap(({ lines }) => lines.filter((line) => !ROW.test(line)))
  const lengths = own.map((line) => line.trim().length).filter((length) => length > 0)
  const sorted = lengths.sort((left, right) => left - right)
  const width = sorted[Math.floor(sorted.length * 0.85)] ?? 0
  return sorted.length < 8 || width > 160 ? 0 : width
}
