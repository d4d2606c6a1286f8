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

/**
 * Results of the less likely collection that stand among the first ones all the same, from which place on, and how likely it must be.
 * Articles need more places than procedures: of a procedure asked for, the right one is nearly always among the first three.
 */
const IN_SIGHT = { articles: { kept: 6, from: 4 }, procedures: { kept: 1, from: 4 } } as const
const LEAST_LIKELY_KEPT = 0.02

/** How much confidence counts beside kind and rank; out of fold 0.25 beats 1 by two points of NDCG on law and loses nothing on procedures. */
const CONFIDENCE_POWER = 0.25
const LEAST_CONFIDENCE = 1e-4

/** Guides answer few questions; they come before the others only where they are surer by far. */
const GUIDE_SHARE = 0.8

/**
 * One list of all collections, by the probability that its collection is meant, rank and confidence. The order within each
 * collection stays. A single collection comes back as it is.
 */
export function mergeRankings({ laws, procedures, guides }: Rankings, question: string): RankedPassage[] {
  return mergeByKind({ laws, procedures, guides }, probabilityOfFiling({ laws, procedures }, question))
}

/** The same where the probability that a procedure is meant is known already. */
export function mergeByKind({ laws, procedures, guides }: Rankings, filing: number): RankedPassage[] {
  if ([laws, procedures, guides].filter((list) => list.length > 0).length < 2) return [...laws, ...procedures, ...guides]
  const placed = [...place(laws, 1 - filing), ...place(procedures, filing), ...placeGuides(guides)]
  placed.sort((left, right) => right.score - left.score)
  if (Math.min(filing, 1 - filing) < LEAST_LIKELY_KEPT) return placed
  return filing > 0.5 ? keepInSight(placed, laws, IN_SIGHT.articles) : keepInSight(placed, procedures, IN_SIGHT.procedures)
}

/** Guides go by their confidence alone: most questions have none. */
function placeGuides(guides: readonly RankedPassage[]): RankedPassage[] {
  return guides.map((one) => ({ ...one, score: GUIDE_SHARE * one.confidence }))
}

/** Moves the best of the less likely collection up to a place where they are seen, in case the question was misread. */
function keepInSight(
  placed: readonly RankedPassage[],
  lesser: readonly RankedPassage[],
  { kept, from }: (typeof IN_SIGHT)[keyof typeof IN_SIGHT]
): RankedPassage[] {
  const seen = new Set(lesser.slice(0, kept).map(({ passage }) => passage))
  const late = placed.filter(({ passage }, place) => place >= from && seen.has(passage))
  const rest = placed.filter((one) => !late.includes(one))
  const before = rest[from - 1]?.score ?? 0
  return [...rest.slice(0, from), ...late.map((one) => ({ ...one, score: before })), ...rest.slice(from)]
}

/** Probability that a procedure is meant, 0 to 1; 0 or 1 where only one collection found anything. */
export function probabilityOfFiling({ laws, procedures }: Omit<Rankings, 'guides'>, question: string): number {
  if (laws.length === 0 || procedures.length === 0) return procedures.length > 0 ? 1 : 0
  return confidenceOf(KIND_ODDS, kindEvidence(question, confidencesOf(laws), confidencesOf(procedures)))
}

function confidencesOf(list: readonly RankedPassage[]): number[] {
  return list.slice(0, 3).map(({ confidence }) => confidence)
}

/**
 * Score of every result of one collection: how likely its kind is, less by rank, and a little by its confidence. Confidences of two
 * collections are not of one scale, so that the kind and the rank decide and confidence only tips the balance.
 */
function place(list: readonly RankedPassage[], share: number): RankedPassage[] {
  let last = Number.POSITIVE_INFINITY
  return list.map((one, rank) => {
    last = Math.min(last * (1 - 1e-9), (share * Math.max(one.confidence, LEAST_CONFIDENCE) ** CONFIDENCE_POWER) / (1 + rank))
    return { ...one, score: last }
  })
}
