import { type RetrievalLaboratory, syllablesOf } from '../../knowledge/index.js'
import type { EmbeddedWords } from './static-embedding.js'

/** Hashed pairs of neighbouring syllables. */
const PAIRS = 1 << 16
/** Syllables of an article that are read, after its title. */
const BODY_READ = 90
const PAIR_WEIGHT = 0.7

/** Reads questions and articles as features of a static embedding: a row for each syllable of the dictionary, then rows of pairs. */
export class EmbeddedTexts {
  readonly rows: number
  readonly #terms: ReadonlyMap<string, number>
  readonly #idf: Float32Array

  constructor(private readonly laboratory: RetrievalLaboratory) {
    const { dictionary, syllables, documentOf } = laboratory.generation.lexical
    this.rows = dictionary.length + PAIRS
    this.#terms = new Map(dictionary.map((form, term) => [form, term]))
    this.#idf = Float32Array.from(dictionary, (_form, term) =>
      Math.log(1 + documentOf.length / (1 + syllables.offsets[term + 1]! - syllables.offsets[term]!))
    )
  }

  question(text: string): EmbeddedWords {
    return this.#words(
      syllablesOf(text).flatMap((form) => {
        const term = this.#terms.get(form)
        return term === undefined ? [] : [term]
      })
    )
  }

  title(passage: number): EmbeddedWords {
    return this.#words(this.#titleOf(passage))
  }

  body(passage: number): EmbeddedWords {
    return this.#words(this.#bodyOf(passage))
  }

  article(passage: number): EmbeddedWords {
    return this.#words([...this.#titleOf(passage), ...this.#titleOf(passage), ...this.#bodyOf(passage)])
  }

  #titleOf(passage: number): number[] {
    const { terms, offsets } = this.laboratory.generation.lexical.title.forward
    return [...terms.subarray(offsets[passage]!, offsets[passage + 1]!)]
  }

  #bodyOf(passage: number): number[] {
    const { terms, starts, ends } = this.laboratory.generation.lexical.forward
    return [...terms.subarray(starts[passage]!, Math.min(ends[passage]!, starts[passage]! + BODY_READ))]
  }

  #words(terms: readonly number[]): EmbeddedWords {
    const counts = new Map<number, number>()
    const add = (feature: number, weight: number) => counts.set(feature, (counts.get(feature) ?? 0) + weight)
    terms.forEach((term, place) => {
      add(term, this.#idf[term]!)
      const before = terms[place - 1]
      if (before === undefined) return
      const pair = this.rows - PAIRS + ((Math.imul(before, 0x9e3779b1) ^ Math.imul(term, 0x85ebca6b)) >>> 16)
      add(pair, (PAIR_WEIGHT * (this.#idf[before]! + this.#idf[term]!)) / 2)
    })
    return { features: Uint32Array.from(counts.keys()), weights: Float32Array.from(counts.values(), (count) => Math.sqrt(count)) }
  }
}
