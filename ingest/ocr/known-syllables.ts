import { isWellFormed } from '../../knowledge/index.js'

/** How far a text is made of Vietnamese syllables. */
export interface SyllableCount {
  /** Words of letters only, longer than one letter. */
  readonly words: number
  /** Those that are well-formed Vietnamese syllables. */
  readonly known: number
}

/** Counts the words of a text and those that can be Vietnamese. Words all in capitals of two to five letters (UBND) are abbreviations and left out. */
export function countSyllables(text: string): SyllableCount {
  let [words, known] = [0, 0]
  for (const [word] of text.matchAll(/\p{L}+/gu)) {
    if (word.length < 2) continue
    const isKnown = isWellFormed(word.toLowerCase())
    if (!isKnown && /^\p{Lu}{2,5}$/u.test(word)) continue
    words += 1
    if (isKnown) known += 1
  }
  return { words, known }
}

/** Share of words that are Vietnamese syllables, 0 to 1; 0 for a text without words. */
export function knownShare(text: string): number {
  const { words, known } = countSyllables(text)
  return words === 0 ? 0 : known / words
}
