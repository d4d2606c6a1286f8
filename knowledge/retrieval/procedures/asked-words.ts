import type { TermLookup } from '../../index/lexical/term-lookup.js'
import { foldText } from '../../vietnamese/fold-text.js'
import type { ProcedureQuestion } from './read-procedure-question.js'

/** Weight of an official word that an everyday expression stands for, beside a word the user typed. */
const EVERYDAY_SHARE = 0.6
const NOT_ASKED = 0
const NO_PAIR = -1

/** Words of a question on one side: typed, or official words for what was typed. By number of the asked word, or of the pair. */
export interface AskedSide {
  /** Weight of every word times its share on this side; 0 for words that are not on it. */
  readonly held: Float64Array
  readonly mass: number
  readonly pairWeights: Float64Array
  readonly pairMass: number
}

/** The different folded words of one question, numbered from 0 as they come; what texts of procedures are read against. */
export interface AskedWords {
  readonly count: number
  /** By folded word of the dictionary: its number among the asked words and one more; 0 for words that are not asked. Valid until the next question. */
  readonly numberOf: Uint16Array
  /** By asked word. */
  readonly weights: Float64Array
  readonly typed: AskedSide
  readonly official: AskedSide
  /** Greater of both sides. */
  readonly either: Float64Array
  /** Number of the pair `first · count + second`; -1 where they are no neighbours on any side. */
  readonly pairs: Int32Array
  /** Words of every everyday expression in the official language, as asked words. */
  readonly officialRows: readonly (readonly number[])[]
  /** Asked word of every syllable of the question; -1 for those that are no matter. */
  readonly typedAt: readonly number[]
}

/** Numbers the words of one question after the other; only the table by word is shared. Not reentrant. */
export class AskedWordsReader {
  readonly #numberOf: Uint16Array
  #words: readonly number[] = []

  constructor(
    private readonly lookup: TermLookup,
    private readonly weights: Float32Array
  ) {
    this.#numberOf = new Uint16Array(weights.length)
  }

  read({ forms, shares, everyday }: ProcedureQuestion): AskedWords {
    for (const word of this.#words) this.#numberOf[word] = NOT_ASKED
    const words: number[] = []
    const typed = forms.map((form, place) => (shares[place]! > 0 ? this.#number(form, words) : -1))
    const rows = everyday.map(({ official }) => official.map((form) => this.#number(form, words)).filter((word) => word >= 0))
    this.#words = words
    const typedShares = new Float32Array(words.length)
    typed.forEach((word, place) => {
      if (word >= 0) typedShares[word] = Math.max(typedShares[word]!, shares[place]!)
    })
    const officialShares = new Float32Array(words.length)
    for (const row of rows) for (const word of row) officialShares[word] = EVERYDAY_SHARE
    const pairs = new Int32Array(words.length * words.length).fill(NO_PAIR)
    const pairCount = numberPairs(pairs, words.length, [typed, ...rows])
    const sides = { words, pairs, pairCount }
    return {
      count: words.length,
      numberOf: this.#numberOf,
      weights: Float64Array.from(words, (word) => this.weights[word]!),
      typed: this.#side(typedShares, [typed], sides),
      official: this.#side(officialShares, rows, sides),
      either: Float64Array.from(words, (word, number) => this.weights[word]! * Math.max(typedShares[number]!, officialShares[number]!)),
      pairs,
      officialRows: rows,
      typedAt: typed
    }
  }

  /** Number of a form, a new one when it comes for the first time; -1 when no text holds it. */
  #number(form: string, words: number[]): number {
    const word = this.lookup.foldedNumberOf(foldText(form))
    if (word === undefined) return -1
    if (this.#numberOf[word] === NOT_ASKED) this.#numberOf[word] = words.push(word)
    return this.#numberOf[word]! - 1
  }

  #side(
    shares: Float32Array,
    rows: readonly (readonly number[])[],
    { words, pairs, pairCount }: { words: readonly number[]; pairs: Int32Array; pairCount: number }
  ): AskedSide {
    const held = Float64Array.from(words, (word, number) => this.weights[word]! * shares[number]!)
    const pairWeights = new Float64Array(pairCount)
    let pairMass = 0
    let mass = 0
    const seen = new Set<number>()
    for (const row of rows) {
      for (let place = 0; place < row.length; place++) {
        const second = row[place]!
        if (second < 0) continue
        if (!seen.has(second)) mass += held[second]!
        seen.add(second)
        const first = place > 0 ? row[place - 1]! : -1
        const pair = first < 0 ? NO_PAIR : pairs[first * words.length + second]!
        if (pair === NO_PAIR || pairWeights[pair]! > 0) continue
        pairWeights[pair] = this.weights[words[first]!]! + this.weights[words[second]!]!
        pairMass += pairWeights[pair]!
      }
    }
    return { held, mass: mass || 1, pairWeights, pairMass: pairMass || 1 }
  }
}

function numberPairs(pairs: Int32Array, count: number, rows: readonly (readonly number[])[]): number {
  let found = 0
  for (const row of rows) {
    for (let place = 1; place < row.length; place++) {
      const [first, second] = [row[place - 1]!, row[place]!]
      if (first >= 0 && second >= 0 && pairs[first * count + second] === NO_PAIR) pairs[first * count + second] = found++
    }
  }
  return found
}
