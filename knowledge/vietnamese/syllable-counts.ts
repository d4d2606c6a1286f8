import { EDGE, FIXED_SYLLABLES, NUMBER, UNKNOWN } from './diacritics-model.js'
import { foldText } from './fold-text.js'
import { PairCounts } from './pair-counts.js'
import { isPossibleSyllable } from './possible-syllable.js'
import { type Syllable, syllablesWithPlaces } from './syllables.js'

/** A text with a smaller share of marked syllables than this was typed without dấu and would teach nothing. */
const LEAST_MARKED_SHARE = 0.3
/** Texts of fewer syllables are too short to tell. */
const FEW_SYLLABLES = 8
const LONGEST_SYLLABLE = 15

/**
 * What was counted, in an order that does not depend on the order of reading: the same texts give the same bytes, however they came and went.
 * Pairs that begin with syllable `s` stand at `starts[s]` up to `starts[s + 1]` of `followers` and `pairCounts`.
 */
export interface SyllableCountsData {
  /** The marks of `FIXED_SYLLABLES`, then all that counts, sorted. */
  readonly syllables: readonly string[]
  readonly counts: Uint32Array
  readonly starts: Uint32Array
  readonly followers: Uint32Array
  readonly pairCounts: Uint32Array
  /** One number: syllables read in all, numbers and unknown words included. */
  readonly total: Float64Array
}

/** Exact counts of syllables and of neighbours in texts. A text that was read can be taken out again, as if it had never been. */
export class SyllableCounts {
  readonly #ids = new Map<string, number>()
  readonly #syllables: string[] = []
  readonly #counts: number[] = []
  readonly #marked: boolean[] = []
  readonly #possible: boolean[] = []
  readonly #pairs: PairCounts
  #total = 0

  /** @param expectedPairs how many different pairs there may be, where that is known. */
  constructor(expectedPairs = 0) {
    this.#pairs = new PairCounts(expectedPairs)
    for (const syllable of FIXED_SYLLABLES) this.#enter(syllable, false)
  }

  /** Goes on from what was counted before. */
  static from({ syllables, counts, starts, followers, pairCounts, total }: SyllableCountsData): SyllableCounts {
    const restored = new SyllableCounts(followers.length)
    for (const syllable of syllables.slice(FIXED_SYLLABLES.length)) restored.#enter(syllable, isPossibleSyllable(syllable))
    counts.forEach((count, id) => {
      restored.#counts[id] = count
      for (let place = starts[id]!; place < starts[id + 1]!; place++) restored.#pairs.add(id, followers[place]!, pairCounts[place]!)
    })
    restored.#total = total[0]!
    return restored
  }

  /** Syllables read, in all. */
  get total(): number {
    return this.#total
  }

  get syllables(): readonly string[] {
    return this.#syllables
  }

  countOf(id: number): number {
    return this.#counts[id]!
  }

  isPossible(id: number): boolean {
    return this.#possible[id]!
  }

  get pairs(): Pick<PairCounts, 'forEach' | 'rows'> {
    return this.#pairs
  }

  /** Reads one text of any length, unless it was typed without dấu. */
  read(text: string): void {
    this.#readTaught(text, 1)
  }

  /** Takes out one text that was read. */
  forget(text: string): void {
    this.#readTaught(text, -1)
  }

  /** Counts a text `weight` times, with or without dấu. */
  count(text: string, weight: number): void {
    const syllables = syllablesWithPlaces(text)
    this.#count(text, syllables, this.#idsOf(syllables), weight)
  }

  /** Adds to the count of one pair and of its second syllable. */
  addPair(left: string, right: string, count: number): void {
    const id = this.#idOf(right)
    this.#pairs.add(this.#idOf(left), id, count)
    this.#counts[id]! += count
    this.#total += count
  }

  data(): SyllableCountsData {
    const fixed = FIXED_SYLLABLES.length
    const counted = this.#syllables.flatMap((_, id) => (id >= fixed && this.#counts[id]! > 0 ? [id] : []))
    counted.sort((one, other) => (this.#syllables[one]! < this.#syllables[other]! ? -1 : 1))
    const order = [...FIXED_SYLLABLES.keys(), ...counted]
    const placeOf = new Uint32Array(this.#syllables.length)
    order.forEach((id, place) => {
      placeOf[id] = place
    })
    return {
      syllables: order.map((id) => this.#syllables[id]!),
      counts: Uint32Array.from(order, (id) => this.#counts[id]!),
      ...this.#pairs.rows(order.length, placeOf),
      total: Float64Array.of(this.#total)
    }
  }

  #readTaught(text: string, weight: number): void {
    const syllables = syllablesWithPlaces(text)
    const ids = this.#idsOf(syllables)
    if (ids.length >= FEW_SYLLABLES && this.#markedShare(ids) < LEAST_MARKED_SHARE) return
    this.#count(text, syllables, ids, weight)
  }

  #count(text: string, syllables: readonly Syllable[], ids: Uint32Array, weight: number): void {
    let previous = EDGE
    let end = 0
    for (let index = 0; index < ids.length; index++) {
      const id = ids[index]!
      if (previous !== EDGE && endsSentence(text, end, syllables[index]!.start)) {
        this.#pairs.add(previous, EDGE, weight)
        previous = EDGE
      }
      this.#pairs.add(previous, id, weight)
      this.#counts[id]! += weight
      previous = id
      end = syllables[index]!.end
    }
    if (previous !== EDGE) this.#pairs.add(previous, EDGE, weight)
    this.#total += ids.length * weight
  }

  #idsOf(syllables: readonly Syllable[]): Uint32Array {
    return Uint32Array.from(syllables, ({ form }) => this.#idOf(form))
  }

  #idOf(form: string): number {
    const known = this.#ids.get(form)
    if (known !== undefined) return known
    if (/\d/.test(form)) return NUMBER
    if (form.length > LONGEST_SYLLABLE) return UNKNOWN
    return this.#enter(form, isPossibleSyllable(form))
  }

  #enter(form: string, possible: boolean): number {
    const id = this.#syllables.length
    this.#ids.set(form, id)
    this.#syllables.push(form)
    this.#counts.push(0)
    this.#marked.push(form !== foldText(form))
    this.#possible.push(possible)
    return id
  }

  #markedShare(ids: Uint32Array): number {
    let words = 0
    let marked = 0
    for (const id of ids) {
      if (this.#possible[id]) words++
      if (this.#marked[id]) marked++
    }
    return words === 0 ? 0 : marked / words
  }
}

/** Whether what stands between two syllables parts sentences: a full stop, question mark, semicolon, colon or new line. */
export function endsSentence(text: string, from: number, to: number): boolean {
  for (let index = from; index < to; index++) {
    const code = text.charCodeAt(index)
    if (code === 10 || code === 46 || code === 63 || code === 33 || code === 59 || code === 58) return true
  }
  return false
}
