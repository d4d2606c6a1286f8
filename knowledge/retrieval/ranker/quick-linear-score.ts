import type { LinearWeights } from './linear-score.js'

/** A linear ranker made ready for many rows: no division, what is the same for all rows added once. */
export interface QuickWeights {
  readonly constant: number
  readonly slopes: Float64Array
}

/** No two ways of summing a row differ by more than this. */
export const ROUNDING_MARGIN = 1e-6

export function quickWeights({ means, deviations, weights }: LinearWeights): QuickWeights {
  const slopes = Float64Array.from(weights, (weight, feature) => weight / deviations[feature]!)
  return { slopes, constant: slopes.reduce((sum, slope, feature) => sum - slope * means[feature]!, 0) }
}

/** Score of one row of raw features: that of `linearScore`, up to `ROUNDING_MARGIN`. */
export function quickScore({ slopes, constant }: QuickWeights, rows: Float64Array, start: number): number {
  let score = constant
  for (let feature = 0; feature < slopes.length; feature++) score += slopes[feature]! * rows[start + feature]!
  return score
}
