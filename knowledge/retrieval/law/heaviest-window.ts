import type { QuestionWords } from '../question/question-words.js'
import type { PassageScan } from './scan-passage.js'

/** Greatest weight of different words of the question within `width` neighbouring terms. */
export function heaviestWindow({ weights, terms }: QuestionWords, { places, words, count }: PassageScan, width: number): number {
  const inside = new Uint16Array(terms.length)
  let weight = 0
  let heaviest = 0
  let first = 0
  for (let last = 0; last < count; last++) {
    const word = words[last]!
    if (inside[word]!++ === 0) weight += weights[word]!
    while (places[last]! - places[first]! >= width) {
      const left = words[first++]!
      if (--inside[left]! === 0) weight -= weights[left]!
    }
    if (weight > heaviest) heaviest = weight
  }
  return heaviest
}
