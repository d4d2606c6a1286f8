import {
  ANSWER_STATUS_WORDS,
  type AnswerStatus,
  DRIFT_LIMITS,
  DRIFT_SUBJECT_WORDS,
  type DriftAlarm,
  type DriftReport,
  QUALITY_FAULT_WORDS,
  QUALITY_MEASURE_WORDS,
  type QualityFault,
  type QualityMeasure,
  type QualitySummary
} from '../answering/index.js'
import { inServiceWords } from './in-service-words.vi.js'
import type { InServiceReport } from './score-in-service.js'

/** Questions called bad that are listed. */
const MOST_LISTED = 20

/** The report as text for a terminal. */
export function inServiceInWords({ recorded, lookedUp, summary, drift, answers }: InServiceReport): string {
  const ratedDown = answers.filter(({ quality }) => quality.measures.helpful === 0).toReversed()
  return [
    inServiceWords.head(summary.answers, recorded, lookedUp),
    '',
    ...measureTable(summary),
    '',
    inServiceWords.statuses,
    ...Object.entries(summary.statuses).map(
      ([status, share]) => `  ${percent(share)}  ${ANSWER_STATUS_WORDS[status as AnswerStatus].label}`
    ),
    '',
    ...confidenceLines(summary),
    ...(summary.latencyMs
      ? [inServiceWords.latency(number(summary.latencyMs.p50, 1), number(summary.latencyMs.p95, 1), number(summary.latencyMs.max, 1))]
      : []),
    ...faultLines(summary),
    ...(ratedDown.length === 0
      ? []
      : ['', inServiceWords.ratedDown, ...ratedDown.slice(0, MOST_LISTED).map((one) => `  ${one.quality.id}  ${one.maskedQuestion}`)]),
    '',
    ...driftLines(drift)
  ].join('\n')
}

/** What has drifted, one line each; one line when nothing has. */
export function driftLines(drift: DriftReport): readonly string[] {
  if (drift.outcome === 'undecided') return [inServiceWords.undecided(drift.recent, drift.reference, DRIFT_LIMITS.recent)]
  if (drift.alarms.length === 0) return [inServiceWords.steady(drift.recent, drift.reference)]
  return [
    inServiceWords.drifted(drift.alarms.length, drift.recent, drift.reference),
    ...drift.alarms.map((alarm) => `  ${alarmInWords(alarm)}`)
  ]
}

function alarmInWords({ subject, reason, before, now, statistic }: DriftAlarm): string {
  const value = (one: number | undefined) =>
    one === undefined ? '–' : subject === 'latency' ? `${number(one, 1)} ms` : percent(one).trim()
  const told = reason === 'broken' ? String(statistic) : number(statistic, 2)
  return `${DRIFT_SUBJECT_WORDS[subject]}: ${inServiceWords.reasons[reason](value(before), value(now), told)}`
}

function measureTable({ measures }: QualitySummary): readonly string[] {
  const rows = Object.entries(measures).map(([measure, { mean, low, high, count }]) => [
    QUALITY_MEASURE_WORDS[measure as QualityMeasure],
    percent(mean).trim(),
    `${number(low * 100, 1)}–${number(high * 100, 1)}`,
    String(count)
  ])
  const all = [[...inServiceWords.columns], ...rows]
  const widths = all[0]!.map((_, column) => Math.max(...all.map((row) => (row[column] ?? '').length)))
  return all.map((row) => row.map((cell, column) => (column === 0 ? cell.padEnd(widths[0]!) : cell.padStart(widths[column]!))).join('  '))
}

function confidenceLines({ confidence, calibration }: QualitySummary): readonly string[] {
  const filled = confidence.filter(({ count }) => count > 0)
  if (filled.length === 0) return [inServiceWords.noConfidence]
  const all = filled.reduce((sum, { count }) => sum + count, 0)
  return [
    inServiceWords.confidence,
    ...filled.map(
      ({ from, to, count, right }) =>
        `  ${number(from, 1)}–${number(to, 1)}  ${percent(count / all)}  ${right === undefined ? '–' : percent(right).trim()}`
    ),
    ...(calibration ? [inServiceWords.calibration(number(calibration.brier, 3), number(calibration.error, 3), calibration.rated)] : [])
  ]
}

function faultLines({ faults }: QualitySummary): readonly string[] {
  const lines = Object.entries(faults).map(
    ([fault, count]) => `  ${String(count).padStart(4)}  ${QUALITY_FAULT_WORDS[fault as QualityFault]}`
  )
  return lines.length === 0 ? [] : ['', inServiceWords.faults, ...lines]
}

function percent(share: number): string {
  return `${number(share * 100, 1)} %`.padStart(7)
}

function number(value: number, digits: number): string {
  return value.toFixed(digits).replace('.', ',')
}
