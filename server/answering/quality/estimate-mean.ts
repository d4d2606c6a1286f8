import { mean } from './calibration.js'
import { seededRandom } from './seeded-random.js'

/** A mean and the range in which it would fall 95 times of 100 if other questions had been drawn. */
export interface Estimate {
  readonly mean: number
  readonly low: number
  readonly high: number
  /** How many values it rests on. */
  readonly count: number
}

const RESAMPLES = 1_000

/** Percentile bootstrap (Efron 1979), seeded; `undefined` of nothing, never 0. */
export function estimateMean(values: readonly number[], seed = 1, resamples = RESAMPLES): Estimate | undefined {
  const average = mean(values)
  if (average === undefined) return undefined
  if (values.every((value) => value === values[0])) return { mean: average, low: average, high: average, count: values.length }
  const random = seededRandom(seed)
  const means = Float64Array.from({ length: resamples }, () => {
    let sum = 0
    for (let draw = 0; draw < values.length; draw++) sum += values[Math.floor(random() * values.length)]!
    return sum / values.length
  }).sort()
  return {
    mean: average,
    low: means[Math.floor(resamples * 0.025)]!,
    high: means[Math.min(resamples - 1, Math.ceil(resamples * 0.975) - 1)]!,
    count: values.length
  }
}

/** The value below which this share of the values lies (nearest rank); `undefined` of nothing. */
export function percentile(values: readonly number[], share: number): number | undefined {
  const sorted = values.toSorted((left, right) => left - right)
  return sorted[Math.min(sorted.length - 1, Math.max(0, Math.ceil(share * sorted.length) - 1))]
}
