import { readLayoutTable } from './read-layout-table.js'
import { wordsOfTableRow } from './words-of-row.js'

/** Words that a page with a table of fees has. */
const FEES = /mức (?:thu|phí|lệ phí|nộp)|biểu (?:phí|mức)|đơn giá/iu
const MONEY = /^\s*\S.*\s\d{1,3}(?:\.\d{3})+\s*$/gmu
const LEAST_ROWS = 3

/** Whether it is worth while to look at the layout of a page. */
export function mayHoldFeeTable(text: string): boolean {
  return FEES.test(text) && (text.match(MONEY)?.length ?? 0) >= LEAST_ROWS
}

/**
 * The text of a page in which the lines of its table of fees are replaced by one line a row, headings repeated.
 * @param layout the same page as `pdftotext -layout` gives it. The text comes back as it is where the table is not found in both.
 */
export function writeTableRows(text: string, layout: string): string {
  const table = readLayoutTable(layout.split('\n'))
  if (!table) return text
  const headWords = wordsIn(table.head.join(' '))
  const tableWords = wordsIn([table.head, ...table.rows].flat().join(' '))
  const lines = text.split('\n')
  const isWithin = (line: string, words: ReadonlySet<string>) => [...wordsIn(line)].every((word) => words.has(word))
  const lastAmount = table.rows.at(-1)?.at(-1) ?? ''
  let end = lines.length - 1
  while (end >= 0 && !(lines[end]!.trim() && lines[end]!.includes(lastAmount) && isWithin(lines[end]!, tableWords))) end -= 1
  while (end >= 0 && lines[end + 1]?.trim() && isWithin(lines[end + 1]!, tableWords)) end += 1
  let start = end
  while (start > 0 && isWithin(lines[start - 1]!, tableWords)) start -= 1
  while (start < end && !(lines[start]!.trim() && isWithin(lines[start]!, headWords))) start += 1
  if (end < 0 || start >= end) return text
  const rows = table.rows.map((row) => wordsOfTableRow(table.head, row)).filter(Boolean)
  return [...lines.slice(0, start), ...rows, ...lines.slice(end + 1)].join('\n')
}

const wordsIn = (text: string): ReadonlySet<string> => new Set(text.toLowerCase().match(/[\p{L}\d.,]+/gu) ?? [])
