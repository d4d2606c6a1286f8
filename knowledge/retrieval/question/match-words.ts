import type { QuestionWords } from './question-words.js'

/**
 * Compares stretches of text with a question: which words and pairs of neighbours stand there, and the longest unbroken run of the focus.
 * One object serves a whole question; every call of `match` overwrites what the last one found. Weights are absolute.
 */
export class WordMatcher {
  /** How often each word stands in the stretch. */
  readonly counts: Uint16Array
  /** Weight of the words present. */
  weight = 0
  focusWeight = 0
  /** Weight of the pairs of neighbours present. */
  pairWeight = 0
  focusPairWeight = 0
  /** Number of different pairs present. */
  pairCount = 0
  longestRun = 0
  readonly #seenPairs: Uint8Array
  /** Weight of the run that ends at each place of the focus, valid when its stamp is that of the last word. */
  readonly #runs: Float64Array
  readonly #stamps: Uint32Array
  #stamp = 0
  /** Places of each word in the focus, last first: those of word `w` stand at `#focusStarts[w]` up to `#focusStarts[w + 1]`. */
  readonly #focusPlaces: Uint16Array
  readonly #focusStarts: Uint16Array

  constructor(readonly words: QuestionWords) {
    this.counts = new Uint16Array(words.terms.length)
    this.#seenPairs = new Uint8Array(words.pairWeights.length)
    this.#runs = new Float64Array(words.focus.length + 1)
    this.#stamps = new Uint32Array(words.focus.length + 1)
    const focusPlaces: number[][] = words.terms.map(() => [])
    words.focus.forEach((word, place) => {
      if (word >= 0) focusPlaces[word]!.unshift(place)
    })
    this.#focusPlaces = Uint16Array.from(focusPlaces.flat())
    this.#focusStarts = new Uint16Array(words.terms.length + 1)
    focusPlaces.forEach((places, word) => {
      this.#focusStarts[word + 1] = this.#focusStarts[word]! + places.length
    })
  }

  /** Reads the matches `from` up to `to`: rising places, and the number of the word at each. */
  match(places: Int32Array, matched: Int16Array, from: number, to: number): this {
    const { weights, focusWeights, pairs, pairWeights, pairInFocus, terms } = this.words
    const wordCount = terms.length
    const counts = this.counts.fill(0)
    const seenPairs = this.#seenPairs.fill(0)
    const focusStarts = this.#focusStarts
    const focusPlaces = this.#focusPlaces
    const runs = this.#runs
    const stamps = this.#stamps
    let stamp = this.#stamp + 2
    let weight = 0
    let focusWeight = 0
    let pairWeight = 0
    let focusPairWeight = 0
    let pairCount = 0
    let longestRun = 0
    let placeBefore = -2
    let wordBefore = 0
    for (let index = from; index < to; index++) {
      const word = matched[index]!
      const place = places[index]!
      const wordWeight = focusWeights[word]!
      if (counts[word]!++ === 0) {
        weight += weights[word]!
        focusWeight += wordWeight
      }
      const follows = place === placeBefore + 1
      const pair = follows ? pairs[wordBefore * wordCount + word]! : -1
      if (pair >= 0 && seenPairs[pair] === 0) {
        seenPairs[pair] = 1
        pairCount++
        pairWeight += pairWeights[pair]!
        if (pairInFocus[pair]) focusPairWeight += pairWeights[pair]!
      }
      stamp++
      for (let number = focusStarts[word]!; number < focusStarts[word + 1]!; number++) {
        const inFocus = focusPlaces[number]!
        const run = follows && stamps[inFocus] === stamp - 1 ? runs[inFocus]! + wordWeight : wordWeight
        runs[inFocus + 1] = run
        stamps[inFocus + 1] = stamp
        if (run > longestRun) longestRun = run
      }
      placeBefore = place
      wordBefore = word
    }
    this.#stamp = stamp
    this.weight = weight
    this.focusWeight = focusWeight
    this.pairWeight = pairWeight
    this.focusPairWeight = focusPairWeight
    this.pairCount = pairCount
    this.longestRun = longestRun
    return this
  }
}
