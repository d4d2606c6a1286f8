import { isWellFormed, normalizeText } from '../../knowledge/index.js'
import { LOAN_WORDS } from './loan-words.js'
import type { SyllableInventory } from './syllable-inventory.js'

/** What one joined or parted place costs, and by how much the best reading must beat the words as they stand (natural logarithms). */
const CHANGE_COST = 3
const MARGIN = 3
/** The longest syllable, `nghiêng`. */
const LONGEST = 7
/** A rarer word is never put together. */
const LEAST_COUNT = 40

/** A word with Vietnamese marks that is no syllable and attested nowhere is hardly a word; plain ones may be foreign. */
const NO_WORD_COST = 15

/** The best reading up to a place in the letters. */
interface Reading {
  readonly cost: number
  readonly words: readonly string[]
  readonly last: string | undefined
}

/** Whether a word is in small letters, in capitals, or begins with one capital. */
export function isOneCase(word: string): boolean {
  return /^(?:\p{Lu}*|\p{Lu}?\p{Ll}+)$/u.test(word)
}

/**
 * The likeliest words over the letters of `words`, each either one of them or an attested syllable in one case.
 * The words themselves come back unless another reading is clearly likelier.
 * @param before the lower-case word in front, `after` the one behind.
 */
export function segmentLetters(
  words: readonly string[],
  before: string | undefined,
  after: string | undefined,
  inventory: SyllableInventory
): readonly string[] {
  const letters = words.join('')
  const ends = new Set<number>()
  let at = 0
  for (const word of words) {
    at += word.length
    ends.add(at)
  }
  const startOf = new Map(words.map((word, place) => [words.slice(0, place).join('').length, word]))
  const asTheyStand = costOf(words, before, after, inventory)
  const best = bestReading(letters, ends, startOf, before, after, inventory)
  return best && best.cost + MARGIN < asTheyStand ? best.words : words
}

function costOf(words: readonly string[], before: string | undefined, after: string | undefined, inventory: SyllableInventory): number {
  const forms = [before, ...words.map((word) => normalizeText(word.toLowerCase())), ...(after === undefined ? [] : [after])]
  return forms
    .slice(1)
    .reduce((cost, form, place) => cost - inventory.logProbability(forms[place], form!) + noWordCost(form!, inventory), 0)
}

function noWordCost(form: string, inventory: SyllableInventory): number {
  return form.length > 3 && /[^a-z]/.test(form) && inventory.count(form) === 0 && !isWellFormed(form) && !LOAN_WORDS.has(form)
    ? NO_WORD_COST
    : 0
}

/** Viterbi over places in the letters; a state is the place and the last word, of which only the cheapest few are kept. */
function bestReading(
  letters: string,
  ends: ReadonlySet<number>,
  startOf: ReadonlyMap<number, string>,
  before: string | undefined,
  after: string | undefined,
  inventory: SyllableInventory
): Reading | undefined {
  const readings: Map<string, Reading>[] = Array.from({ length: letters.length + 1 }, () => new Map())
  readings[0]!.set('', { cost: 0, words: [], last: before })
  for (let start = 0; start < letters.length; start++) {
    if (readings[start]!.size === 0) continue
    for (const word of wordsFrom(letters, start, startOf, inventory)) {
      const end = start + word.length
      const form = normalizeText(word.toLowerCase())
      const fixed =
        (word === startOf.get(start) ? noWordCost(form, inventory) : 0) +
        ((ends.has(end) ? 0 : 1) + innerEnds(ends, start, end)) * CHANGE_COST
      for (const { cost, words, last } of readings[start]!.values()) {
        const sum = cost - inventory.logProbability(last, form) + fixed
        const known = readings[end]!.get(form)
        if (!known || sum < known.cost) readings[end]!.set(form, { cost: sum, words: [...words, word], last: form })
      }
    }
  }
  const finished = [...readings[letters.length]!.values()].map((reading) => ({
    ...reading,
    cost: reading.cost - (after === undefined ? 0 : inventory.logProbability(reading.last, after))
  }))
  return finished.sort((left, right) => left.cost - right.cost)[0]
}

function wordsFrom(letters: string, start: number, startOf: ReadonlyMap<number, string>, inventory: SyllableInventory): readonly string[] {
  const found: string[] = []
  const own = startOf.get(start)
  if (own) found.push(own)
  for (let end = start + 1; end <= Math.min(letters.length, start + LONGEST); end++) {
    const word = letters.slice(start, end)
    const form = normalizeText(word.toLowerCase())
    if (word !== own && isOneCase(word) && inventory.count(form) >= LEAST_COUNT && isWellFormed(form)) found.push(word)
  }
  return found
}

function innerEnds(ends: ReadonlySet<number>, start: number, end: number): number {
  let count = 0
  for (const one of ends) if (one > start && one < end) count += 1
  return count
}
