import type { OpenGeneration } from '../index/generation/open-generation.js'
import type { LexicalScorer } from '../index/lexical/lexical-scorer.js'
import type { TermLookup } from '../index/lexical/term-lookup.js'
import { BestPartFinder } from './best-part-of.js'
import type { RankedPassage } from './describe-hit.js'
import { AS_SHIPPED } from './laboratory/retrieval-trial.js'
import { loadProcedureRanker } from './procedures/load-procedure-ranker.js'
import { procedureEvidence, procedureShares } from './procedures/procedure-evidence.js'
import { ProcedureRanker } from './procedures/rank-procedures.js'
import type { QuestionTerms } from './question/question-terms.js'
import { questionWords } from './question/question-words.js'
import { confidenceOf } from './ranker/load-ranker.js'

/** Procedures handed on; beyond them nobody reads. */
const MOST_PROCEDURES = 50

/** Ranks procedures, reads the order as probabilities and finds the slot that says most. */
export class ProcedureSearch {
  readonly #trained = loadProcedureRanker()
  readonly #ranker: ProcedureRanker
  readonly #parts: BestPartFinder

  constructor(
    private readonly generation: OpenGeneration,
    lookup: TermLookup,
    private readonly scorer: LexicalScorer
  ) {
    this.#ranker = new ProcedureRanker(generation, lookup, scorer, this.#trained)
    this.#parts = new BestPartFinder(generation.lexical)
  }

  /** Best first, without parts: `partsOf` finds them for those that are shown. */
  rank(understoodAs: string, mask: Uint8Array, trial = AS_SHIPPED): RankedPassage[] {
    const best = this.#ranker.rank(understoodAs, mask, MOST_PROCEDURES, trial)
    const shares = procedureShares(best.map(({ score }) => score))
    return best.map(({ passage, score }, place) => {
      const evidence = procedureEvidence(score, shares[place]!)
      const confidence = confidenceOf((trial.procedureRanker ?? this.#trained).confidence, evidence)
      return { passage, part: undefined, score, confidence }
    })
  }

  /** Features of every procedure for a question, with the codes: what the order of procedures is learned from. */
  rows(understoodAs: string): { readonly rows: Float64Array; readonly codes: readonly string[] } {
    const { start, end } = this.#ranker.facts.range
    const { archive, lexical } = this.generation
    const codes = Array.from(
      { length: end - start },
      (_none, place) => archive.cards[lexical.documentOf[start + place]!]!.procedure?.code ?? ''
    )
    return { rows: this.#ranker.features(understoodAs), codes }
  }

  /** The slot of each procedure that says most of a question; `undefined` where none does. */
  partsOf(question: QuestionTerms, passages: readonly number[]): (number | undefined)[] {
    return passages.length === 0 ? [] : this.#parts.find(questionWords(question, this.scorer, this.#ranker.facts.range), passages)
  }
}
