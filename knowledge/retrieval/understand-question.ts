import type { DiacriticsModel } from '../vietnamese/diacritics-model.js'
import { understandQuestionText } from '../vietnamese/understand-question-text.js'

/** What a typed question was taken to say. */
export interface UnderstoodQuestion {
  readonly understoodAs: string
  /** True when it says something else than was typed (beyond case and spaces). */
  readonly changed: boolean
}

/** Typing repaired, dấu restored, abbreviations written out; the typed text itself when nothing needed changing. */
export function understandQuestion(question: string, model: DiacriticsModel): UnderstoodQuestion {
  const { understoodAs, changed } = understandQuestionText(question, model)
  return { understoodAs, changed }
}
