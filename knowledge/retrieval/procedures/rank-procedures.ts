import type { OpenGeneration } from '../../index/generation/open-generation.js'
import type { LexicalScorer } from '../../index/lexical/lexical-scorer.js'
import type { TermLookup } from '../../index/lexical/term-lookup.js'
import { type LinearWeights, linearScore } from '../ranker/linear-score.js'
import type { Candidate } from '../select-best.js'
import { EverydayLexicon } from './everyday-lexicon.js'
import { type ProcedureFacts, procedureFacts } from './procedure-facts.js'
import { PROCEDURE_FEATURES, procedureFeatures } from './procedure-features.js'
import { readProcedureQuestion } from './read-procedure-question.js'

/** Ranks every procedure of a generation for a question; there are few enough to look at each. */
export class ProcedureRanker {
  readonly facts: ProcedureFacts
  readonly #lexicon = new EverydayLexicon()

  constructor(
    generation: OpenGeneration,
    private readonly lookup: TermLookup,
    private readonly scorer: LexicalScorer,
    private readonly weights: LinearWeights
  ) {
    this.facts = procedureFacts(generation, lookup)
  }

  /** Features of all procedures for a question, `procedures × PROCEDURE_FEATURES`. */
  features(question: string): Float64Array {
    return procedureFeatures(readProcedureQuestion(question, this.#lexicon), this.facts, this.scorer, this.lookup)
  }

  /** The best allowed procedures, best first; none for a question that names nothing. `question` is the understood one. */
  rank(question: string, mask: Uint8Array, count: number): Candidate[] {
    const read = readProcedureQuestion(question, this.#lexicon)
    if (!read.shares.some((share) => share > 0)) return []
    const rows = procedureFeatures(read, this.facts, this.scorer, this.lookup)
    const candidates: Candidate[] = []
    for (let procedure = 0; procedure < this.facts.names.length; procedure++) {
      const passage = this.facts.range.start + procedure
      if (mask[passage] !== 1) continue
      candidates.push({ passage, score: linearScore(this.weights, rows, procedure * PROCEDURE_FEATURES.length) })
    }
    return candidates.sort((left, right) => right.score - left.score || left.passage - right.passage).slice(0, count)
  }
}
