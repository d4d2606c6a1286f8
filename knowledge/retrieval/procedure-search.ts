import type { OpenGeneration } from '../index/generation/open-generation.js'
import type { LexicalScorer } from '../index/lexical/lexical-scorer.js'
import type { TermLookup } from '../index/lexical/term-lookup.js'
import { BestPartFinder } from './best-part-of.js'
import type { RankedPassage } from './describe-hit.js'
import { AS_SHIPPED } from './laboratory/retrieval-trial.js'
import { PROCEDURE_FEATURES } from './procedures/procedure-features.js'
import { ProcedureRanker } from './procedures/rank-procedures.js'
import type { QuestionTerms } from './question/question-terms.js'
import { questionWords } from './question/question-words.js'
import { confidenceOf, loadRanker } from './ranker/load-ranker.js'

/** Procedures handed on; beyond them nobody reads. */
const MOST_PROCEDURES = 50

/** Ranks procedures, reads the order as probabilities and finds the slot that says most. */
export class ProcedureSearch {
  readonly #trained = loadRanker(new URL('./procedures/procedure-ranker.json', import.meta.url), PROCEDURE_FEATURES)
  readonly #ranker: ProcedureRanker
  readonly #parts: BestPartFinder

  constructor(
    generation: OpenGeneration,
    lookup: TermLookup,
    private readonly scorer: LexicalScorer
  ) {
    this.#ranker = new ProcedureRanker(generation, lookup, scorer, this.#trained)
    this.#parts = new BestPartFinder(generation.lexical)
  }

  /** Best first. */
  rank(question: QuestionTerms, understoodAs: string, mask: Uint8Array, trial = AS_SHIPPED): RankedPassage[] {
    const best = this.#ranker.rank(understoodAs, mask, MOST_PROCEDURES, trial)
    const words = questionWords(question, this.scorer, this.#ranker.facts.range)
    const parts = this.#parts.find(
      words,
      best.map(({ passage }) => passage)
    )
    const total = best.reduce((sum, { score }) => sum + Math.exp(score - best[0]!.score), 0)
    return best.map(({ passage, score }, place) => {
      const share = Math.min(0.999, Math.max(0.001, Math.exp(score - best[0]!.score) / total))
      const confidence = confidenceOf((trial.procedureRanker ?? this.#trained).confidence, { score, share: Math.log(share / (1 - share)) })
      return { passage, part: parts[place], score, confidence }
    })
  }
}
