import { foldText } from './fold-text.js'
import { isVowel, withoutTone, withTone } from './vietnamese-letters.js'

/** A lower-case syllable with its tone (numbered as in `toneOf`) on the letter that must carry it; unchanged when it has no vowel. */
export function placeTone(syllable: string, tone: number): string {
  const letters = [...syllable].map(withoutTone)
  const place = placeOfTone(letters)
  return place < 0 ? letters.join('') : letters.map((letter, index) => (index === place ? withTone(letter, tone) : letter)).join('')
}

function placeOfTone(letters: readonly string[]): number {
  const vowels = vowelPlaces(letters)
  const hatted = vowels.filter((place) => 'ăâêôơư'.includes(letters[place]!))
  if (hatted.length > 0) return hatted.at(-1)!
  if (vowels.length < 2) return vowels[0] ?? -1
  const closed = vowels.at(-1)! < letters.length - 1
  if (closed) return vowels.at(-1)!
  return vowels.length === 3 ? vowels[1]! : vowels[0]!
}

/** Places of the vowels that may carry a tone: not the `u` of `qu`, nor the `i` of `gi` before another vowel. */
function vowelPlaces(letters: readonly string[]): number[] {
  const places = letters.flatMap((letter, index) => (isVowel(letter) ? [index] : []))
  const start = foldText(letters.slice(0, 2).join(''))
  return places.length > 1 && (start === 'qu' || start === 'gi') ? places.slice(1) : places
}
