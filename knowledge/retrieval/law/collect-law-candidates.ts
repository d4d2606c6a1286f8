import type { LexicalQuery, LexicalScorer, PassageRange } from '../../index/lexical/lexical-scorer.js'
import { AS_SHIPPED, type RetrievalTrial } from '../laboratory/retrieval-trial.js'
import { BestKept, type Candidate } from '../select-best.js'

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
  const titleQuery = without?.has('titlesAndNames') ? { terms: [], bigrams: [] } : query
  const { titles, names } = scorer.titlesAndNames(titleQuery, range)
  const scores = scorer.body(query, range)
  const byText = new BestKept(LAW_CANDIDATES.byText)
  const byTitle = new BestKept(without?.has('widerPool') ? 0 : LAW_CANDIDATES.byTitle)
  sweep({ scores, titles, names, documentOf, mask }, range, byText, byTitle)
  const scoreOf = (passage: number) => scores[passage]! + TITLE_WEIGHT * titles[passage]! + NAME_WEIGHT * names[documentOf[passage]!]!
  const candidates = new Map(byText.sorted().map((candidate) => [candidate.passage, candidate]))
  const besides = [...byTitle.sorted().map(({ passage }) => passage), ...also]
  for (const passage of besides) if (mask[passage] === 1) candidates.set(passage, { passage, score: scoreOf(passage) })
  return [...candidates.values()].sort((left, right) => right.score - left.score)
}

/** What is known of passages (names: of documents) after the words of a question were looked up. */
interface FirstScores {
  readonly scores: Float32Array
  readonly titles: Float32Array
  readonly names: Float32Array
  readonly documentOf: Uint32Array
  readonly mask: Uint8Array
}

/** Looks at every passage once; apart from what surrounds it, so that the compiler keeps it as it is. */
function sweep(
  { scores, titles, names, documentOf, mask }: FirstScores,
  { start, end }: PassageRange,
  byText: BestKept,
  byTitle: BestKept
): void {
  let leastByText = byText.least
  let leastByTitle = byTitle.least
  for (let first = start; first < end; ) {
    const document = documentOf[first]!
    const name = NAME_WEIGHT * names[document]!
    const loneName = LONE_NAME_SHARE * names[document]!
    let passage = first
    for (; passage < end && documentOf[passage] === document; passage++) {
      const title = titles[passage]!
      const score = scores[passage]! + TITLE_WEIGHT * title + name
      const lone = title + loneName
      if ((score <= leastByText && lone <= leastByTitle) || mask[passage] !== 1) continue
      if (score > leastByText) byText.add(passage, score)
      if (lone > leastByTitle) byTitle.add(passage, lone)
      leastByText = byText.least
      leastByTitle = byTitle.least
    }
    first = passage
  }
}
