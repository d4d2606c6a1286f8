import {
  brierScore,
  calibrationError,
  type Estimate,
  estimateMean,
  percentile,
  type ReliabilityBin,
  reliabilityBins
} from '../../server/answering/index.js'
import type { CaseScore, EvalTask, ProbeRecord } from '../tasks/eval-task.js'

/** Means by measure; a measure that applied to no case is absent. */
export type Measures = Readonly<Record<string, Estimate>>

/** How one task went. */
export interface TaskReport {
  readonly name: EvalTask['name']
  readonly cases: number
  readonly measures: Measures
  /** By slice key, then value. */
  readonly slices: Readonly<Record<string, Readonly<Record<string, Measures>>>>
  readonly calibration?: { readonly brier: number; readonly error: number; readonly bins: readonly ReliabilityBin[] }
  /** Numbers that are no share, in their own unit. */
  readonly amounts: Readonly<Record<string, { readonly p50: number; readonly p95: number; readonly max: number }>>
  readonly scores: readonly CaseScore[]
}

/** Scores what was written; asks nothing. `undefined` when none of the records is this task's. */
export function evaluate(task: EvalTask, records: readonly ProbeRecord[]): TaskReport | undefined {
  const scores = records.flatMap((record) => task.score(record as ProbeRecord<never, never>) ?? [])
  if (scores.length === 0) return undefined
  const forecasts = scores.flatMap(({ forecast }) => forecast ?? [])
  const brier = brierScore(forecasts)
  return {
    name: task.name,
    cases: scores.length,
    measures: measuresOf(scores),
    slices: slicesOf(scores),
    ...(brier === undefined ? {} : { calibration: { brier, error: calibrationError(forecasts) ?? 0, bins: reliabilityBins(forecasts) } }),
    amounts: amountsOf(scores),
    scores
  }
}

function measuresOf(scores: readonly CaseScore[]): Measures {
  const names = [...new Set(scores.flatMap(({ measures }) => Object.keys(measures)))]
  return Object.fromEntries(
    names.flatMap((name) => {
      const estimate = estimateMean(scores.flatMap(({ measures }) => measures[name] ?? []))
      return estimate ? [[name, estimate]] : []
    })
  )
}

function slicesOf(scores: readonly CaseScore[]): TaskReport['slices'] {
  const keys = [...new Set(scores.flatMap(({ slices }) => Object.keys(slices)))]
  return Object.fromEntries(
    keys.map((key) => {
      const values = [...new Set(scores.flatMap(({ slices }) => slices[key] ?? []))].sort()
      return [key, Object.fromEntries(values.map((value) => [value, measuresOf(scores.filter(({ slices }) => slices[key] === value))]))]
    })
  )
}

function amountsOf(scores: readonly CaseScore[]): TaskReport['amounts'] {
  const names = [...new Set(scores.flatMap(({ amounts }) => Object.keys(amounts ?? {})))]
  return Object.fromEntries(
    names.map((name) => {
      const values = scores.flatMap(({ amounts }) => amounts?.[name] ?? [])
      const at = (share: number) => percentile(values, share) ?? 0
      return [name, { p50: at(0.5), p95: at(0.95), max: at(1) }]
    })
  )
}
