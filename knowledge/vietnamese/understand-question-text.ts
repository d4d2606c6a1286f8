import { readAbbreviations, replaceAbbreviations } from './abbreviations.js'
import type { DiacriticsModel } from './diacritics-model.js'
import { normalizeText } from './normalize-text.js'
import { repairTyping } from './repair-typing.js'

/** An abbreviation of the question and what it may stand for, likeliest first. */
export interface QuestionExpansion {
  readonly written: string
  readonly readings: readonly string[]
  /** Whether the first reading stands in `understoodAs`. */
  readonly decided: boolean
}

/** A question as typed, made into readable Vietnamese. */
export interface UnderstoodQuestionText {
  /** `đăng ký khai sinh cho con cần giấy tờ gì`; the typed text itself when nothing needed changing. */
  readonly understoodAs: string
  /** True when it says something else than was typed (beyond case, spaces and tone placement). */
  readonly changed: boolean
  /** Other readings nearly as likely, best first; mostly none. */
  readonly alternatives: readonly string[]
  /** What abbreviations were met; a search may look for the written form too. */
  readonly expansions: readonly QuestionExpansion[]
}

/** Readings this much less likely than the best (natural logarithm) are still worth a search. */
const NEARLY_AS_LIKELY = 2.5
const MOST_ALTERNATIVES = 2

/** Normalises, repairs typing, restores dấu and writes abbreviations out: everything that is read from the letters alone. */
export function understandQuestionText(question: string, model: DiacriticsModel): UnderstoodQuestionText {
  const typed = normalizeText(question).replace(/\s+/g, ' ').trim()
  const readings = repairTyping(model, typed, 1 + MOST_ALTERNATIVES)
  const [best, ...others] = readings
  const abbreviations = readAbbreviations(best!.text)
  const understoodAs = replaceAbbreviations(best!.text, abbreviations)
  const alternatives = others
    .filter(({ score }) => score > best!.score - NEARLY_AS_LIKELY)
    .map(({ text }) => replaceAbbreviations(text, readAbbreviations(text)))
    .filter((text) => text.toLowerCase() !== understoodAs.toLowerCase())
  return {
    understoodAs,
    changed: understoodAs.toLowerCase() !== typed.toLowerCase(),
    alternatives: [...new Set(alternatives)],
    expansions: abbreviations.map(({ written, readings: meant, decided }) => ({ written, readings: meant, decided }))
  }
}
