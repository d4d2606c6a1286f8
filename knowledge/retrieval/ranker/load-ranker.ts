import { readFileSync } from 'node:fs'
import type { LinearWeights } from './linear-score.js'

/** A trained ranker as it is committed: weights with the names they belong to, how to read its scores, and how it was trained. */
export interface TrainedRanker extends LinearWeights {
  readonly features: readonly string[]
  /** Logistic reading of a result as a probability; see `confidenceOf`. */
  readonly confidence: ConfidenceWeights
  readonly training: Readonly<Record<string, string | number>>
}

/** Weights of the logistic reading, by name of its evidence, and the constant. */
export interface ConfidenceWeights {
  readonly constant: number
  readonly weights: Readonly<Record<string, number>>
}

/**
 * Reads a committed ranker. Features it was not trained on weigh nothing.
 * @throws Error when it was trained on features that are not worked out any more.
 */
export function loadRanker(file: URL, features: readonly string[]): TrainedRanker {
  const ranker = JSON.parse(readFileSync(file, 'utf8')) as TrainedRanker
  const unknown = ranker.features.filter((name) => !features.includes(name))
  if (unknown.length > 0) throw new Error(`${file.pathname} was trained on other features (${unknown.join(', ')}): npm run train:reranker`)
  const places = features.map((name) => ranker.features.indexOf(name))
  const spread = (values: readonly number[], otherwise: number) => places.map((place) => values[place] ?? otherwise)
  return {
    ...ranker,
    features,
    means: spread(ranker.means, 0),
    deviations: spread(ranker.deviations, 1),
    weights: spread(ranker.weights, 0)
  }
}

/** Probability that evidence speaks for. Evidence without a weight counts nothing. */
export function confidenceOf({ constant, weights }: ConfidenceWeights, evidence: Readonly<Record<string, number>>): number {
  let score = constant
  // Read for every result of every search: no list of entries is made.
  for (const name in evidence) score += evidence[name]! * (weights[name] ?? 0)
  return 1 / (1 + Math.exp(-score))
}

/** Weights with as many digits as are worth committing. */
export function roundedWeights({ means, deviations, weights }: LinearWeights): LinearWeights {
  const round = (values: readonly number[]) => values.map((value) => Number(value.toPrecision(6)))
  return { means: round(means), deviations: round(deviations), weights: round(weights) }
}
