import type { OpenGeneration } from '../../index/generation/open-generation.js'
import type { LexicalScorer } from '../../index/lexical/lexical-scorer.js'
import type { TermLookup } from '../../index/lexical/term-lookup.js'
import { AS_SHIPPED, type RetrievalTrial } from '../laboratory/retrieval-trial.js'
import { type LinearWeights, linearScore } from '../ranker/linear-score.js'
import { type QuickWeights, quickScore, quickWeights, ROUNDING_MARGIN } from '../ranker/quick-linear-score.js'
import type { Candidate } from '../select-best.js'
import { EverydayLexicon } from './everyday-lexicon.js'
import { type ProcedureFacts, procedureFacts } from './procedure-facts.js'
import { PROCEDURE_FEATURES, ProcedureFeatures } from './procedure-features.js'
import { type ProcedureQuestion, readProcedureQuestion } from './read-procedure-question.js'

const NO_LEXICON = new EverydayLexicon([])

/** Ranks every procedure of a generation for a question; there are few enough to look at each. */
export class ProcedureRanker {
  readonly facts: ProcedureFacts
  readonly #lexicon = new EverydayLexicon()
  readonly #features: ProcedureFeatures
  readonly #quick: QuickWeights

  constructor(
    generation: OpenGeneration,
    lookup: TermLookup,
    scorer: LexicalScorer,
    private readonly weights: LinearWeights
  ) {
    this.facts = procedureFacts(generation, lookup)
    this.#features = new ProcedureFeatures(this.facts, scorer, lookup)
    this.#quick = quickWeights(weights)
  }

  /** Features of all procedures for a question, `procedures × PROCEDURE_FEATURES`; the array is used again by the next call. */
  features(question: string, trial = AS_SHIPPED): Float64Array {
    return this.#features.read(this.#read(question, trial))
  }

  /** The best allowed procedures, best first; none for a question that names nothing. `question` is the understood one. */
  rank(question: string, mask: Uint8Array, count: number, trial = AS_SHIPPED): Candidate[] {
    const read = this.#read(question, trial)
    const weights = trial.procedureRanker ?? this.weights
    if (!read.shares.some((share) => share > 0)) return []
    const rows = this.#features.read(read)
    const quick = trial.procedureRanker ? quickWeights(weights) : this.#quick
    const width = PROCEDURE_FEATURES.length
    const best: Candidate[] = []
    let least = Number.NEGATIVE_INFINITY
    for (let procedure = 0; procedure < this.facts.count; procedure++) {
      // Few come near the best: only theirs is the score that is handed on.
      if (quickScore(quick, rows, procedure * width) < least - ROUNDING_MARGIN) continue
      const passage = this.facts.range.start + procedure
      if (mask[passage] !== 1) continue
      const score = linearScore(weights, rows, procedure * width)
      if (score <= least) continue
      let place = Math.min(best.length, count - 1)
      while (place > 0 && best[place - 1]!.score < score) place--
      best.splice(place, 0, { passage, score })
      if (best.length > count) best.pop()
      if (best.length === count) least = best[count - 1]!.score
    }
    return best
  }

  #read(question: string, { without }: RetrievalTrial): ProcedureQuestion {
    const read = readProcedureQuestion(question, without?.has('everydayWords') ? NO_LEXICON : this.#lexicon)
    return without?.has('circumstances') ? { ...read, circumstances: { low: 0, high: 0 } } : read
  }
}
