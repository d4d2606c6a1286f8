import { percentile } from './estimate-mean.js'
import type { AnswerQuality, QualityMeasure } from './score-recorded-answer.js'
import { valuesOf } from './summarize-quality.js'

/** When a difference between two windows of answers is called drift. */
export interface DriftLimits {
  /** Answers of the recent window. */
  readonly recent: number
  /** Answers before them that they are held against, at most. */
  readonly reference: number
  /** Fewer values than this on either side say nothing. */
  readonly leastValues: number
  /** Least |z| of the two-proportion test: 3.29 is p < 0.001, strict because many measures are looked at again and again. */
  readonly leastZ: number
  /** Least difference of shares that anyone would care about. */
  readonly leastDifference: number
  /** Least population stability index; 0.25 is the usual mark of a changed population. */
  readonly leastStabilityIndex: number
  /** Least ratio of median latencies, either way. */
  readonly leastLatencyRatio: number
}

/** Chosen so that a service that does not change rings less than once in a hundred windows (`detect-drift.test.ts` counts). */
export const DRIFT_LIMITS: DriftLimits = {
  recent: 200,
  reference: 2_000,
  leastValues: 50,
  leastZ: 3.29,
  leastDifference: 0.05,
  leastStabilityIndex: 0.25,
  leastLatencyRatio: 2
}

/** What an alarm is about: a measure, or a distribution. */
export type DriftSubject = QualityMeasure | 'statuses' | 'confidence' | 'latency'

/** One thing that is no longer as it was. */
export interface DriftAlarm {
  readonly subject: DriftSubject
  /** `broken`: a promise of construction (exact quotes, resolved citations) was not kept even once. */
  readonly reason: 'shifted' | 'redistributed' | 'slower_or_faster' | 'broken'
  /** Share, or median milliseconds; absent for distributions. */
  readonly before?: number
  readonly now?: number
  /** z, stability index, ratio, or number of broken answers. */
  readonly statistic: number
}

/** Both windows compared. `undecided`: not yet enough answers. */
export type DriftReport =
  | { readonly outcome: 'undecided'; readonly recent: number; readonly reference: number }
  | { readonly outcome: 'compared'; readonly recent: number; readonly reference: number; readonly alarms: readonly DriftAlarm[] }

/** Shares that may move; the promises of construction below must be whole at all times. */
const SHARES: readonly QualityMeasure[] = [
  'answered',
  'refused',
  'clarified',
  'failed',
  'blocked',
  'sourced',
  'supported',
  'restored',
  'helpful'
]
const PROMISES: readonly QualityMeasure[] = ['exact', 'labelled', 'inForce', 'resolved']

/** Holds the newest answers against those before them. @param scored oldest first. */
export function detectDrift(scored: readonly AnswerQuality[], limits: DriftLimits = DRIFT_LIMITS): DriftReport {
  const recent = scored.slice(-limits.recent)
  const reference = scored.slice(0, -limits.recent).slice(-limits.reference)
  const counts = { recent: recent.length, reference: reference.length }
  const alarms = PROMISES.flatMap((measure) => brokenPromise(measure, recent))
  if (recent.length < limits.recent || reference.length < limits.recent) {
    return alarms.length === 0 ? { outcome: 'undecided', ...counts } : { outcome: 'compared', ...counts, alarms }
  }
  return {
    outcome: 'compared',
    ...counts,
    alarms: [
      ...alarms,
      ...SHARES.flatMap((measure) => shifted(measure, valuesOf(reference, measure), valuesOf(recent, measure), limits)),
      ...redistributed(
        'statuses',
        reference.map(({ status }) => status),
        recent.map(({ status }) => status),
        limits
      ),
      ...redistributed('confidence', reference.flatMap(confidenceStep), recent.flatMap(confidenceStep), limits),
      ...latencyMoved(reference, recent, limits)
    ]
  }
}

/** Two-proportion z statistic with the pooled share (positive when `now` is larger); 0 when both are constant. */
export function twoProportionZ(before: readonly number[], now: readonly number[]): number {
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0)
  const pooled = (sum(before) + sum(now)) / (before.length + now.length)
  const spread = Math.sqrt(pooled * (1 - pooled) * (1 / before.length + 1 / now.length))
  return spread === 0 ? 0 : (sum(now) / now.length - sum(before) / before.length) / spread
}

/** Population stability index: Σ (now − before) · ln(now ÷ before) over the kinds that occur, half a value added to each. */
export function stabilityIndex(before: readonly string[], now: readonly string[]): number {
  const kinds = [...new Set([...before, ...now])]
  const share = (values: readonly string[], kind: string) => {
    let count = 0
    for (const value of values) if (value === kind) count++
    return (count + 0.5) / (values.length + kinds.length / 2)
  }
  return kinds.reduce((total, kind) => {
    const [was, is] = [share(before, kind), share(now, kind)]
    return total + (is - was) * Math.log(is / was)
  }, 0)
}

function brokenPromise(measure: QualityMeasure, recent: readonly AnswerQuality[]): readonly DriftAlarm[] {
  const values = valuesOf(recent, measure)
  const broken = values.filter((value) => value < 1).length
  return broken === 0 ? [] : [{ subject: measure, reason: 'broken', now: 1 - broken / values.length, statistic: broken }]
}

function shifted(
  subject: QualityMeasure,
  before: readonly number[],
  now: readonly number[],
  { leastValues, leastZ, leastDifference }: DriftLimits
): readonly DriftAlarm[] {
  if (Math.min(before.length, now.length) < leastValues) return []
  const average = (values: readonly number[]) => values.reduce((total, value) => total + value, 0) / values.length
  const statistic = twoProportionZ(before, now)
  const moved = Math.abs(average(now) - average(before)) >= leastDifference
  return Math.abs(statistic) < leastZ || !moved
    ? []
    : [{ subject, reason: 'shifted', before: average(before), now: average(now), statistic }]
}

function redistributed(
  subject: DriftSubject,
  before: readonly string[],
  now: readonly string[],
  { leastValues, leastStabilityIndex }: DriftLimits
): readonly DriftAlarm[] {
  if (Math.min(before.length, now.length) < leastValues) return []
  const statistic = stabilityIndex(before, now)
  return statistic < leastStabilityIndex ? [] : [{ subject, reason: 'redistributed', statistic }]
}

function latencyMoved(
  before: readonly AnswerQuality[],
  now: readonly AnswerQuality[],
  { leastValues, leastLatencyRatio }: DriftLimits
): readonly DriftAlarm[] {
  const [was, is] = [before, now].map((scored) => scored.flatMap(({ latencyMs }) => latencyMs ?? []))
  if (!was || !is || Math.min(was.length, is.length) < leastValues) return []
  const [medianWas, medianIs] = [percentile(was, 0.5) ?? 0, percentile(is, 0.5) ?? 0]
  const statistic = medianIs / Math.max(medianWas, 0.001)
  const moved = statistic >= leastLatencyRatio || statistic <= 1 / leastLatencyRatio
  return moved ? [{ subject: 'latency', reason: 'slower_or_faster', before: medianWas, now: medianIs, statistic }] : []
}

/** Five steps of confidence: few enough that chance does not move them. */
function confidenceStep({ confidence }: AnswerQuality): readonly string[] {
  return confidence === undefined ? [] : [String(Math.min(4, Math.floor(confidence * 5)))]
}
