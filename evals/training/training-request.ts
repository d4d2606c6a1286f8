import type { RetrievalLaboratory } from '../../knowledge/index.js'
import type { RetrievalQuestions } from '../retrieval/retrieval-questions.js'

/** What a training command was asked to do. */
export interface TrainingRequest {
  readonly laboratory: RetrievalLaboratory
  readonly questions: RetrievalQuestions
  /** Measure only; write nothing. */
  readonly dry: boolean
  readonly folds: number
  readonly asOfYear: number
  readonly without: ReadonlySet<string>
  /** File in which what `kinds` learns from is kept, so that it is gathered only once. */
  readonly material?: string
  /** L2; the usual one when absent. */
  readonly pull?: number
}
