import type { LexicalIndex } from '../../index/lexical/lexical-index.js'
import type { QuestionWords } from '../question/question-words.js'
import type { LawFacts } from './law-facts.js'
import { NO_MATCH } from './scan-passage.js'

/** Compares what a passage defines ("X là …") with what a question asks about. */
export class DefinitionFit {
  readonly #definitionsOf: ReadonlyMap<number, readonly number[]>

  constructor(
    private readonly index: LexicalIndex,
    private readonly facts: LawFacts
  ) {
    this.#definitionsOf = groupBy(index.definitions.passages)
  }

  /** How well the best definition of a passage fits the focus, both ways (harmonic mean), 0 to 1. */
  best({ focusWeights, focusMass }: QuestionWords, passage: number, wordOf: Int16Array): number {
    const definitions = this.#definitionsOf.get(passage)
    if (!definitions) return 0
    const { words: defined } = this.index.definitions
    let best = 0
    for (const definition of definitions) {
      let asked = 0
      let focus = 0
      let mass = 0
      for (let place = defined.offsets[definition]!; place < defined.offsets[definition + 1]!; place++) {
        const term = defined.terms[place]!
        const weight = this.facts.idf(term)
        const word = wordOf[term]!
        mass += weight
        if (word === NO_MATCH || focusWeights[word] === 0) continue
        asked += weight
        focus += focusWeights[word]!
      }
      if (asked === 0) continue
      const [precision, recall] = [asked / mass, Math.min(1, focus / focusMass)]
      best = Math.max(best, (2 * precision * recall) / (precision + recall))
    }
    return best
  }
}

function groupBy(owners: Uint32Array): Map<number, number[]> {
  const groups = new Map<number, number[]>()
  owners.forEach((owner, place) => {
    const known = groups.get(owner)
    if (known) known.push(place)
    else groups.set(owner, [place])
  })
  return groups
}
