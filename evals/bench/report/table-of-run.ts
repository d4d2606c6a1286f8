import type { BenchRun } from '../bench-result.js'
import { markdownOfRun } from './markdown-of-run.js'

/** The same as Markdown, for a terminal: columns of tables stand under each other. */
export function tableOfRun(run: BenchRun): string {
  const lines = markdownOfRun(run).split('\n')
  const out: string[] = []
  for (let at = 0; at < lines.length; ) {
    const table = lines.slice(at).findIndex((line) => !line.startsWith('|'))
    const rows = lines.slice(at, table < 0 ? lines.length : at + table)
    out.push(...(rows.length > 0 ? aligned(rows) : [lines[at]!]))
    at += Math.max(1, rows.length)
  }
  return out.join('\n')
}

function aligned(rows: readonly string[]): string[] {
  const cells = rows
    .filter((row) => !row.startsWith('| ---'))
    .map((row) =>
      row
        .slice(1, -1)
        .split('|')
        .map((cell) => cell.trim())
    )
  const widths = (cells[0] ?? []).map((_, column) => Math.max(...cells.map((row) => row[column]?.length ?? 0)))
  const isNumber = (text: string) => /^[\d.,]/.test(text)
  return cells.map(
    (row) =>
      `  ${row
        .map((cell, at) => (isNumber(cell) ? cell.padStart(widths[at]!) : cell.padEnd(widths[at]!)))
        .join('  ')
        .trimEnd()}`
  )
}
