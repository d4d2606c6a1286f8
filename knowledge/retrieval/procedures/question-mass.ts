import type { TermLookup } from '../../index/lexical/term-lookup.js'
import { foldText } from '../../vietnamese/fold-text.js'
import type { ProcedureQuestion } from './read-procedure-question.js'

/** Weight of an official word that an everyday expression stands for, beside a word the user typed. */
const EVERYDAY_SHARE = 0.6

const PAIR_SPACE = 1 << 22

/** Key of two neighbouring folded words. */
export const pairKey = (first: number, second: number) => first * PAIR_SPACE + second

/** Words of a question on one side (typed, or official words for what was typed), weighed for reading names against them. */
export interface QuestionMass {
  /** Share of every folded word; 0 for words that are not there. Scratch space, valid until the next question. */
  readonly shares: Float32Array
  readonly mass: number
  readonly pairs: ReadonlyMap<number, number>
  readonly pairMass: number
}

/** Space for the words of one question after the other. Not reentrant. */
export class QuestionMasses {
  readonly #typed: Float32Array
  readonly #official: Float32Array

  constructor(
    private readonly lookup: TermLookup,
    private readonly weights: Float32Array
  ) {
    this.#typed = new Float32Array(weights.length)
    this.#official = new Float32Array(weights.length)
  }

  /** The words as typed. */
  typed({ forms, shares }: ProcedureQuestion): QuestionMass {
    const words = forms.map((form, place) => (shares[place]! > 0 ? this.#wordOf(form) : -1))
    this.#typed.fill(0)
    words.forEach((word, place) => {
      if (word >= 0) this.#typed[word] = Math.max(this.#typed[word]!, shares[place]!)
    })
    return this.#weigh(this.#typed, [words])
  }

  /** Rows of official words that everyday expressions stand for. */
  officialRows({ everyday }: ProcedureQuestion): number[][] {
    return everyday.map(({ official }) => official.map((form) => this.#wordOf(form)).filter((word) => word >= 0))
  }

  /** All official words together. */
  official(rows: readonly (readonly number[])[]): QuestionMass {
    this.#official.fill(0)
    for (const row of rows) for (const word of row) this.#official[word] = EVERYDAY_SHARE
    return this.#weigh(this.#official, rows)
  }

  #wordOf(form: string): number {
    return this.lookup.foldedNumberOf(foldText(form)) ?? -1
  }

  #weigh(shares: Float32Array, rows: readonly (readonly number[])[]): QuestionMass {
    const pairs = new Map<number, number>()
    for (const row of rows) {
      for (let place = 1; place < row.length; place++) {
        const [first, second] = [row[place - 1]!, row[place]!]
        if (first >= 0 && second >= 0) pairs.set(pairKey(first, second), this.weights[first]! + this.weights[second]!)
      }
    }
    const words = new Set(rows.flat())
    let mass = 0
    for (const word of words) if (word >= 0) mass += shares[word]! * this.weights[word]!
    let pairMass = 0
    for (const weight of pairs.values()) pairMass += weight
    return { shares, mass: mass || 1, pairs, pairMass: pairMass || 1 }
  }
}
