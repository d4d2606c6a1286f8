import { readCellTables } from './read-cell-lines.js'
import { wordsOfTableRow } from './words-of-row.js'

/** Lines in which tables of fees written cell by cell are one line a row, headings repeated; the other lines as they are. */
export function writeCellTables(lines: readonly string[]): readonly string[] {
  const written: string[] = []
  let at = 0
  for (const { from, to, head, rows } of readCellTables(lines)) {
    written.push(...lines.slice(at, from))
    for (const row of rows) written.push(row.kind === 'heading' ? `${row.number}. ${row.words}` : wordsOfTableRow(head, row.cells))
    at = to
  }
  return at === 0 ? lines : [...written, ...lines.slice(at)]
}
