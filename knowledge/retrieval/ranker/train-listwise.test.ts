import { describe, expect, it } from 'vitest'
import { linearScore } from './linear-score.js'
import { minimise } from './minimise.js'
import { trainConfidence } from './train-confidence.js'
import { trainListwise } from './train-listwise.js'

/** Repeatable numbers between 0 and 1. */
function numbers(): () => number {
  let state = 7
  return () => {
    state = (state * 1103515245 + 12345) % 2147483648
    return state / 2147483648
  }
}

describe('learning to rank', () => {
  it('finds the minimum of a bowl', () => {
    const at = minimise(
      (point, gradient) => {
        gradient[0] = 2 * (point[0]! - 3)
        gradient[1] = 20 * (point[1]! + 1)
        return (point[0]! - 3) ** 2 + 10 * (point[1]! + 1) ** 2
      },
      2,
      50
    )
    expect(at[0]).toBeCloseTo(3, 3)
    expect(at[1]).toBeCloseTo(-1, 3)
  })

  it('learns which of two features tells the right candidate, whatever their units', () => {
    const next = numbers()
    const lists = Array.from({ length: 60 }, (_, list) => {
      const telling = Array.from({ length: 8 }, next)
      const best = telling.indexOf(Math.max(...telling))
      return {
        rows: Float64Array.from(telling.flatMap((value) => [value * 1000, next()])),
        right: telling.map((_value, place) => place === best),
        group: String(list)
      }
    })
    const weights = trainListwise(lists, { features: 2, pull: 1e-3, rounds: 100 })
    expect(weights.weights[0]!).toBeGreaterThan(10 * Math.abs(weights.weights[1]!))
    expect(linearScore(weights, [900, 0])).toBeGreaterThan(linearScore(weights, [100, 1]))
  })

  it('reads evidence as a probability', () => {
    const next = numbers()
    const results = Array.from({ length: 4000 }, () => {
      const covered = next()
      return { evidence: { covered }, right: next() < covered }
    })
    const { constant, weights } = trainConfidence(results)
    const probability = (covered: number) => 1 / (1 + Math.exp(-(constant + weights['covered']! * covered)))
    expect(probability(0.5)).toBeCloseTo(0.5, 1)
    expect(probability(0.95)).toBeGreaterThan(0.8)
  })
})
