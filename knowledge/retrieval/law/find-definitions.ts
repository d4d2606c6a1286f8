import type { LexicalIndex, Postings } from '../../index/lexical/lexical-index.js'
import { invert } from '../../index/lexical/postings-builder.js'

/** Definitions looked at for one question. */
const MOST_FOUND = 25

/** Finds the articles that define a phrase ("X là …"). */
export class DefinitionFinder {
  readonly #postings: Postings

  constructor(private readonly index: LexicalIndex) {
    const { words } = index.definitions
    this.#postings = invert(index.dictionary.length, (take) => {
      for (let owner = 0; owner + 1 < words.offsets.length; owner++)
        take(owner, words.terms.subarray(words.offsets[owner]!, words.offsets[owner + 1]!))
    })
  }

  /** Passages whose defined words fit these terms best both ways, best first. `weightOf` weighs a term. */
  find(terms: readonly number[], weightOf: (term: number) => number): number[] {
    const { offsets, owners } = this.#postings
    const { words, passages } = this.index.definitions
    const asked = new Map<number, number>()
    let mass = 0
    for (const term of new Set(terms)) {
      if (term < 0) continue
      const weight = weightOf(term)
      mass += weight
      for (let place = offsets[term]!; place < offsets[term + 1]!; place++) {
        asked.set(owners[place]!, (asked.get(owners[place]!) ?? 0) + weight)
      }
    }
    const fits = [...asked].map(([definition, shared]) => {
      let whole = 0
      for (let place = words.offsets[definition]!; place < words.offsets[definition + 1]!; place++) whole += weightOf(words.terms[place]!)
      return { passage: passages[definition]!, fit: (2 * shared) / (whole + mass) }
    })
    fits.sort((left, right) => right.fit - left.fit)
    return [...new Set(fits.slice(0, MOST_FOUND).map(({ passage }) => passage))]
  }
}
