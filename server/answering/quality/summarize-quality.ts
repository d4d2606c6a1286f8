import type { AnswerStatus } from '../answer.js'
import { brierScore, calibrationError, mean, type ReliabilityBin, reliabilityBins } from './calibration.js'
import { type Estimate, estimateMean, percentile } from './estimate-mean.js'
import type { QualityFault } from './find-quality-faults.js'
import { type AnswerQuality, QUALITY_MEASURES, type QualityMeasure } from './score-recorded-answer.js'

/** Many scored answers in numbers; what cannot be said is absent or `undefined`, never 0. */
export interface QualitySummary {
  readonly answers: number
  /** Means with 95 % intervals; a measure that applied to no answer is absent. */
  readonly measures: Readonly<Partial<Record<QualityMeasure, Estimate>>>
  /** Share of the answers by status. */
  readonly statuses: Readonly<Partial<Record<AnswerStatus, number>>>
  /** How sure search was, in ten steps; `right` is the share of them called helpful. */
  readonly confidence: readonly ReliabilityBin[]
  /** Confidence against what people said; absent without feedback. */
  readonly calibration?: { readonly brier: number; readonly error: number; readonly rated: number }
  readonly latencyMs?: { readonly p50: number; readonly p95: number; readonly max: number }
  /** How many answers show each fault. */
  readonly faults: Readonly<Partial<Record<QualityFault, number>>>
}

const BINS = 10

/** Sums up scored answers. */
export function summarizeQuality(scored: readonly AnswerQuality[]): QualitySummary {
  const forecasts = scored.flatMap(({ confidence, measures: { helpful } }) =>
    confidence === undefined || helpful === undefined ? [] : [{ confidence, right: helpful === 1 }]
  )
  const brier = brierScore(forecasts)
  const latencies = scored.flatMap(({ latencyMs }) => latencyMs ?? [])
  const at = (share: number) => percentile(latencies, share) ?? 0
  return {
    answers: scored.length,
    measures: Object.fromEntries(
      QUALITY_MEASURES.flatMap((measure) => {
        const estimate = estimateMean(valuesOf(scored, measure))
        return estimate ? [[measure, estimate]] : []
      })
    ),
    statuses: sharesOf(scored.map(({ status }) => status)),
    confidence: confidenceBins(scored),
    ...(brier === undefined ? {} : { calibration: { brier, error: calibrationError(forecasts) ?? 0, rated: forecasts.length } }),
    ...(latencies.length === 0 ? {} : { latencyMs: { p50: at(0.5), p95: at(0.95), max: at(1) } }),
    faults: countsOf(scored.flatMap(({ faults }) => [...new Set(faults.map(({ fault }) => fault))]))
  }
}

/** Values of one measure where it applies. */
export function valuesOf(scored: readonly AnswerQuality[], measure: QualityMeasure): readonly number[] {
  const values: number[] = []
  for (const { measures } of scored) {
    const value = measures[measure]
    if (value !== undefined) values.push(value)
  }
  return values
}

function confidenceBins(scored: readonly AnswerQuality[]): readonly ReliabilityBin[] {
  const known = scored.filter(({ confidence }) => confidence !== undefined)
  const empty = reliabilityBins([], BINS)
  return empty.map((bin, place) => {
    const within = known.filter(({ confidence = 0 }) => Math.min(BINS - 1, Math.floor(confidence * BINS)) === place)
    return {
      ...bin,
      count: within.length,
      confidence: mean(within.map(({ confidence = 0 }) => confidence)),
      right: mean(within.flatMap(({ measures }) => measures.helpful ?? []))
    }
  })
}

function countsOf<Key extends string>(values: readonly Key[]): Partial<Record<Key, number>> {
  const counts: Partial<Record<Key, number>> = {}
  for (const value of values) counts[value] = (counts[value] ?? 0) + 1
  return counts
}

function sharesOf<Key extends string>(values: readonly Key[]): Partial<Record<Key, number>> {
  const shares = Object.entries<number | undefined>(countsOf(values)).map(([key, count]) => [key, (count ?? 0) / values.length])
  return Object.fromEntries(shares) as Partial<Record<Key, number>>
}
