import { inverseDocumentFrequency, postingsWithin } from '../../index/lexical/bm25.js'
import type { LexicalScorer, PassageRange, WeightedTerm } from '../../index/lexical/lexical-scorer.js'

/** The heaviest words of a question, looked at by themselves. */
const HEAVIEST = 3

/** Shares of a question's words that bodies hold at all, however often and however long they are; reused by the next question. */
export class BodyHolds {
  /** Share of all words, by procedure. */
  readonly all: Float32Array
  /** Share of the heaviest ones. */
  readonly heaviest: Float32Array

  constructor(
    private readonly scorer: LexicalScorer,
    private readonly range: PassageRange
  ) {
    this.all = new Float32Array(range.end - range.start)
    this.heaviest = new Float32Array(range.end - range.start)
  }

  read(terms: readonly WeightedTerm[]): this {
    const { start, end } = this.range
    const { syllables } = this.scorer.index
    const weighed = terms.map(({ term, weight }) => {
      const { from, to } = postingsWithin(syllables, term, start, end)
      return { from, to, weight: from === to ? 0 : weight * inverseDocumentFrequency(to - from, end - start) }
    })
    weighed.sort((left, right) => right.weight - left.weight)
    const mass = (some: typeof weighed) => some.reduce((sum, { weight }) => sum + weight, 0) || 1
    const massOfAll = mass(weighed)
    const massOfHeaviest = mass(weighed.slice(0, HEAVIEST))
    this.all.fill(0)
    this.heaviest.fill(0)
    weighed.forEach(({ from, to, weight }, place) => {
      const share = weight / massOfAll
      const shareOfHeaviest = place < HEAVIEST ? weight / massOfHeaviest : 0
      for (let posting = from; posting < to; posting++) {
        const procedure = syllables.owners[posting]! - start
        this.all[procedure]! += share
        this.heaviest[procedure]! += shareOfHeaviest
      }
    })
    return this
  }
}
