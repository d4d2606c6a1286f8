import {
  addShares,
  addTerm,
  BIGRAM_WEIGHT,
  BIGRAMS,
  firstAtOrAfter,
  inverseDocumentFrequency,
  lengthNorms,
  postingsWithin,
  SYLLABLES,
  sharesOf,
  TITLES
} from './bm25.js'
import type { FieldTerms, LexicalIndex } from './lexical-index.js'

/** A word of a question that the index knows. */
export interface WeightedTerm {
  readonly term: number
  readonly weight: number
}

/** Two neighbouring words of a question. */
export interface WeightedBigram {
  readonly first: number
  readonly second: number
  readonly weight: number
}

/** A question as the index reads it. */
export interface LexicalQuery {
  readonly terms: readonly WeightedTerm[]
  readonly bigrams: readonly WeightedBigram[]
}

/** Passages `start` up to `end` (exclusive): one collection. */
export interface PassageRange {
  readonly start: number
  readonly end: number
}

/** Words in more than this share of a collection are left out of the first scoring; they say next to nothing and cost most. */
const TOO_COMMON = 0.3

/** BM25 over one open index. Holds norms and scratch space; not reentrant. */
export class LexicalScorer {
  readonly #syllableNorms: Float32Array
  readonly #bigramNorms: Float32Array
  /** Titles and names are read for every word of every question. */
  readonly #titleShares: Float64Array
  readonly #nameShares: Float64Array
  readonly #scores: Float32Array
  readonly #titleScores: Float32Array
  readonly #nameScores: Float32Array

  constructor(readonly index: LexicalIndex) {
    const lengths = index.forward.starts.map((start, passage) => index.forward.ends[passage]! - start)
    this.#syllableNorms = lengthNorms(lengths, SYLLABLES, index.collectionStarts)
    this.#bigramNorms = lengthNorms(lengths, BIGRAMS, index.collectionStarts)
    this.#titleShares = sharesOf(index.title.postings, lengthNorms(lengthsOf(index.title.forward), TITLES, index.collectionStarts))
    const names = lengthsOf(index.name.forward)
    this.#nameShares = sharesOf(index.name.postings, lengthNorms(names, TITLES, [0, names.length]))
    this.#scores = new Float32Array(lengths.length)
    this.#titleScores = new Float32Array(lengths.length)
    this.#nameScores = new Float32Array(names.length)
  }

  /** BM25 of syllables and bigrams of the body. The array is used again by the next call. */
  body({ terms, bigrams }: LexicalQuery, range: PassageRange): Float32Array {
    const scores = this.#scores.fill(0, range.start, range.end)
    const { syllables, bigramPostings } = this.index
    const total = range.end - range.start
    for (const { term, weight } of terms) {
      const places = postingsWithin(syllables, term, range.start, range.end)
      const documents = places.to - places.from
      if (documents > total * TOO_COMMON && total > 1000) continue
      addTerm(scores, syllables, places, this.#syllableNorms, weight * inverseDocumentFrequency(documents, total) * (SYLLABLES.k1 + 1))
    }
    for (const { first, second, weight } of bigrams) {
      const bigram = this.bigramOf(first, second)
      if (bigram < 0) continue
      const places = postingsWithin(bigramPostings, bigram, range.start, range.end)
      const idf = inverseDocumentFrequency(places.to - places.from, total)
      addTerm(scores, bigramPostings, places, this.#bigramNorms, BIGRAM_WEIGHT * weight * idf * (BIGRAMS.k1 + 1))
    }
    return scores
  }

  /** BM25 of titles, by passage, and of names, by document. The arrays are used again by the next call. */
  titlesAndNames({ terms }: LexicalQuery, range: PassageRange): { readonly titles: Float32Array; readonly names: Float32Array } {
    const { title, name } = this.index
    const titles = this.#titleScores.fill(0, range.start, range.end)
    const names = this.#nameScores.fill(0)
    const total = range.end - range.start
    for (const { term, weight } of terms) {
      const inTitles = postingsWithin(title.postings, term, range.start, range.end)
      const titleIdf = inverseDocumentFrequency(inTitles.to - inTitles.from, total)
      addShares(titles, title.postings.owners, this.#titleShares, inTitles, weight * titleIdf * (TITLES.k1 + 1))
      const inNames = postingsWithin(name.postings, term, 0, names.length)
      const nameIdf = inverseDocumentFrequency(inNames.to - inNames.from, names.length)
      addShares(names, name.postings.owners, this.#nameShares, inNames, weight * nameIdf * (TITLES.k1 + 1))
    }
    return { titles, names }
  }

  /** Number of a bigram; -1 when no text holds it. */
  bigramOf(first: number, second: number): number {
    const { starts, seconds } = this.index.bigrams
    const end = starts[first + 1]!
    const place = firstAtOrAfter(seconds, starts[first]!, end, second)
    return place < end && seconds[place] === second ? place : -1
  }
}

function lengthsOf({ offsets }: FieldTerms): Uint32Array {
  return offsets.subarray(1).map((end, owner) => end - offsets[owner]!)
}
