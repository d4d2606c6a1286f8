import { readFileSync } from 'node:fs'

/**
 * How the confidence of a ranker reads as a probability: what was said by the ranker, rising, and how often it was then right.
 * Between two points the reading is straight.
 */
export interface ConfidenceReading {
  readonly said: readonly number[]
  readonly seen: readonly number[]
}

/** Readings by collection, learned by `npm run train:reranker -- kinds`. */
export type ConfidenceReadings = Readonly<Record<'laws' | 'procedures', ConfidenceReading>>

const READINGS = JSON.parse(readFileSync(new URL('./confidence-readings.json', import.meta.url), 'utf8')) as ConfidenceReadings

/** Probability that a result is right, by what its ranker said. The order of results stays: a reading never falls. */
export function readConfidence(collection: keyof ConfidenceReadings, said: number, readings = READINGS): number {
  return readBy(readings[collection], said)
}

/** The same by a reading of one's own. */
export function readBy({ said, seen }: ConfidenceReading, value: number): number {
  const above = said.findIndex((one) => one >= value)
  if (above < 0) return seen.at(-1) ?? value
  if (above === 0) return seen[0]!
  const [low, high] = [said[above - 1]!, said[above]!]
  return seen[above - 1]! + ((value - low) / (high - low)) * (seen[above]! - seen[above - 1]!)
}
