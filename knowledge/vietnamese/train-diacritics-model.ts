import { DiacriticsModel, type DiacriticsModelData, EDGE, FIXED_SYLLABLES, storedProbability, UNKNOWN } from './diacritics-model.js'
import { everydayExpressions } from './everyday-expressions.js'
import { everydayPhrases } from './everyday-phrases.js'
import type { PairRows } from './pair-counts.js'
import { isPossibleSyllable } from './possible-syllable.js'
import { readTable } from './read-table.js'
import { SyllableCounts, type SyllableCountsData } from './syllable-counts.js'
import { syllablesOf } from './syllables.js'

/** Absolute discount of a pair's count (Kneser and Ney 1995). */
const DISCOUNT = 0.75
/** Share of followers never read, at least. */
const LEAST_ROOM = 0.05
/** Followers are stored in 16 bits; the rarest syllables are left out. */
const MOST_SYLLABLES = 60_000
/** Fewer syllables than this do not show what is usual: the commonest pairs of law are added. */
const SMALL_CORPUS = 5_000_000
/** Everyday phrases stand for the questions that laws do not contain; each counts this often per million syllables of corpus. */
const PHRASE_WEIGHT_PER_MILLION = 10
/** Everyday expressions are many: each weighs so many times less than a phrase. */
const SAID_SHARE = 10

/** Trains a model on texts; those written without dấu are left out. With no texts at all it knows everyday phrases only. */
export function trainDiacriticsModel(texts: Iterable<string>): DiacriticsModel {
  const trainer = new DiacriticsTrainer()
  for (const text of texts) trainer.read(text)
  return trainer.finish()
}

/** Collects syllables and pairs text by text, for corpora that arrive piece by piece, change, and go on from what was counted before. */
export class DiacriticsTrainer {
  readonly #counts: SyllableCounts

  /** @param counted what `counts` gave of the texts read before. */
  constructor(counted?: SyllableCountsData) {
    this.#counts = counted ? SyllableCounts.from(counted) : new SyllableCounts()
  }

  /** Reads one text of any length. */
  read(text: string): void {
    this.#counts.read(text)
  }

  /** Takes out one text that was read. */
  forget(text: string): void {
    this.#counts.forget(text)
  }

  /** All that was read, exactly; to be taken before `finish`, which adds everyday phrases. */
  counts(): SyllableCountsData {
    return this.#counts.data()
  }

  /** The model of everything read, everyday phrases included. Nothing can be read afterwards. */
  finish(): DiacriticsModel {
    const counts = this.#counts
    if (counts.total < SMALL_CORPUS) addCommonPairs(counts)
    const weight = Math.max(1, Math.round((PHRASE_WEIGHT_PER_MILLION * counts.total) / 1e6))
    const said = everydayExpressions().filter((expression) => syllablesOf(expression).every(isPossibleSyllable))
    for (const phrase of everydayPhrases()) counts.count(phrase, weight)
    for (const phrase of said) counts.count(phrase, Math.max(1, Math.round(weight / SAID_SHARE)))
    return new DiacriticsModel(modelOf(counts))
  }

  /** The `most` commonest pairs of Vietnamese syllables read so far, commonest first; edges of sentences count as syllables. */
  commonPairs(most: number): { readonly left: string; readonly right: string; readonly count: number }[] {
    const { pairs, syllables } = this.#counts
    const common: { left: string; right: string; count: number }[] = []
    const belongs = (id: number) => id === EDGE || this.#counts.isPossible(id)
    pairs.forEach((left, right, count) => {
      if (count > 5 && belongs(left) && belongs(right)) common.push({ left: syllables[left]!, right: syllables[right]!, count })
    })
    return common.sort((one, other) => other.count - one.count).slice(0, most)
  }
}

function addCommonPairs(counts: SyllableCounts): void {
  for (const [left = '', rights = ''] of readTable('common-pairs.tsv')) {
    for (const right of rights.split(', ')) {
      const [syllable = '', count = '1'] = right.split(' ')
      counts.addPair(left, syllable, Number(count))
    }
  }
}

/** Leaves out the rare, and numbers the rest: commonest first, so that the order does not depend on the order of reading. */
function modelOf(counts: SyllableCounts): DiacriticsModelData {
  const { syllables, total } = counts
  const large = total > 2e6
  const leastCount = large ? 3 : 1
  const leastForeign = large ? 30 : 2
  const isKept = (id: number) => counts.countOf(id) >= (counts.isPossible(id) ? leastCount : leastForeign)
  const known = syllables.flatMap((_, id) => (id >= FIXED_SYLLABLES.length && isKept(id) ? [id] : []))
  known.sort((one, other) => counts.countOf(other) - counts.countOf(one) || (syllables[one]! < syllables[other]! ? -1 : 1))
  const order = [...FIXED_SYLLABLES.keys(), ...known].slice(0, MOST_SYLLABLES)
  const newIds = new Uint32Array(syllables.length).fill(UNKNOWN)
  order.forEach((id, place) => {
    newIds[id] = place
  })
  const frequencies = order.map((id) => counts.countOf(id))
  return {
    syllables: order.map((id) => syllables[id]!),
    frequencies: frequenciesOf(frequencies, total),
    ...pairTables(counts.pairs.rows(order.length, newIds), frequencies, total)
  }
}

function frequenciesOf(counts: readonly number[], total: number): Uint8Array {
  return Uint8Array.from(counts, (count) =>
    count === 0 ? 0 : Math.max(1, Math.min(255, Math.round((Math.log2((count * 1e6) / total) + 12) * 8)))
  )
}

/**
 * Interpolated Kneser–Ney, made cautious: people ask in other words than laws use, so every syllable leaves room for followers never read,
 * and for those plain frequency counts as much as the number of different neighbours.
 */
function pairTables({ starts, followers, pairCounts }: PairRows, counts: readonly number[], total: number) {
  const size = counts.length
  const neighbours = new Float64Array(size)
  for (const right of followers) neighbours[right]! += 1
  const probabilities = new Uint8Array(followers.length)
  const backoffs = new Uint8Array(size)
  for (let left = 0; left < size; left++) {
    const [start, end] = [starts[left]!, starts[left + 1]!]
    let read = 0
    for (let place = start; place < end; place++) read += pairCounts[place]!
    const discounted = (DISCOUNT * (end - start)) / Math.max(1, read)
    const room = start === end ? 1 : Math.max(LEAST_ROOM, discounted)
    for (let place = start; place < end; place++) {
      probabilities[place] = storedProbability(((pairCounts[place]! - DISCOUNT) / read) * ((1 - room) / (1 - discounted)))
    }
    backoffs[left] = storedProbability(room)
  }
  const continuations = Uint8Array.from(neighbours, (count, id) =>
    storedProbability((Math.max(count, 0.5) / followers.length + counts[id]! / total) / 2)
  )
  return { continuations, backoffs, starts, followers: Uint16Array.from(followers), probabilities }
}
