import { DiacriticsModel, EDGE, FIXED_SYLLABLES, NUMBER, storedProbability, UNKNOWN } from './diacritics-model.js'
import { everydayExpressions } from './everyday-expressions.js'
import { everydayPhrases } from './everyday-phrases.js'
import { foldText } from './fold-text.js'
import { PairCounts } from './pair-counts.js'
import { isPossibleSyllable } from './possible-syllable.js'
import { readTable } from './read-table.js'
import { type Syllable, syllablesOf, syllablesWithPlaces } from './syllables.js'

/** Absolute discount of a pair's count (Kneser and Ney 1995). */
const DISCOUNT = 0.75
/** Share of followers never read, at least. */
const LEAST_ROOM = 0.05
/** A text with a smaller share of marked syllables than this was typed without dấu and would teach nothing. */
const LEAST_MARKED_SHARE = 0.3
const MOST_SYLLABLES = 60_000
const MOST_FOREIGN_WORDS = 30_000
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

/** Collects syllables and pairs text by text, for corpora that arrive piece by piece. */
export class DiacriticsTrainer {
  private readonly ids = new Map<string, number>()
  private readonly syllables: string[] = []
  private readonly counts: number[] = []
  private readonly marked: boolean[] = []
  private readonly possible: boolean[] = []
  private readonly pairs = new PairCounts()
  private foreignWords = 0
  private total = 0

  constructor() {
    for (const syllable of FIXED_SYLLABLES) this.enter(syllable, false, false)
  }

  /** Reads one text of any length. */
  read(text: string): void {
    const syllables = syllablesWithPlaces(text)
    const ids = syllables.map(({ form }) => this.idOf(form))
    if (ids.length >= 8 && this.markedShare(ids) < LEAST_MARKED_SHARE) return
    this.count(text, syllables, ids, 1)
  }

  /** The model of everything read, everyday phrases included. */
  finish(): DiacriticsModel {
    if (this.total < SMALL_CORPUS) this.countCommonPairs()
    const weight = Math.max(1, Math.round((PHRASE_WEIGHT_PER_MILLION * this.total) / 1e6))
    const said = everydayExpressions().filter((expression) => syllablesOf(expression).every(isPossibleSyllable))
    for (const phrase of everydayPhrases()) this.countPhrase(phrase, weight)
    for (const phrase of said) this.countPhrase(phrase, Math.max(1, Math.round(weight / SAID_SHARE)))
    return new DiacriticsModel(this.modelData())
  }

  private countPhrase(phrase: string, weight: number): void {
    const syllables = syllablesWithPlaces(phrase)
    this.count(
      phrase,
      syllables,
      syllables.map(({ form }) => this.idOf(form)),
      weight
    )
  }

  /** The `most` commonest pairs of Vietnamese syllables read so far, commonest first; edges of sentences count as syllables. */
  commonPairs(most: number): { readonly left: string; readonly right: string; readonly count: number }[] {
    const common: { left: string; right: string; count: number }[] = []
    const counts = (id: number) => id === EDGE || this.possible[id] === true
    this.pairs.forEach((left, right, count) => {
      if (count > 5 && counts(left) && counts(right)) common.push({ left: this.syllables[left]!, right: this.syllables[right]!, count })
    })
    return common.sort((one, other) => other.count - one.count).slice(0, most)
  }

  private countCommonPairs(): void {
    for (const [left = '', rights = ''] of readTable('common-pairs.tsv')) {
      for (const right of rights.split(', ')) {
        const [syllable = '', count = '1'] = right.split(' ')
        const id = this.idOf(syllable)
        this.pairs.add(this.idOf(left), id, Number(count))
        this.counts[id]! += Number(count)
        this.total += Number(count)
      }
    }
  }

  private count(text: string, syllables: readonly Syllable[], ids: readonly number[], weight: number): void {
    let previous = EDGE
    let end = 0
    for (let index = 0; index < ids.length; index++) {
      const id = ids[index]!
      if (previous !== EDGE && endsSentence(text, end, syllables[index]!.start)) {
        this.pairs.add(previous, EDGE, weight)
        previous = EDGE
      }
      this.pairs.add(previous, id, weight)
      this.counts[id]! += weight
      previous = id
      end = syllables[index]!.end
    }
    if (previous !== EDGE) this.pairs.add(previous, EDGE, weight)
    this.total += ids.length * weight
  }

  private idOf(form: string): number {
    const known = this.ids.get(form)
    if (known !== undefined) return known
    if (/\d/.test(form)) return NUMBER
    const possible = isPossibleSyllable(form)
    if (form.length > 15 || this.syllables.length >= MOST_SYLLABLES) return UNKNOWN
    if (!possible && this.foreignWords >= MOST_FOREIGN_WORDS) return UNKNOWN
    if (!possible) this.foreignWords++
    return this.enter(form, form !== foldText(form), possible)
  }

  private enter(form: string, marked: boolean, possible: boolean): number {
    const id = this.syllables.length
    this.ids.set(form, id)
    this.syllables.push(form)
    this.counts.push(0)
    this.marked.push(marked)
    this.possible.push(possible)
    return id
  }

  private markedShare(ids: readonly number[]): number {
    let words = 0
    let marked = 0
    for (const id of ids) {
      if (this.possible[id]) words++
      if (this.marked[id]) marked++
    }
    return words === 0 ? 0 : marked / words
  }

  private modelData() {
    const large = this.total > 2e6
    const leastCount = large ? 3 : 1
    const leastForeign = large ? 30 : 2
    const keeps = (id: number) => id < FIXED_SYLLABLES.length || this.counts[id]! >= (this.possible[id] ? leastCount : leastForeign)
    const newIds = new Int32Array(this.syllables.length).fill(UNKNOWN)
    const syllables: string[] = []
    const counts: number[] = []
    this.syllables.forEach((syllable, id) => {
      if (!keeps(id)) return
      newIds[id] = syllables.length
      syllables.push(syllable)
      counts.push(this.counts[id]!)
    })
    const merged = new PairCounts()
    this.pairs.forEach((left, right, count) => {
      merged.add(newIds[left]!, newIds[right]!, count)
    })
    return { syllables, frequencies: frequenciesOf(counts, this.total), ...pairTables(merged, counts, this.total) }
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
function pairTables(pairs: PairCounts, counts: readonly number[], total: number) {
  const size = counts.length
  const lefts = new Float64Array(size)
  const neighbours = new Float64Array(size)
  const starts = new Uint32Array(size + 1)
  pairs.forEach((left, right, count) => {
    lefts[left]! += count
    neighbours[right]! += 1
    starts[left + 1]! += 1
  })
  for (let id = 0; id < size; id++) starts[id + 1]! += starts[id]!
  const rows: { right: number; count: number }[][] = Array.from({ length: size }, () => [])
  pairs.forEach((left, right, count) => {
    rows[left]!.push({ right, count })
  })
  const followers = new Uint16Array(starts[size]!)
  const probabilities = new Uint8Array(starts[size]!)
  const backoffs = new Uint8Array(size)
  rows.forEach((row, left) => {
    row.sort((one, other) => one.right - other.right)
    const discounted = (DISCOUNT * row.length) / Math.max(1, lefts[left]!)
    const room = row.length === 0 ? 1 : Math.max(LEAST_ROOM, discounted)
    row.forEach(({ right, count }, index) => {
      const probability = ((count - DISCOUNT) / lefts[left]!) * ((1 - room) / (1 - discounted))
      followers[starts[left]! + index] = right
      probabilities[starts[left]! + index] = storedProbability(probability)
    })
    backoffs[left] = storedProbability(room)
  })
  const continuations = Uint8Array.from(neighbours, (count, id) =>
    storedProbability((Math.max(count, 0.5) / pairs.size + counts[id]! / total) / 2)
  )
  return { continuations, backoffs, starts, followers, probabilities }
}

/** Whether what stands between two syllables parts sentences: a full stop, question mark, semicolon, colon or new line. */
export function endsSentence(text: string, from: number, to: number): boolean {
  for (let index = from; index < to; index++) {
    const code = text.charCodeAt(index)
    if (code === 10 || code === 46 || code === 63 || code === 33 || code === 59 || code === 58) return true
  }
  return false
}
