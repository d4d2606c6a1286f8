import { isFeeHead } from './type-fee-table.js'

/** A table found in lines that are cells one below the other: lines `from` to `to` (exclusive) are the table. */
export interface CellTable {
  readonly from: number
  readonly to: number
  readonly head: readonly string[]
  readonly rows: readonly CellRow[]
}

/** A row of such a table, or a heading that stands inside it. */
export type CellRow =
  | { readonly kind: 'heading'; readonly number: string; readonly words: string }
  /** `cells` stand under `head`; the first names the thing, behind the things it is a kind of. */
  | { readonly kind: 'row'; readonly cells: readonly string[] }

const NUMBERING = /^(?:STT|TT|Số\s*TT|Số thứ tự)$/iu
const MARK = /^(?:\d{1,3}(?:\.\d{1,2})*|[IVX]{1,5}|[A-ZĐ]|[a-zđ])[.)]?$/u
const MARK_AND_WORDS = /^(\d{1,3}(?:\.\d{1,2})+|[IVX]{1,5})[.)]?\s+(\p{Lu}.*)$/u
const AMOUNT =
  /^(?:\d{1,3}(?:[.,]\d{3})+|\d+(?:,\d+)?(?=\s?(?:đồng|VNĐ|USD|EUR|%|triệu|nghìn|ngàn)))\s?(?:(?:đồng|đ|VNĐ|USD|EUR|%|triệu|nghìn|ngàn)(?!\p{L}).*|\/.*)?$|^(?:Miễn (?:phí|lệ phí|thu)|Không thu)(?!\p{L})/iu
const END = /^(?:Ghi chú|Nơi nhận|Điều \d|\(?Kèm theo|Chương [IVX]|PHỤ LỤC|BIỂU|\d{1,2}\. \p{Lu}|[IVX]{1,4}\. \p{Lu})/u
const MOST_HEAD_LINES = 9
const LEAST_ROWS = 3
const MOST_CELLS = 3

/**
 * Finds tables of fees in a text whose extractor wrote every cell on lines of its own (`1`, the thing, `200.000`). Only tables of a number,
 * a thing, perhaps a unit, and an amount are read; others stay as they are.
 */
export function readCellTables(lines: readonly string[]): readonly CellTable[] {
  const tables: CellTable[] = []
  for (let at = 0; at < lines.length; at += 1) {
    const head = headAt(lines, at)
    const table = head && tableOf(lines, at, head)
    if (!table) continue
    tables.push(table)
    at = table.to - 1
  }
  return tables
}

interface Head {
  readonly cells: readonly string[]
  /** Index of the line behind it. */
  readonly next: number
}

/** `Số` + `TT`, `Nội dung`, `Mức thu` + `(đồng)`. */
function headAt(lines: readonly string[], at: number): Head | undefined {
  let next = at + 1
  if (!NUMBERING.test(trimmed(lines[at]))) {
    if (!NUMBERING.test(`${trimmed(lines[at])} ${trimmed(lines[at + 1])}`)) return undefined
    next += 1
  }
  const cells: string[] = []
  for (; next < Math.min(lines.length, at + MOST_HEAD_LINES); next += 1) {
    const line = trimmed(lines[next])
    if (!line) continue
    if (MARK.test(line) || MARK_AND_WORDS.test(line) || (cells.length >= 2 && isFeeHead(cells) && /^\p{Ll}/u.test(line))) break
    if (cells.length > 0 && /^[\p{Ll}(]/u.test(line)) cells.push(`${cells.pop()} ${line}`)
    else cells.push(line)
  }
  const isRead = cells.length >= 2 && cells.length <= MOST_CELLS && isFeeHead(cells) && cells.every((cell) => cell.length < 60)
  return isRead ? { cells, next } : undefined
}

function tableOf(lines: readonly string[], from: number, head: Head): CellTable | undefined {
  const scan = new CellScan(head.cells)
  let at = head.next
  while (at < lines.length) {
    const again = headAt(lines, at)
    if (again && again.cells.join() === head.cells.join()) {
      at = again.next
      scan.turnPage()
      continue
    }
    if (again || !scan.take(trimmed(lines[at]))) break
    at += 1
  }
  const rows = scan.done()
  const filled = rows.filter((row) => row.kind === 'row' && row.cells.length > 1).length
  return filled >= LEAST_ROWS && isWhole(lines.slice(from, at), head.cells, rows) ? { from, to: at, head: head.cells, rows } : undefined
}

/** Whether every line of the table stands in one of its cells: nothing printed is lost. */
function isWhole(lines: readonly string[], head: readonly string[], rows: readonly CellRow[]): boolean {
  const cells = [...head, ...rows.flatMap((row) => (row.kind === 'heading' ? [row.words] : row.cells))]
  return lines.map(trimmed).every((line) => {
    const words = (MARK_AND_WORDS.exec(line)?.[2] ?? line).replace(/^[-–+]\s+|:$/g, '')
    return (
      !words || MARK.test(line) || NUMBERING.test(line) || /^(?:Số|Số thứ|tự)$/u.test(line) || cells.some((cell) => cell.includes(words))
    )
  })
}

interface OpenRow {
  readonly number: string
  readonly object: string[]
  readonly amount: string[]
  /** The cell between the thing and the amount stands empty. */
  hasNoUnit: boolean
}

/** Takes the lines of a table one by one. */
class CellScan {
  readonly #rows: CellRow[] = []
  /** Things that the rows below are kinds of, with their marks. */
  #above: { readonly number: string; readonly words: string; isUsed: boolean }[] = []
  #open: OpenRow | undefined
  #isNewPage = false
  #isBehindEmptyCell = false

  constructor(private readonly head: readonly string[]) {}

  turnPage(): void {
    this.#isNewPage = true
  }

  /** Takes a line; false when the table has ended before it. */
  take(line: string): boolean {
    if (!line) {
      this.#isBehindEmptyCell = true
      return true
    }
    const isBehindEmptyCell = this.#isBehindEmptyCell
    const isRestOfCell = this.#isNewPage && /^\p{Ll}/u.test(line)
    this.#isBehindEmptyCell = false
    this.#isNewPage = isRestOfCell
    const isDone = (this.#open?.amount.length ?? 0) > 0
    const [, number, words] = MARK_AND_WORDS.exec(line) ?? []
    if (number && !END.test(line)) this.#begin(number, words!)
    else if (isDone && END.test(line)) return false
    else if (MARK.test(line)) this.#begin(line)
    else if (!this.#open) return false
    else if (isRestOfCell) this.#open.object.push(line)
    else if (!isDone && isBehindEmptyCell && this.#open.object.length > 0 && /^[-–+]\s/.test(line)) this.#begin('-', line)
    else if (!isDone && AMOUNT.test(line) && this.#open.object.length > 0) {
      this.#open.amount.push(line)
      this.#open.hasNoUnit = isBehindEmptyCell
    } else if (isDone && /^[\p{Ll}/(]/u.test(line) && line.length < 30) this.#open.amount.push(line)
    else if (isDone && /^(?:[-–+]\s|\p{Lu})/u.test(line) && line.length < 120) this.#begin('-', line)
    else if (isDone) return false
    else this.#open.object.push(line)
    return true
  }

  done(): readonly CellRow[] {
    this.#close()
    this.#leave(0)
    return this.#rows
  }

  #begin(number: string, words?: string): void {
    this.#close()
    this.#open = { number: number.replace(/[.)]$/, ''), object: words ? [words] : [], amount: [], hasNoUnit: false }
  }

  #close(): void {
    const row = this.#open
    this.#open = undefined
    if (!row || row.object.length === 0) return
    const unit = this.#unitOf(row)
    const words = row.object.join(' ').replace(/^[-–+]\s+/, '')
    this.#leave(this.#depthOf(row.number))
    if (row.amount.length === 0) {
      if (isHeadingMark(row.number)) this.#rows.push({ kind: 'heading', number: row.number, words })
      else this.#above.push({ number: row.number, words: words.replace(/:$/, ''), isUsed: false })
      return
    }
    for (const one of this.#above) one.isUsed = true
    const own = isHeadingMark(row.number) ? `${row.number}. ${words}` : words
    const thing = [...this.#above.map((one) => one.words), own].join(': ')
    this.#rows.push({ kind: 'row', cells: [thing, ...unit, row.amount.join(' ')] })
  }

  /** Forgets the things above from this depth on; one that nothing stood below is a row of its own, without an amount. */
  #leave(depth: number): void {
    for (const { isUsed, words } of this.#above.slice(depth)) if (!isUsed) this.#rows.push({ kind: 'row', cells: [words] })
    this.#above = this.#above.slice(0, depth)
  }

  /** The line before the amount, in tables that have a cell for it. */
  #unitOf({ object, amount, hasNoUnit }: OpenRow): readonly string[] {
    if (this.head.length < MOST_CELLS || amount.length === 0) return []
    return [hasNoUnit || object.length < 2 ? '' : object.pop()!]
  }

  /** How many of the things above stay above a row with this mark: those of a higher rank, or for `1.1` those it begins with. */
  #depthOf(number: string): number {
    const rank = rankOf(number)
    const at = this.#above.findIndex((one) => rankOf(one.number) >= rank)
    return at < 0 ? this.#above.length : at
  }
}

const isHeadingMark = (number: string) => /^(?:[IVX]+|[A-ZĐ])$/u.test(number)

/** A, I, 1, 1.1, a, dash. */
function rankOf(number: string): number {
  if (number === '-') return 9
  if (/^[IVX]+$/.test(number)) return 1
  if (/^\p{Lu}$/u.test(number)) return 0
  if (/^\d/.test(number)) return 2 + (number.match(/\./g)?.length ?? 0)
  return 8
}

const trimmed = (line: string | undefined) => (line ?? '').replace(/[\s\u00a0]+/g, ' ').trim()
