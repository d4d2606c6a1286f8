import type { QuestionWords } from '../question/question-words.js'
import type { PassageScan } from './scan-passage.js'

/** Finds where the words of a question stand closest together. One object serves a whole question. */
export class WindowFinder {
  readonly #inside: Uint16Array

  constructor(private readonly words: QuestionWords) {
    this.#inside = new Uint16Array(words.terms.length)
  }

  /** Greatest weight of different words of the question within `width` neighbouring terms. */
  heaviest({ places, words, count }: PassageScan, width: number): number {
    const { weights } = this.words
    const inside = this.#inside.fill(0)
    let weight = 0
    let heaviest = 0
    let first = 0
    for (let last = 0; last < count; last++) {
      const word = words[last]!
      if (inside[word]!++ === 0) weight += weights[word]!
      const least = places[last]! - width
      while (places[first]! <= least) {
        const left = words[first++]!
        if (--inside[left]! === 0) weight -= weights[left]!
      }
      if (weight > heaviest) heaviest = weight
    }
    return heaviest
  }
}
