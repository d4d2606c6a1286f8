import { foldText, normalizeText, syllablesWithPlaces } from '../../../knowledge/index.js'

/** A syllable as typed, with what is needed to compare it leniently. */
export interface ReadSyllable {
  readonly form: string
  readonly folded: string
  readonly start: number
  readonly end: number
}

/** A text split once into syllables. */
export interface ReadText {
  readonly text: string
  readonly syllables: readonly ReadSyllable[]
}

/** Splits a text into comparable syllables. */
export function readText(text: string): ReadText {
  const composed = text.normalize('NFC')
  const syllables = syllablesWithPlaces(composed).map(({ form, start, end }) => ({ form, folded: foldText(form), start, end }))
  return { text: composed, syllables }
}

/**
 * Whether a typed syllable may stand for a dictionary one: same letters, and no mark typed that the dictionary form lacks.
 * So `dang`, `đang` and `đăng` may all mean `đăng`, but `đằng` may not, and `ngu` never means `nguồn`.
 */
export function mayMean(typed: ReadSyllable, word: DictionarySyllable): boolean {
  if (typed.form === word.form) return true
  if (typed.folded !== word.folded) return false
  return marksOf(typed.form).every((mark) => word.marks.includes(mark))
}

/** A syllable of a phrase, prepared for comparison. */
export interface DictionarySyllable {
  readonly form: string
  readonly folded: string
  readonly marks: readonly string[]
}

/** Prepares a dictionary word for `mayMean`. */
export function dictionarySyllable(word: string): DictionarySyllable {
  const form = normalizeText(word.toLowerCase())
  return { form, folded: foldText(form), marks: marksOf(form) }
}

function marksOf(form: string): string[] {
  const marks = form.normalize('NFD').match(/[\u0300-\u036f]/g) ?? []
  return form.includes('đ') ? [...marks, 'đ'] : [...marks]
}
