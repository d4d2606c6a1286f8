import type { ProbeRecord } from '../tasks/eval-task.js'
import type { EvalReport } from './eval-report.js'

/** The report as one page that opens from disk. */
export function htmlOfReport(report: EvalReport, _records: ReadonlyMap<string, readonly ProbeRecord[]>, _before?: string): string {
  return JSON.stringify(report.configuration)
}
