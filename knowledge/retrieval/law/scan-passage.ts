import type { FieldTerms, ForwardIndex } from '../../index/lexical/lexical-index.js'

/** No word of the question. */
export const NO_MATCH = -1

/** Longest stretch of a passage that is looked at closely, in terms. */
const MOST_TERMS = 4_000

/** Where the words of a question stand in one text: `places[i]` holds word `words[i]`; `count` of them. */
export class PassageScan {
  readonly places = new Int32Array(MOST_TERMS)
  readonly words = new Int16Array(MOST_TERMS)
  count = 0
  /** Length of what was looked at, in terms. */
  length = 0

  /** @param wordOf number of the question's word for every term of the dictionary, or `NO_MATCH`. */
  read({ terms, starts, ends }: ForwardIndex, passage: number, wordOf: Int16Array): this {
    return this.#range(terms, starts[passage]!, ends[passage]!, wordOf)
  }

  readField({ terms, offsets }: FieldTerms, owner: number, wordOf: Int16Array): this {
    return this.#range(terms, offsets[owner]!, offsets[owner + 1]!, wordOf)
  }

  #range(terms: Uint32Array, start: number, wholeEnd: number, wordOf: Int16Array): this {
    const { places, words } = this
    const end = Math.min(wholeEnd, start + MOST_TERMS)
    let count = 0
    for (let place = start; place < end; place++) {
      const word = wordOf[terms[place]!]!
      if (word === NO_MATCH) continue
      places[count] = place - start
      words[count++] = word
    }
    this.count = count
    this.length = end - start
    return this
  }

  /** First match at or after a place. */
  matchAt(place: number): number {
    let low = 0
    let high = this.count
    while (low < high) {
      const middle = (low + high) >>> 1
      if (this.places[middle]! < place) low = middle + 1
      else high = middle
    }
    return low
  }
}
