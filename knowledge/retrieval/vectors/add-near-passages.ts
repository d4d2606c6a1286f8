import type { NearPassage } from '../../index/vector/passage-vectors.js'
import type { RankedPassage } from '../describe-hit.js'

/** What the nearest neighbour adds to its score, the next a half of it, then a third; in the scale of each ranking. Set by hand, small. */
export const LAW_NEARNESS = 1
export const PROCEDURE_NEARNESS = 0.5
export const GUIDE_NEARNESS = 0.1

/**
 * Probability of what was found by nearness alone. Every model has its own scale of similarity, so that nearness says what to look at,
 * never how sure one may be.
 */
export const CONFIDENCE_OF_NEARNESS = 0.02

/** A ranking by words with near passages moved up a little, and those it did not have behind it. Ranks count, not similarities. */
export function addNearPassages(ranked: readonly RankedPassage[], near: readonly NearPassage[], weight: number): RankedPassage[] {
  if (near.length === 0) return [...ranked]
  const bonusOf = new Map(near.map(({ passage }, rank) => [passage, weight / (1 + rank)]))
  const known = new Set(ranked.map(({ passage }) => passage))
  const least = Math.min(0, ...ranked.map(({ score }) => score))
  const added = near
    .filter(({ passage }) => !known.has(passage))
    .map(({ passage }) => ({ passage, part: undefined, score: least - weight, confidence: CONFIDENCE_OF_NEARNESS }))
  return [...ranked, ...added]
    .map((one) => ({ ...one, score: one.score + (bonusOf.get(one.passage) ?? 0) }))
    .sort((left, right) => right.score - left.score)
}
