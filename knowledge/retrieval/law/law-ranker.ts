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
import { LAW_FEATURES } from './law-feature-names.js'
import { type DescribedCandidate, LawFeatureExtractor, type LawFeatures } from './law-features.js'

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
    const besides = new Set(also)
    const ranker = trial.lawRanker ?? this.#ranker
    const scoreOf = ({ score, features }: DescribedCandidate) =>
      trial.without?.has('ranker') ? score : linearScore(ranker, rowOf(features))
    const all = this.candidates(question, mask, asOfYear, also, trial)
    const described = all.filter(({ passage, features }) => features.shareAnywhere > 0 || !besides.has(passage))
    const scored = described.map((candidate) => ({ candidate, score: scoreOf(candidate) }))
    scored.sort((left, right) => right.score - left.score)
    const total = scored.reduce((sum, { score }) => sum + Math.exp(score - scored[0]!.score), 0)
    return scored.map(({ candidate, score }) => {
      const share = Math.exp(score - scored[0]!.score) / total
      return {
        passage: candidate.passage,
        part: candidate.bestPart,
        score,
        confidence: confidenceOf(ranker.confidence, lawEvidence(share, candidate.features))
      }
    })
  }

  /** Candidates with their features, best first by the first scoring; what the ranker is trained on. */
  candidates(
    question: QuestionTerms,
    mask: Uint8Array,
    asOfYear: number,
    also: readonly number[] = [],
    trial = AS_SHIPPED
  ): DescribedCandidate[] {
    const focus = question.terms.slice(question.focusStart, question.focusEnd)
    const asksDefinition = question.asksDefinition && !trial.without?.has('definitions')
    const definitions = asksDefinition ? this.#definitions.find(focus, (term) => this.#facts.idf(term)) : []
    const candidates = collectLawCandidates(this.scorer, lexicalQuery(question, trial), this.range, mask, [...definitions, ...also], trial)
    return this.#extractor.describe(question, questionWords(question, this.scorer, this.range), candidates, asOfYear)
  }
}

/** Features in the order of the learned weights. */
export function rowOf(features: LawFeatures): number[] {
  return LAW_FEATURES.map((name) => features[name])
}

/** What speaks for a result being what was asked for: its share of the softmax, and how much of the question it covers. */
export function lawEvidence(share: number, features: LawFeatures): Record<string, number> {
  const bounded = Math.min(0.999, Math.max(0.001, share))
  return {
    share: Math.log(bounded / (1 - bounded)),
    covered: features.shareAnywhere,
    coveredByPart: features.shareInTitleAndPart,
    rarest: features.rarestAnywhere,
    pairs: features.bigramShareInBody
  }
}
