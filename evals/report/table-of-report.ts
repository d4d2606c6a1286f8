import { MEASURE_WORDS, TASK_WORDS } from '../eval-words.vi.js'
import type { EvalReport } from './eval-report.js'
import { decimal, inPercent, intervalOf } from './words-of-numbers.js'

/** The report as a table for a terminal: one line per task and measure, with its interval and the change against the accepted run. */
export function tableOfReport({ tasks, gate }: EvalReport): string {
  const rows = tasks.flatMap((task) => {
    const comparison = gate.comparisons[task.name]
    const change = comparison ? `+${comparison.better.length} −${comparison.worse.length} (p ${decimal(comparison.probability, 2)})` : ''
    const measures = Object.entries(task.measures).map(([measure, estimate], at) => [
      at === 0 ? TASK_WORDS[task.name] : '',
      MEASURE_WORDS[measure] ?? measure,
      inPercent(estimate.mean),
      intervalOf(estimate),
      String(estimate.count),
      measure === 'passed' ? change : ''
    ])
    const calibration = task.calibration
      ? [
          ['', 'Brier', decimal(task.calibration.brier, 3), '', '', ''],
          ['', 'lệch tự tin', decimal(task.calibration.error, 3), '', '', '']
        ]
      : []
    const amounts = Object.entries(task.amounts).map(([name, { p50, p95, max }], at) => [
      at === 0 && measures.length === 0 ? TASK_WORDS[task.name] : '',
      MEASURE_WORDS[name] ?? name,
      `p50 ${decimal(p50, 1)}`,
      `p95 ${decimal(p95, 1)} · max ${decimal(max, 1)}`,
      String(task.cases),
      ''
    ])
    return [...measures, ...calibration, ...amounts]
  })
  return aligned([['Nhiệm vụ', 'Thước đo', 'Điểm', 'Khoảng 95 %', 'n', 'So với mốc'], ...rows])
}

function aligned(rows: readonly (readonly string[])[]): string {
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map((row) => [...(row[column] ?? '')].length)))
  const line = (row: readonly string[]) =>
    row
      .map((cell, column) => (column >= 2 && column !== 5 ? padStart(cell, widths[column]!) : padEnd(cell, widths[column]!)))
      .join('  ')
      .trimEnd()
  return [line(rows[0]!), widths.map((width) => '─'.repeat(width)).join('  '), ...rows.slice(1).map(line)].join('\n')
}

const padEnd = (text: string, width: number) => text + ' '.repeat(Math.max(0, width - [...text].length))
const padStart = (text: string, width: number) => ' '.repeat(Math.max(0, width - [...text].length)) + text
