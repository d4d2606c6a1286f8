/** A linear ranker over standardised features. */
export interface LinearWeights {
  readonly means: readonly number[]
  readonly deviations: readonly number[]
  readonly weights: readonly number[]
}

/** Score of one row of raw features; comparable within one list. */
export function linearScore({ means, deviations, weights }: LinearWeights, row: ArrayLike<number>, start = 0): number {
  let score = 0
  for (let feature = 0; feature < weights.length; feature++) {
    score += (weights[feature]! * (row[start + feature]! - means[feature]!)) / deviations[feature]!
  }
  return score
}
