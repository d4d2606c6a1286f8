import type { DiacriticsModel } from '../vietnamese/diacritics-model.js'
import { understandQuestionText } from '../vietnamese/understand-question-text.js'
import { AS_SHIPPED, type RetrievalTrial } from './laboratory/retrieval-trial.js'
import { understandOtherwise } from './laboratory/understand-otherwise.js'

/** What a typed question was taken to say. */
export interface UnderstoodQuestion {
  readonly understoodAs: string
  /** True when it says something else than was typed (beyond case and spaces). */
  readonly changed: boolean
}

/** Typing repaired, dấu restored, abbreviations written out; the typed text itself when nothing needed changing. */
export function understandQuestion(question: string, model: DiacriticsModel, { without }: RetrievalTrial = AS_SHIPPED): UnderstoodQuestion {
  if (without?.has('restoration') || without?.has('abbreviations')) {
    return { understoodAs: understandOtherwise(question, model, without), changed: true }
  }
  const { understoodAs, changed } = understandQuestionText(question, model)
  return { understoodAs, changed }
}
