import type { ConfidenceWeights } from './load-ranker.js'
import { minimise } from './minimise.js'

/** One result with its evidence, and whether it was right. */
export interface JudgedResult {
  readonly evidence: Readonly<Record<string, number>>
  readonly right: boolean
  /** How much it counts; 1 when absent. */
  readonly weight?: number
}

const PULL = 1e-3
const ROUNDS = 200

/** Learns the logistic reading of evidence as a probability (Platt 1999), with a slight pull towards zero. */
export function trainConfidence(results: readonly JudgedResult[], pull = PULL): ConfidenceWeights {
  const names = Object.keys(results[0]?.evidence ?? {})
  const size = names.length + 1
  const rows = results.map(({ evidence }) => [...names.map((name) => evidence[name]!), 1])
  const weights = minimise(
    (at, gradient) => {
      let loss = 0
      gradient.fill(0)
      rows.forEach((row, place) => {
        const score = row.reduce((sum, value, feature) => sum + value * at[feature]!, 0)
        const { right, weight = 1 } = results[place]!
        const wanted = right ? 1 : 0
        loss += (weight * (Math.log1p(Math.exp(-Math.abs(score))) + Math.max(score, 0) - wanted * score)) / rows.length
        const error = (weight * (1 / (1 + Math.exp(-score)) - wanted)) / rows.length
        for (let feature = 0; feature < size; feature++) gradient[feature]! += error * row[feature]!
      })
      for (let feature = 0; feature < names.length; feature++) {
        loss += (pull * at[feature]! ** 2) / 2
        gradient[feature]! += pull * at[feature]!
      }
      return loss
    },
    size,
    ROUNDS
  )
  return { constant: weights[names.length]!, weights: Object.fromEntries(names.map((name, place) => [name, weights[place]!])) }
}
