import type { LegalEvent } from '../domain/index.js'

/** A text that shares so large a part of its words with the new words is the new text; official texts differ in spaces and marks. */
const SAME_SHARE = 0.9

/** Whether a provision's text is already that of after the change. A repeal never is: what was repealed would not be there. */
export function isAlreadyInText(text: string, { kind, newWords, phrase }: Pick<LegalEvent, 'kind' | 'newWords' | 'phrase'>): boolean {
  if (phrase) return !plain(text).includes(plain(phrase.from))
  if (kind !== 'amend' || !newWords) return false
  return shareOfWords(newWords, text) >= SAME_SHARE && shareOfWords(text, newWords) >= SAME_SHARE
}

/** Share of the pairs of neighbouring words of one text that the other has. */
function shareOfWords(text: string, other: string): number {
  const pairs = pairsOf(text)
  const known = new Set(pairsOf(other))
  return pairs.length === 0 ? 0 : pairs.filter((pair) => known.has(pair)).length / pairs.length
}

function pairsOf(text: string): readonly string[] {
  const words = plain(text).split(' ')
  return words.slice(1).map((word, index) => `${words[index]} ${word}`)
}

function plain(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}
