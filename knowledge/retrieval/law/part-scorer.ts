import type { QuestionWords } from '../question/question-words.js'
import type { PassageScan } from './scan-passage.js'

/** Usual length of a khoản in syllables, and BM25 of parts. */
const PART_LENGTH = 60
const PART_B = 0.7
const PART_K1 = 1
const PAIR_SHARE = 0.8

/** BM25 of stretches of a scanned passage: words and pairs of neighbours. One object serves a whole question; nothing is allocated per stretch. */
export class PartScorer {
  readonly #counts: Uint16Array
  readonly #met: Int16Array
  readonly #pairStamps: Uint32Array
  #stamp = 0

  constructor(private readonly words: QuestionWords) {
    this.#counts = new Uint16Array(words.terms.length)
    this.#met = new Int16Array(words.terms.length)
    this.#pairStamps = new Uint32Array(words.pairWeights.length)
  }

  /** Score of the matches `from` up to `to` within a stretch of `length` terms. */
  score({ places, words: matched }: PassageScan, from: number, to: number, length: number): number {
    const { weights, pairs, pairWeights, terms } = this.words
    const counts = this.#counts
    const met = this.#met
    const wordCount = terms.length
    const stamp = ++this.#stamp
    let metCount = 0
    let pairWeight = 0
    let placeBefore = -2
    let wordBefore = 0
    for (let match = from; match < to; match++) {
      const word = matched[match]!
      const place = places[match]!
      if (counts[word]!++ === 0) met[metCount++] = word
      if (place === placeBefore + 1) {
        const pair = pairs[wordBefore * wordCount + word]!
        if (pair >= 0 && this.#pairStamps[pair] !== stamp) {
          this.#pairStamps[pair] = stamp
          pairWeight += pairWeights[pair]!
        }
      }
      placeBefore = place
      wordBefore = word
    }
    const norm = PART_K1 * (1 - PART_B + (PART_B * length) / PART_LENGTH)
    let score = (PAIR_SHARE * pairWeight * (PART_K1 + 1)) / (1 + norm)
    for (let number = 0; number < metCount; number++) {
      const word = met[number]!
      const count = counts[word]!
      score += (weights[word]! * count * (PART_K1 + 1)) / (count + norm)
      counts[word] = 0
    }
    return score
  }
}
