import { expandAbbreviations } from '../vietnamese/abbreviations.js'
import type { DiacriticsModel } from '../vietnamese/diacritics-model.js'
import { normalizeText } from '../vietnamese/normalize-text.js'
import { restoreDiacritics } from '../vietnamese/restore-diacritics.js'

/** What a typed question was taken to say. */
export interface UnderstoodQuestion {
  readonly understoodAs: string
  /** True when it says something else than was typed (beyond case and spaces). */
  readonly changed: boolean
}

/** Dấu restored, abbreviations written out, one tone placement; the typed text itself when nothing needed changing. */
export function understandQuestion(question: string, model: DiacriticsModel): UnderstoodQuestion {
  const typed = normalizeText(question).replace(/\s+/g, ' ').trim()
  const understoodAs = expandAbbreviations(restoreDiacritics(model, typed)).trim()
  return { understoodAs, changed: understoodAs.toLowerCase() !== typed.toLowerCase() }
}
