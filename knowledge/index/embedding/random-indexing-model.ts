import { syllablesOf } from '../../vietnamese/syllables.js'
import type { EmbeddingModel } from './embedding-model.js'
import { TermStatistics } from './term-statistics.js'

/** Enough for texts that share few terms to stay apart; twice as many cost twice the building. */
const DIMENSIONS = 256
/** Every term points in this many of the dimensions, each up or down (sparse random indexing: Kanerva 2000, Sahlgren 2005). */
const DIRECTIONS_PER_TERM = 4
/** The opening of a text says what it is about. */
const SYLLABLES_READ = 120
/** Syllables and the spaces between them are shorter than this on average; what stands further on is not even cut. */
const CHARACTERS_PER_SYLLABLE = 8
const PAIR_WEIGHT = 0.8
const SEED = 0x811c9dc5

/**
 * The embedded default: needs no download and no network. Each syllable and pair of syllables has fixed directions drawn from its hash;
 * a text is their sum, rarer terms weighing more. It compares words, not meanings (docs/decisions/0004-embedding.md).
 */
export class RandomIndexingModel implements EmbeddingModel {
  readonly name = 'random-indexing-1'
  readonly dimensions = DIMENSIONS

  /** @param statistics learned from the texts to be searched (`learnTermStatistics`); all terms weigh the same without. */
  constructor(private readonly statistics = new TermStatistics()) {}

  async embedDocuments(texts: readonly string[]): Promise<Float32Array[]> {
    return texts.map((text) => this.#embed(text))
  }

  async embedQuery(text: string): Promise<Float32Array> {
    return this.#embed(text)
  }

  #embed(text: string): Float32Array {
    const vector = new Float32Array(DIMENSIONS)
    for (const [hash, { count, weight }] of termsOf(text)) {
      const value = (1 + Math.log(count)) * weight * this.statistics.weightOf(hash)
      addDirections(vector, hash, value)
    }
    const length = Math.hypot(...vector)
    return length === 0 ? vector : vector.map((value) => value / length)
  }
}

/** Counts the terms of all texts that will be searched. */
export async function learnTermStatistics(texts: AsyncIterable<string> | Iterable<string>): Promise<TermStatistics> {
  const statistics = new TermStatistics()
  for await (const text of texts) statistics.addText(new Set(termsOf(text).keys()))
  return statistics
}

interface TermInText {
  readonly count: number
  readonly weight: number
}

function termsOf(text: string): Map<number, TermInText> {
  const terms = new Map<number, TermInText>()
  const count = (hash: number, weight: number) => terms.set(hash, { count: (terms.get(hash)?.count ?? 0) + 1, weight })
  let before: number | undefined
  for (const syllable of syllablesOf(text.slice(0, SYLLABLES_READ * CHARACTERS_PER_SYLLABLE)).slice(0, SYLLABLES_READ)) {
    const hash = hashOf(syllable)
    count(hash, 1)
    if (before !== undefined) count(mix(Math.imul(before, 31) ^ hash), PAIR_WEIGHT)
    before = hash
  }
  return terms
}

function addDirections(vector: Float32Array, termHash: number, value: number): void {
  let state = termHash
  for (let direction = 0; direction < DIRECTIONS_PER_TERM; direction += 1) {
    state = mix(state + 0x9e3779b9)
    vector[state % DIMENSIONS]! += state & 0x10000 ? value : -value
  }
}

/** FNV-1a over UTF-16 units. */
function hashOf(word: string): number {
  let hash = SEED
  for (let place = 0; place < word.length; place += 1) hash = Math.imul(hash ^ word.charCodeAt(place), 0x01000193)
  return mix(hash)
}

/** Spreads every bit over all others (the finaliser of MurmurHash3). */
function mix(value: number): number {
  let mixed = value ^ (value >>> 16)
  mixed = Math.imul(mixed, 0x85ebca6b)
  mixed ^= mixed >>> 13
  mixed = Math.imul(mixed, 0xc2b2ae35)
  return (mixed ^ (mixed >>> 16)) >>> 0
}
