import type { LexicalQuery, LexicalScorer, PassageRange } from '../../index/lexical/lexical-scorer.js'
import { AS_SHIPPED, type RetrievalTrial } from '../laboratory/retrieval-trial.js'
import { type Candidate, selectBest } from '../select-best.js'

/** How many candidates come from where. */
export interface CandidateCounts {
  /** By the words of the text, title and name together. */
  readonly byText: number
  /** By title and name alone: finds articles whose text says it in other words. */
  readonly byTitle: number
}

export const LAW_CANDIDATES: CandidateCounts = { byText: 100, byTitle: 40 }

/** Weights of title and name beside the text in the first scoring. */
const TITLE_WEIGHT = 0.3
const NAME_WEIGHT = 0.3
/** Share of the name beside the title when both stand alone. */
const LONE_NAME_SHARE = 0.7

/** Articles that may be what was asked for, best first by the first scoring; `also` are taken in whatever their score. */
export function collectLawCandidates(
  scorer: LexicalScorer,
  query: LexicalQuery,
  range: PassageRange,
  mask: Uint8Array,
  also: Iterable<number>,
  { without }: RetrievalTrial = AS_SHIPPED
): Candidate[] {
  const { documentOf } = scorer.index
  const counts = without?.has('widerPool') ? { ...LAW_CANDIDATES, byTitle: 0 } : LAW_CANDIDATES
  const [titleWeight, nameWeight] = without?.has('titlesAndNames') ? [0, 0] : [TITLE_WEIGHT, NAME_WEIGHT]
  const { titles, names } = scorer.titlesAndNames(query, range)
  const scores = scorer.body(query, range)
  for (let passage = range.start; passage < range.end; passage++) {
    const name = names[documentOf[passage]!]!
    scores[passage]! += titleWeight * titles[passage]! + nameWeight * name
    titles[passage]! += LONE_NAME_SHARE * name
  }
  const candidates = new Map(selectBest(scores, range, mask, counts.byText).map((candidate) => [candidate.passage, candidate]))
  for (const { passage } of selectBest(titles, range, mask, counts.byTitle)) candidates.set(passage, { passage, score: scores[passage]! })
  for (const passage of also) if (mask[passage] === 1) candidates.set(passage, { passage, score: scores[passage]! })
  return [...candidates.values()].sort((left, right) => right.score - left.score)
}
