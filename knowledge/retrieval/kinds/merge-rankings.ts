import { readFileSync } from 'node:fs'
import type { RankedPassage } from '../describe-hit.js'
import { type ConfidenceWeights, confidenceOf } from '../ranker/load-ranker.js'
import { kindEvidence } from './kind-evidence.js'

/** Rankings of the three collections, each best first. */
export interface Rankings {
  readonly laws: readonly RankedPassage[]
  readonly procedures: readonly RankedPassage[]
  readonly guides: readonly RankedPassage[]
}

const KIND_ODDS = JSON.parse(readFileSync(new URL('./kind-odds.json', import.meta.url), 'utf8')) as ConfidenceWeights

/** How steeply results fall within a collection beside the choice of collection: below 1, the likelier collection comes more as a block. */
const FALL = 0.5
/** Guides answer few questions; they come before the others only where they are surer by far. */
const GUIDE_SHARE = 0.5

/**
 * One list of all collections: the probability that its collection is meant times the confidence of the result. The order within
 * each collection stays. A single collection comes back as it is.
 */
export function mergeRankings({ laws, procedures, guides }: Rankings, question: string): RankedPassage[] {
  if ([laws, procedures, guides].filter((list) => list.length > 0).length < 2) return [...laws, ...procedures, ...guides]
  const filing = probabilityOfFiling({ laws, procedures }, question)
  const placed = [...place(laws, 1 - filing), ...place(procedures, filing), ...place(guides, GUIDE_SHARE)]
  return placed.sort((left, right) => right.score - left.score)
}

/** Probability that a procedure is meant, 0 to 1; 0 or 1 where only one collection found anything. */
export function probabilityOfFiling({ laws, procedures }: Omit<Rankings, 'guides'>, question: string): number {
  if (laws.length === 0 || procedures.length === 0) return procedures.length > 0 ? 1 : 0
  return confidenceOf(KIND_ODDS, kindEvidence(question, laws[0]!.confidence, procedures[0]!.confidence))
}

function place(list: readonly RankedPassage[], share: number): RankedPassage[] {
  let last = Number.POSITIVE_INFINITY
  return list.map((one) => {
    last = Math.min(last * (1 - 1e-9), share * one.confidence ** FALL)
    return { ...one, score: last }
  })
}
