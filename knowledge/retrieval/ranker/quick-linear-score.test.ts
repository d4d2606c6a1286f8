import { expect, it } from 'vitest'
import { seededNumbers } from '../../testing/clustered-vectors.js'
import { linearScore } from './linear-score.js'
import { quickScore, quickWeights, ROUNDING_MARGIN } from './quick-linear-score.js'

it('scores rows as the ranker does, up to rounding', () => {
  const random = seededNumbers(3)
  const numbers = (length: number) => Array.from({ length }, () => 2 * random() - 1)
  for (let ranker = 0; ranker < 50; ranker++) {
    const weights = { means: numbers(23), deviations: numbers(23).map((value) => 0.01 + Math.abs(value)), weights: numbers(23) }
    const rows = Float64Array.from(numbers(46))
    const difference = quickScore(quickWeights(weights), rows, 23) - linearScore(weights, rows, 23)
    expect(Math.abs(difference)).toBeLessThan(ROUNDING_MARGIN / 1000)
  }
})
