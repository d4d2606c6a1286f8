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
  /** Places of each word in the focus, last first. */
  readonly #focusPlaces: readonly (readonly number[])[]

  constructor(readonly words: QuestionWords) {
    this.counts = new Uint16Array(words.terms.length)
    this.#seenPairs = new Uint8Array(words.pairWeights.length)
    this.#runs = new Float64Array(words.focus.length + 1)
    this.#stamps = new Uint32Array(words.focus.length + 1)
    const focusPlaces: number[][] = words.terms.map(() => [])
    words.focus.forEach((word, place) => {
      if (word >= 0) focusPlaces[word]!.unshift(place)
    })
    this.#focusPlaces = focusPlaces
  }

  /** Reads the matches `from` up to `to`: rising places, and the number of the word at each. */
  match(places: Int32Array, matched: Int16Array, from: number, to: number): this {
    const { weights, focusWeights, pairs, pairWeights, pairInFocus, terms } = this.words
    this.counts.fill(0)
    this.#seenPairs.fill(0)
    this.weight = this.focusWeight = this.pairWeight = this.focusPairWeight = this.pairCount = this.longestRun = 0
    this.#stamp += 2
    let placeBefore = -2
    let wordBefore = 0
    for (let index = from; index < to; index++) {
      const word = matched[index]!
      const place = places[index]!
      if (this.counts[word]!++ === 0) {
        this.weight += weights[word]!
        this.focusWeight += focusWeights[word]!
      }
      const follows = place === placeBefore + 1
      const pair = follows ? pairs[wordBefore * terms.length + word]! : -1
      if (pair >= 0 && this.#seenPairs[pair] === 0) {
        this.#seenPairs[pair] = 1
        this.pairCount++
        this.pairWeight += pairWeights[pair]!
        if (pairInFocus[pair]) this.focusPairWeight += pairWeights[pair]!
      }
      this.#run(word, follows, focusWeights[word]!)
      placeBefore = place
      wordBefore = word
    }
    return this
  }

  #run(word: number, follows: boolean, weight: number): void {
    const stamp = ++this.#stamp
    for (const place of this.#focusPlaces[word]!) {
      const before = follows && this.#stamps[place] === stamp - 1 ? this.#runs[place]! : 0
      const run = before + weight
      this.#runs[place + 1] = run
      this.#stamps[place + 1] = stamp
      if (run > this.longestRun) this.longestRun = run
    }
  }
}
