import { type Amount, readAmount } from './read-amount.js'

/** A table as cells: one row of headings, and rows of as many cells. */
export interface TableGrid {
  readonly head: readonly string[]
  readonly rows: readonly (readonly string[])[]
}

/** A row of a table of fees. */
export interface FeeRow {
  readonly object: string
  readonly amount: Amount
  readonly unit?: string
  readonly note?: string
  /** Heading row above it. */
  readonly group?: string
}

const OBJECT = /danh mục|nội dung|tên|đối tượng|loại|công việc|hoạt động|dịch vụ/iu
const UNIT = /đơn vị|^đvt|niên hạn|thời hạn/iu
const AMOUNT = /mức (?:thu|phí|lệ phí|nộp)|số tiền|lệ phí|^phí|đơn giá|\(đồng/iu
const NOTE = /ghi chú|căn cứ/iu

/** Whether a row of headings belongs to a table of fees. */
export function isFeeHead(head: readonly string[]): boolean {
  return head.some((cell) => AMOUNT.test(cell)) && head.some((cell) => OBJECT.test(cell))
}

/** Places of the columns of a table of fees; -1 for one it has not. */
export interface FeeColumns {
  readonly object: number
  readonly unit: number
  readonly amount: number
  readonly note: number
}

/** Which heading stands over which column. */
export function columnsOfHead(head: readonly string[]): FeeColumns {
  const unit = head.findIndex((cell) => UNIT.test(cell))
  const amount = head.findIndex((cell, place) => place !== unit && AMOUNT.test(cell))
  const note = head.findIndex((cell) => NOTE.test(cell))
  const object = head.findIndex((cell, place) => ![unit, amount, note].includes(place) && OBJECT.test(cell))
  return { object, unit, amount, note }
}

/** Rows of a table of fees: object, amount, unit, note, and the heading row they stand under. Empty when it is no such table. */
export function typeFeeTable({ head, rows }: TableGrid): readonly FeeRow[] {
  if (!isFeeHead(head)) return []
  const { object: objectAt, unit: unitAt, amount: amountAt, note: noteAt } = columnsOfHead(head)
  if (objectAt < 0 || amountAt < 0) return []
  const typed: FeeRow[] = []
  let group: string | undefined
  for (const row of rows) {
    const object = row[objectAt] ?? ''
    const amount = readAmount(row[amountAt] ?? '')
    if (!amount) {
      if (object) group = object
      continue
    }
    const unit = unitAt < 0 ? '' : (row[unitAt] ?? '')
    const note = noteAt < 0 ? '' : (row[noteAt] ?? '')
    typed.push({ object, amount, ...(unit ? { unit } : {}), ...(note ? { note } : {}), ...(group ? { group } : {}) })
  }
  return typed
}
