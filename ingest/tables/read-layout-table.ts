import { readAmount } from './read-amount.js'
import { isFeeHead, type TableGrid } from './type-fee-table.js'

/** A table found in the lines of a page laid out as printed: lines `from` to `to` (exclusive) are the table. */
export interface LayoutTable extends TableGrid {
  readonly from: number
  readonly to: number
}

interface Segment {
  readonly text: string
  readonly start: number
  readonly end: number
}

type Columns = readonly { readonly start: number; readonly end: number }[]

const LEAST_ROWS = 3
const MOST_HEAD_LINES = 5

/**
 * Finds a table of fees in the lines of `pdftotext -layout`: rows end in an amount, columns are where the fullest rows have their cells.
 * Cells of several lines are put together, above and below the line that holds the number. Undefined when there is none.
 */
export function readLayoutTable(lines: readonly string[]): LayoutTable | undefined {
  const raw = lines.map(segmentsOf)
  const money = raw.flatMap((row, place) => (isMoneyRow(row) ? [place] : []))
  if (money.length < LEAST_ROWS) return undefined
  const columns = columnsOf(money.map((place) => raw[place]!))
  const segments = raw.map((row) => partedNumber(row, columns))
  const begin = firstAnchor(segments, money[0]!, columns)
  const first = headStart(lines, segments, begin)
  const head = cellsOf(segments.slice(first, begin), columns)
  if (!isFeeHead(head)) return undefined
  const to = tableEnd(lines, segments, money.at(-1)!, columns)
  return { head, rows: rowsOf(segments.slice(begin, to), columns), from: first, to }
}

function segmentsOf(line: string): readonly Segment[] {
  return [...line.matchAll(/\S+(?: \S+)*/gu)].map((match) => ({ text: match[0], start: match.index, end: match.index + match[0].length }))
}

function isMoneyRow(row: readonly Segment[]): boolean {
  const last = row.at(-1)?.text ?? ''
  return row.length >= 3 && /^[\d.,]+$/.test(last) && readAmount(last) !== undefined
}

/** `VI Kiểm định …` set too close together for two cells is parted. */
function partedNumber(row: readonly Segment[], columns: Columns): readonly Segment[] {
  const [first, ...rest] = row
  const [, number] = /^([IVX]{1,5}|\d{1,3})\.?\s+\p{Lu}/u.exec(first?.text ?? '') ?? []
  if (!first || !number || first.start > columns[0]!.end) return row
  const words = first.text.slice(number.length).replace(/^\.?\s+/, '')
  return [
    { text: number, start: first.start, end: first.start + number.length },
    { text: words, start: first.end - words.length, end: first.end },
    ...rest
  ]
}

/** Ranges covered by the cells of the rows with the most cells, taken together where they overlap. */
function columnsOf(rows: readonly (readonly Segment[])[]): Columns {
  const most = Math.max(...rows.map((row) => row.length))
  const full = rows.filter((row) => row.length === most)
  return Array.from({ length: most }, (_, place) => ({
    start: Math.min(...full.map((row) => row[place]!.start)),
    end: Math.max(...full.map((row) => row[place]!.end))
  }))
}

/** The column a segment stands in: the one it overlaps most, else the nearest. */
function columnOf({ start, end }: Segment, columns: Columns): number {
  const scores = columns.map((column) => Math.min(end, column.end) - Math.max(start, column.start))
  return scores.indexOf(Math.max(...scores))
}

function cellsOf(rows: readonly (readonly Segment[])[], columns: Columns): readonly string[] {
  const cells = columns.map(() => '')
  for (const row of rows) {
    for (const segment of row) {
      const place = columnOf(segment, columns)
      cells[place] = cells[place] ? `${cells[place]} ${segment.text}` : segment.text
    }
  }
  return cells
}

/** A heading row with a Roman number may stand above the first amount. */
function firstAnchor(segments: readonly (readonly Segment[])[], money: number, columns: Columns): number {
  let first = money
  while (first > 0 && isNumbered(segments[first - 1]!, columns)) first -= 1
  return first
}

const isNumbered = (row: readonly Segment[], columns: Columns) =>
  row.length > 0 &&
  columnOf(row[0]!, columns) === 0 &&
  /^(?:\d{1,3}(?:\.\d{1,2})*\.?|[IVX]{1,5}\.?|[a-zđ][.)]?)(?:\s|$)/u.test(row[0]!.text)

function headStart(lines: readonly string[], segments: readonly (readonly Segment[])[], begin: number): number {
  let first = begin
  while (
    first > 0 &&
    begin - first < MOST_HEAD_LINES &&
    segments[first - 1]!.length > 0 &&
    !/^\s*\(|^\s*(?:BIỂU|PHỤ LỤC|MỨC THU)\s|^\s*\S+(?: \S+)*[.;:]\s*$/u.test(lines[first - 1]!)
  )
    first -= 1
  return first
}

/** Lines behind the last amount belong to its row while they stand in its cells. */
function tableEnd(lines: readonly string[], segments: readonly (readonly Segment[])[], last: number, columns: Columns): number {
  let to = last + 1
  const inside = (place: number) => segments[place]!.every(({ start }) => start >= columns[1]!.start - 2)
  while (to < lines.length && to - last < 3 && segments[to]!.length > 0 && inside(to)) to += 1
  return to
}

/** Anchors are numbered lines and lines with an amount; the lines between belong to the anchor whose own cell is empty, else to the one above. */
function rowsOf(segments: readonly (readonly Segment[])[], columns: Columns): readonly (readonly string[])[] {
  const lines = segments.filter((row) => row.length > 0)
  const isAnchor = (row: readonly Segment[]) => isNumbered(row, columns) || row.some((one) => columnOf(one, columns) === columns.length - 1)
  const isOpen = (row: readonly Segment[]) => !row.some((one) => columnOf(one, columns) === 1)
  const rows: { readonly open: boolean; above: number; readonly lines: (readonly Segment[])[] }[] = []
  let waiting: (readonly Segment[])[] = []
  for (const line of lines) {
    const last = rows.at(-1)
    if (!isAnchor(line)) {
      waiting.push(line)
      continue
    }
    const below = last ? (isOpen(line) ? (last.open ? last.above : 0) : waiting.length) : 0
    last?.lines.push(...waiting.slice(0, below))
    const above = waiting.slice(below)
    rows.push({ open: isOpen(line), above: above.length, lines: [...above, line] })
    waiting = []
  }
  rows.at(-1)?.lines.push(...waiting)
  return rows.map((row) => cellsOf(row.lines, columns))
}
