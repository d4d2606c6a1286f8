import { normalizeText } from './normalize-text.js'

/** A syllable, number or code as indexed, with its UTF-16 range in the text it was read from. */
export interface Syllable {
  /** Normalised, lower case. */
  readonly form: string
  readonly start: number
  readonly end: number
}

const SYLLABLE = /[\p{L}\p{M}\p{N}]+/gu

/** Words and numbers of a text in order, normalised and lower-cased, with their places. */
export function syllablesWithPlaces(text: string): Syllable[] {
  return [...text.matchAll(SYLLABLE)].map((match) => ({
    form: normalizeText(match[0].toLowerCase()),
    start: match.index,
    end: match.index + match[0].length
  }))
}

/** As `syllablesWithPlaces`, without the places. */
export function syllablesOf(text: string): string[] {
  return (text.match(SYLLABLE) ?? []).map((word) => normalizeText(word.toLowerCase()))
}
