import type { FieldTerms } from '../../index/lexical/lexical-index.js'
import type { WordMatcher } from '../question/match-words.js'
import type { LawFacts } from './law-facts.js'
import { PassageScan } from './scan-passage.js'

/** How a short text (title, name, headings) and a question agree. Weights are absolute; overwritten by the next text. */
export class FieldMatch {
  weight = 0
  focusWeight = 0
  focusPairWeight = 0
  pairCount = 0
  longestRun = 0
  /** Weight of the text's own words that were asked for. */
  asked = 0
  askedInFocus = 0
  /** How far the text begins with the focus, 0 to 1. */
  opens = 0
  readonly #scan = new PassageScan()

  constructor(private readonly facts: LawFacts) {}

  /** Matches the text of an owner and marks its words in `anywhere`. */
  read(matcher: WordMatcher, field: FieldTerms, owner: number, wordOf: Int16Array, anywhere: Uint8Array): this {
    const { places, words, count } = this.#scan.readField(field, owner, wordOf)
    const { focus, focusWeights, terms } = matcher.words
    let opens = 0
    this.asked = this.askedInFocus = 0
    for (let match = 0; match < count; match++) {
      const word = words[match]!
      const weight = this.facts.idf(terms[word]!)
      anywhere[word] = 1
      this.asked += weight
      if (focusWeights[word]! > 0) this.askedInFocus += weight
      if (places[match] === opens && focus[opens] === word) opens++
    }
    this.opens = focus.length === 0 ? 0 : Math.min(1, opens / Math.min(4, focus.length))
    matcher.match(places, words, 0, count)
    this.weight = matcher.weight
    this.focusWeight = matcher.focusWeight
    this.focusPairWeight = matcher.focusPairWeight
    this.pairCount = matcher.pairCount
    this.longestRun = matcher.longestRun
    return this
  }
}
