import { foldText, syllablesOf } from '../../../knowledge/index.js'
import { alignWords } from './align-words.js'
import { MODALITY_WORDS, SMALL_WORDS } from './check-words.vi.js'

/** Why a sentence is not supported by its quotes; closed list. */
export type CheckFailure = 'no_source' | 'value_not_in_source' | 'modality_changed' | 'words_not_covered'

/** Outcome of checking one sentence. */
export type SentenceCheck =
  | { readonly supported: true }
  | { readonly supported: false; readonly failure: CheckFailure; readonly detail: string }

/** How strictly words are compared: verbatim pieces need only their values checked, written sentences also their words. */
export interface CheckOptions {
  readonly checkWords: boolean
}

/** Share of the content words of a written sentence that must stand in its quotes. */
const LEAST_COVERAGE = 0.75

/**
 * Checks one sentence against the quotes it cites: every number, amount, date, document number and form code must stand in them;
 * with `checkWords` also no negation or modality word may be added or dropped, and nearly every content word must be covered.
 */
export function checkSentence(sentence: string, quotes: readonly string[], { checkWords }: CheckOptions): SentenceCheck {
  if (quotes.some((quote) => quote.includes(sentence))) return { supported: true }
  const source = quotes.join('\n')
  const given = new Set(valuesOf(source))
  const missing = valuesOf(sentence).find((value) => !given.has(value))
  if (missing !== undefined)
    return { supported: false, failure: quotes.length === 0 ? 'no_source' : 'value_not_in_source', detail: missing }
  if (!checkWords) return { supported: true }
  const boundInSource = new Set(boundValuesOf(source))
  const unbound = boundValuesOf(sentence).find((value) => !boundInSource.has(value))
  if (unbound !== undefined) return { supported: false, failure: 'value_not_in_source', detail: unbound }
  if (quotes.length === 0) return { supported: false, failure: 'no_source', detail: '' }
  const flipped = flippedModality(sentence, source)
  if (flipped) return { supported: false, failure: 'modality_changed', detail: flipped }
  const uncovered = uncoveredWords(sentence, source)
  if (uncovered.share > 1 - LEAST_COVERAGE) return { supported: false, failure: 'words_not_covered', detail: uncovered.words.join(' ') }
  return { supported: true }
}

/** Codes (`CT01`, `12/2025/TT-BCA`, `13-MST`), dates and numbers; `07` is `7`, `20,000` is `20.000`, `Mẫu số 01` gives `1`. */
const CODE = /[\p{L}\d]+(?:[-/.][\p{L}\d]+)+|[\p{L}\d]+/gu
const MONEY = /^[\d.,]+(?:đ|k|tr|vnđ|vnd|m|m2)$/i
const NUMBER = /\d+(?:[.,/-]\d+)*/g

/** Values of a text in comparable form. */
export function valuesOf(text: string): string[] {
  const composed = text.normalize('NFC')
  const codes = [...composed.matchAll(CODE)]
    .map(([code]) => code)
    .filter((code) => /\d/.test(code) && /\p{L}/u.test(code) && !MONEY.test(code))
  const numbers = [...composed.matchAll(NUMBER)].flatMap(([number]) => comparable(number))
  return [...new Set([...codes.map((code) => foldText(code).toUpperCase()), ...numbers])]
}

function comparable(number: string): string[] {
  if (/^\d{1,3}(?:[.,]\d{3})+$/.test(number)) return [number.replace(/[.,]/g, '')]
  if (/^\d+[.,]\d+$/.test(number)) return [number.replace(',', '.')]
  return number.split(/[.,/-]/).map((part) => String(Number(part)))
}

/**
 * A modality word that the sentence adds or leaves out against its source, read by aligning the words of both.
 * A word in another place is accepted when the words around it stand together in the source too.
 */
function flippedModality(sentence: string, source: string): string | undefined {
  const { left, right, partner } = alignWords(sentence, source)
  const added = left.find((word, at) => MODALITY_WORDS.has(word) && partner[at] === -1 && !standsAlike(right, left, at))
  if (added) return added
  const doubled = left.find((word, at) => MODALITY_WORDS.has(word) && left[at + 1] === word && !standsTwice(right, word))
  if (doubled) return doubled
  const taken = new Set(partner)
  const isLost = (place: number) => MODALITY_WORDS.has(right[place] ?? '') && !taken.has(place)
  const matched = partner.flatMap((place, at) => (place >= 0 ? [{ at, place }] : []))
  for (const [index, here] of matched.entries()) {
    if (isLost(here.place - 1)) return right[here.place - 1]
    const next = matched[index + 1]
    if (!next || next.at - here.at > NEAR_IN_SENTENCE || next.place - here.place > NEAR_IN_SOURCE) continue
    for (let place = here.place + 1; place < next.place; place++) if (isLost(place)) return right[place]
  }
  return undefined
}

/** Words between which a modality word of the source may not get lost. */
const NEAR_IN_SENTENCE = 3
const NEAR_IN_SOURCE = 5

function standsTwice(words: readonly string[], word: string): boolean {
  return words.some((one, at) => one === word && words[at + 1] === word)
}

/** Whether a word stands in the source between the same neighbours, or before the same two words. */
function standsAlike(source: readonly string[], sentence: readonly string[], at: number): boolean {
  const [before, word, next, after] = [sentence[at - 1], sentence[at], sentence[at + 1], sentence[at + 2]]
  return source.some(
    (one, place) => one === word && source[place + 1] === next && (source[place - 1] === before || source[place + 2] === after)
  )
}

/** Numbers with the word that gives them their meaning (`30 ngay`, `dieu 5`), and whole dates: they must stand together in the source. */
function boundValuesOf(text: string): string[] {
  const folded = foldText(text.normalize('NFC')).replace(/(?<!\d)0+(?=\d)/g, '')
  const bound = [...folded.matchAll(BOUND_VALUE)].map(([found]) => found.replace(/\s+/g, ' '))
  return [...bound, ...(folded.match(WHOLE_DATE) ?? [])]
}

const BOUND_VALUE =
  /(?:dieu|khoan|diem|muc|chuong|ngay|thang|nam|mau so|mau) \d+[a-z]?(?![\d/.,])|(?<![\d/.,])\d+(?:[.,]\d+)*\s*(?:%|ngay|thang|nam|gio|tuoi|ban|bo|dong|trieu|lan|nguoi|tuan)(?![a-z])/g
const WHOLE_DATE = /(?<![\d/])\d{1,2}[/.-]\d{1,2}[/.-]\d{4}(?!\d)/g

function uncoveredWords(sentence: string, source: string): { readonly share: number; readonly words: readonly string[] } {
  const given = new Set(syllablesOf(source))
  const content = syllablesOf(sentence).filter((word) => !SMALL_WORDS.has(word) && !MODALITY_WORDS.has(word) && !/^\d/.test(word))
  const words = content.filter((word) => !given.has(word))
  return { share: content.length === 0 ? 0 : words.length / content.length, words }
}
