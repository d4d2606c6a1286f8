import type { FieldTerms } from '../../index/lexical/lexical-index.js'
import type { WordMatcher } from '../question/match-words.js'
import type { LawFacts } from './law-facts.js'
import { FieldMatch } from './match-field.js'

/** How the name of a document and a question agree. Weights are absolute. */
export interface NameMatch {
  readonly weight: number
  /** Weight of the name's own words that were asked for. */
  readonly asked: number
  /** Words of the question that stand in the name. */
  readonly words: Int16Array
}

/** Names of documents against one question; many candidates stand in one document, so each name is read once. */
export class NameMatches {
  readonly #field: FieldMatch
  readonly #read = new Map<number, NameMatch>()

  constructor(
    private readonly names: FieldTerms,
    facts: LawFacts
  ) {
    this.#field = new FieldMatch(facts)
  }

  /** To be called before each question. */
  clear(): void {
    this.#read.clear()
  }

  /** Marks the words of the name in `anywhere`. */
  read(matcher: WordMatcher, document: number, wordOf: Int16Array, anywhere: Uint8Array): NameMatch {
    const known = this.#read.get(document)
    const match = known ?? this.#match(matcher, document, wordOf, anywhere)
    for (let number = 0; number < match.words.length; number++) anywhere[match.words[number]!] = 1
    return match
  }

  #match(matcher: WordMatcher, document: number, wordOf: Int16Array, anywhere: Uint8Array): NameMatch {
    const { weight, asked } = this.#field.read(matcher, this.names, document, wordOf, anywhere)
    const words: number[] = []
    for (let word = 0; word < matcher.counts.length; word++) if (matcher.counts[word]! > 0) words.push(word)
    const match = { weight, asked, words: Int16Array.from(words) }
    this.#read.set(document, match)
    return match
  }
}
