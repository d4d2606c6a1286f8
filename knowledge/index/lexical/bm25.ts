import type { Postings } from './lexical-index.js'

/** Saturation and length normalisation of one field. */
export interface Bm25Parameters {
  readonly k1: number
  readonly b: number
}

/** Measured on Vietnamese law: whole articles, syllables (../shared/RETRIEVAL.md). */
export const SYLLABLES: Bm25Parameters = { k1: 1.2, b: 0.9 }
export const BIGRAMS: Bm25Parameters = { k1: 0.6, b: 0.6 }
/** Titles and names are short and say each word once. */
export const TITLES: Bm25Parameters = { k1: 0.6, b: 0.5 }
/** Share of a bigram match beside the syllables it is made of. */
export const BIGRAM_WEIGHT = 0.8

/** Weight of a word that `documents` of `total` hold. */
export function inverseDocumentFrequency(documents: number, total: number): number {
  return Math.log(1 + (total - documents + 0.5) / (documents + 0.5))
}

/** `k1 · (1 − b + b · length / average)` of every owner: what a frequency is weighed against. */
export function lengthNorms(lengths: ArrayLike<number>, { k1, b }: Bm25Parameters, runs: ArrayLike<number>): Float32Array {
  const norms = new Float32Array(lengths.length)
  for (let run = 0; run + 1 < runs.length; run++) {
    const start = runs[run]!
    const end = runs[run + 1]!
    let total = 0
    for (let owner = start; owner < end; owner++) total += lengths[owner]!
    const average = Math.max(1, total / Math.max(1, end - start))
    for (let owner = start; owner < end; owner++) norms[owner] = k1 * (1 - b + (b * lengths[owner]!) / average)
  }
  return norms
}

/** Places of a term's postings whose owners lie in `[start, end)`. */
export function postingsWithin({ offsets, owners }: Postings, term: number, start: number, end: number): { from: number; to: number } {
  const first = offsets[term]!
  const last = offsets[term + 1]!
  return { from: firstAtOrAfter(owners, first, last, start), to: firstAtOrAfter(owners, first, last, end) }
}

/** Adds the BM25 share of one term to the score of every owner that holds it. */
export function addTerm(
  scores: Float32Array,
  { owners, frequencies }: Postings,
  places: { readonly from: number; readonly to: number },
  norms: Float32Array,
  weight: number
): void {
  for (let place = places.from; place < places.to; place++) {
    const owner = owners[place]!
    const frequency = frequencies[place]!
    scores[owner]! += (weight * frequency) / (frequency + norms[owner]!)
  }
}

/** What every posting adds for a word of weight 1: `frequency / (frequency + norm)`. Worked out once for fields that are short enough. */
export function sharesOf({ owners, frequencies }: Postings, norms: Float32Array): Float64Array {
  const shares = new Float64Array(owners.length)
  for (let place = 0; place < owners.length; place++) {
    const frequency = frequencies[place]!
    shares[place] = frequency / (frequency + norms[owners[place]!]!)
  }
  return shares
}

/** As `addTerm`, from shares worked out before. */
export function addShares(
  scores: Float32Array,
  owners: Uint32Array,
  shares: Float64Array,
  places: { readonly from: number; readonly to: number },
  weight: number
): void {
  for (let place = places.from; place < places.to; place++) scores[owners[place]!]! += weight * shares[place]!
}

/** First place in the sorted range `[low, high)` of `values` that is at least `wanted`. */
export function firstAtOrAfter(values: Uint32Array, low: number, high: number, wanted: number): number {
  let first = low
  let last = high
  while (first < last) {
    const middle = (first + last) >>> 1
    if (values[middle]! < wanted) first = middle + 1
    else last = middle
  }
  return first
}
