import type { OpenGeneration } from '../../index/generation/open-generation.js'
import type { LexicalScorer, PassageRange } from '../../index/lexical/lexical-scorer.js'
import type { RankedPassage } from '../describe-hit.js'
import { AS_SHIPPED } from '../laboratory/retrieval-trial.js'
import { lexicalQuery, type QuestionTerms } from '../question/question-terms.js'
import { questionWords } from '../question/question-words.js'
import { linearScore } from '../ranker/linear-score.js'
import { confidenceOf, loadRanker, type TrainedRanker } from '../ranker/load-ranker.js'
import { collectLawCandidates } from './collect-law-candidates.js'
import { DefinitionFinder } from './find-definitions.js'
import { LawFacts } from './law-facts.js'
import { LAW_FEATURES, LAW_PLACES } from './law-feature-names.js'
import { type DescribedCandidates, LawFeatureExtractor, NO_PART_SAYS } from './law-features.js'

const WIDTH = LAW_FEATURES.length

/** Ranks articles of regulations: candidates by words, then a learned linear order over explained features. */
export class LawRanker {
  readonly #facts: LawFacts
  readonly #extractor: LawFeatureExtractor
  readonly #definitions: DefinitionFinder
  readonly #ranker: TrainedRanker

  constructor(
    { archive, lexical }: OpenGeneration,
    private readonly scorer: LexicalScorer,
    private readonly range: PassageRange
  ) {
    this.#facts = new LawFacts(archive.cards, lexical)
    this.#extractor = new LawFeatureExtractor(scorer, this.#facts)
    this.#definitions = new DefinitionFinder(lexical)
    this.#ranker = loadRanker(new URL('./law-ranker.json', import.meta.url), LAW_FEATURES)
  }

  /** Best first. `asOfYear`: age of a document is counted from it; `also`: articles to look at besides those found by words; those that share no word at all are left out. */
  rank(question: QuestionTerms, mask: Uint8Array, asOfYear: number, also: readonly number[] = [], trial = AS_SHIPPED): RankedPassage[] {
    const ranker = trial.lawRanker ?? this.#ranker
    const besides = new Set(also)
    const { candidates, rows, bestParts } = this.candidates(question, mask, asOfYear, also, trial)
    const scoreOf = trial.without?.has('ranker')
      ? (number: number) => candidates[number]!.score
      : (number: number) => linearScore(ranker, rows, number * WIDTH)
    const scores = Float64Array.from(candidates, (_candidate, number) => scoreOf(number))
    const order = [...candidates.keys()].filter(
      (number) => rows[number * WIDTH + LAW_PLACES.shareAnywhere]! > 0 || !besides.has(candidates[number]!.passage)
    )
    order.sort((left, right) => scores[right]! - scores[left]!)
    const top = scores[order[0]!]!
    const total = order.reduce((sum, number) => sum + Math.exp(scores[number]! - top), 0)
    return order.map((number) => ({
      passage: candidates[number]!.passage,
      part: bestParts[number] === NO_PART_SAYS ? undefined : bestParts[number],
      score: scores[number]!,
      confidence: confidenceOf(ranker.confidence, lawEvidence(Math.exp(scores[number]! - top) / total, rows, number))
    }))
  }

  /** Candidates with their features, best first by the first scoring; what the ranker is trained on. */
  candidates(
    question: QuestionTerms,
    mask: Uint8Array,
    asOfYear: number,
    also: readonly number[] = [],
    trial = AS_SHIPPED
  ): DescribedCandidates {
    const focus = question.terms.slice(question.focusStart, question.focusEnd)
    const asks = question.asksDefinition && !trial.without?.has('definitions')
    const definitions = asks ? this.#definitions.find(focus, (term) => this.#facts.idf(term)) : []
    const query = lexicalQuery(question, trial)
    const candidates = collectLawCandidates(this.scorer, query, this.range, mask, [...definitions, ...also], trial)
    return this.#extractor.describe(question, questionWords(question, this.scorer, this.range), candidates, asOfYear)
  }
}

/** What speaks for a result being what was asked for: its share of the softmax, and how much of the question it covers. */
export function lawEvidence(share: number, rows: Float64Array, number: number): Record<string, number> {
  const bounded = Math.min(0.999, Math.max(0.001, share))
  const start = number * WIDTH
  return {
    share: Math.log(bounded / (1 - bounded)),
    covered: rows[start + LAW_PLACES.shareAnywhere]!,
    coveredByPart: rows[start + LAW_PLACES.shareInTitleAndPart]!,
    rarest: rows[start + LAW_PLACES.rarestAnywhere]!,
    pairs: rows[start + LAW_PLACES.bigramShareInBody]!
  }
}
