import { isWellFormed, normalizeText } from '../../knowledge/index.js'
import { LOAN_WORDS } from './loan-words.js'
import { isOneCase, segmentLetters } from './segment-letters.js'
import { type SyllableInventory, syllableInventory } from './syllable-inventory.js'

/** Words of letters with one blank between them: nothing is joined or parted over a mark or a number. */
const RUN = /\p{L}+(?: \p{L}+)*/gu
/** A word that occurs less often in all of the law may be a piece of one, or two grown together. */
const RARE = 60
/** Two short words that together make a word this common, and that do not go together themselves, may be its pieces. */
const COMMON = 200
/** Words looked at on each side of a doubtful one. */
const REACH = 2

/**
 * Joins syllables an extractor has torn (`ĐIỀ U KHO ẢN`) and parts those it has run together (`chuyểnđổi`), where the syllables of the
 * law make the one reading far more likely than the other. Foreign words, names and abbreviations stay as they are.
 */
export function mendSyllables(text: string): string {
  const inventory = syllableInventory()
  return text.replace(RUN, (run) => mendRun(run, inventory))
}

function mendRun(run: string, inventory: SyllableInventory): string {
  const words = run.split(' ')
  const forms = words.map((word) => normalizeText(word.toLowerCase()))
  if (isEnumeration(words)) return run
  const doubtful = words.flatMap((word, place) => (isDoubtful(word, forms, place, inventory) ? [place] : []))
  if (doubtful.length === 0) return run
  const mended: string[] = []
  let next = 0
  for (const [from, to] of windowsAround(doubtful, words.length)) {
    mended.push(...words.slice(next, from))
    mended.push(...segmentLetters(words.slice(from, to), forms[from - 1], forms[to], inventory))
    next = to
  }
  return [...mended, ...words.slice(next)].join(' ')
}

/** `… điểm a, đ, n và o khoản 1`: letters that name điểm, joined by a word. */
function isEnumeration(words: readonly string[]): boolean {
  return words.some(
    (word, place) => word.length === 1 && /^(?:và|hoặc|đến)$/u.test(words[place + 1] ?? '') && words[place + 2]?.length === 1
  )
}

function isDoubtful(word: string, forms: readonly string[], place: number, inventory: SyllableInventory): boolean {
  const form = forms[place]!
  if (LOAN_WORDS.has(form)) return false
  if (form.length === 1 || !isOneCase(word)) return true
  if (inventory.count(form) < RARE) return isWellFormed(form) || !/^\p{Lu}{2,}$/u.test(word)
  const after = forms[place + 1]
  if (after === undefined || form.length + after.length > 7) return false
  return inventory.count(form + after) >= COMMON && !inventory.isPair(form, after)
}

/** Stretches around the doubtful places, those that touch taken together; end exclusive. */
function windowsAround(places: readonly number[], length: number): readonly (readonly [number, number])[] {
  const windows: [number, number][] = []
  for (const place of places) {
    const [from, to] = [Math.max(0, place - REACH), Math.min(length, place + REACH + 1)]
    const last = windows.at(-1)
    if (last && from <= last[1]) last[1] = to
    else windows.push([from, to])
  }
  return windows
}
