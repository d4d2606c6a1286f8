import { type Amount, readAmount } from './read-amount.js'
import { columnsOfHead } from './type-fee-table.js'

/** A row of a table of fees as it stands in a canonical text. */
export interface FeeRowInText {
  /** The thing that is charged, without what it is a kind of. */
  readonly object: string
  /** What it is a kind of, outermost first; the heading of the table above it included. */
  readonly kindOf: readonly string[]
  readonly amount: Amount
  readonly unit?: string
  readonly note?: string
  /** Range of the row in the text (UTF-16, end exclusive). */
  readonly start: number
  readonly end: number
}

const HEADING = /^([IVX]{1,6}|[A-ZĐ])\.\s+(.+)$/u

/** The rows of tables of fees in a canonical text (`Danh mục: Xe | Đơn vị: Cái | Mức thu (đồng): 130.000`), typed; recomputable at any time. */
export function readFeeRows(text: string): readonly FeeRowInText[] {
  const rows: FeeRowInText[] = []
  let start = 0
  let headings: readonly string[] = []
  for (const line of text.split('\n')) {
    const cells = line.split(' | ').map(readCell)
    if (cells.length < 2) headings = headingsAt(line, headings)
    else {
      const own = HEADING.exec(cells[0]!.words)
      if (own) headings = headingsAt(cells[0]!.words, headings)
      const row = typedRow(own ? [{ ...cells[0]!, words: own[2]! }, ...cells.slice(1)] : cells, own ? headings.slice(0, -1) : headings)
      if (row) rows.push({ ...row, start, end: start + line.length })
    }
    start += line.length + 1
  }
  return rows
}

/** `I. …` stands under `A. …`; any other line ends both. */
function headingsAt(line: string, before: readonly string[]): readonly string[] {
  const [, number = '', words] = HEADING.exec(line) ?? []
  if (!words) return []
  return /^[IVX]+$/.test(number) ? [before[0] ?? '', words] : [words]
}

interface Cell {
  readonly heading: string
  readonly words: string
}

function readCell(cell: string): Cell {
  const at = cell.indexOf(': ')
  return at < 0 ? { heading: '', words: cell } : { heading: cell.slice(0, at), words: cell.slice(at + 2) }
}

function typedRow(cells: readonly Cell[], headings: readonly string[]): Omit<FeeRowInText, 'start' | 'end'> | undefined {
  const { object: objectAt, amount: amountAt, unit: unitAt, note: noteAt } = columnsOfHead(cells.map((cell) => cell.heading))
  const printed = cells[amountAt]
  const amount = printed && amountUnder(printed)
  if (!amount || objectAt < 0) return undefined
  const path = pathOf(cells[objectAt]!.words)
  const [unit, note] = [cells[unitAt]?.words, cells[noteAt]?.words]
  return {
    object: path.at(-1)!,
    kindOf: [...headings, ...path.slice(0, -1)].filter(Boolean),
    amount,
    ...(unit ? { unit } : {}),
    ...(note ? { note } : {})
  }
}

/** `Cấp hộ chiếu: Cấp mới`: what stands behind a colon, outside brackets, is a kind of what stands before it. */
function pathOf(words: string): readonly string[] {
  const path: string[] = []
  let [depth, from] = [0, 0]
  for (let at = 0; at < words.length; at += 1) {
    if (words[at] === '(') depth += 1
    if (words[at] === ')') depth -= 1
    if (depth > 0 || !/^: \p{Lu}/u.test(words.slice(at, at + 3))) continue
    path.push(words.slice(from, at))
    from = at + 2
  }
  return [...path, words.slice(from)]
}

/** `Mức thu (đồng/lần cấp)` says for what a bare number is. */
function amountUnder({ heading, words }: Cell): Amount | undefined {
  const amount = readAmount(words)
  const per = /\((?:[^)]*?đồng)\s*\/\s*([^)]+)\)/iu.exec(heading)?.[1]?.trim()
  return amount && per && !amount.per ? { ...amount, per } : amount
}
