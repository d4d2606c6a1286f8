import { foldText, syllablesOf } from '../../../knowledge/index.js'
import { canonicalWords } from './canonical-words.js'
import { MODALITY_WORDS, SMALL_WORDS } from './check-words.vi.js'
import { findFlippedModality } from './find-flipped-modality.js'
import { findForeignName } from './find-foreign-name.js'

/** Why a sentence is not supported by its quotes; closed list. */
export type CheckFailure = 'no_source' | 'value_not_in_source' | 'name_not_in_source' | 'modality_changed' | 'words_not_covered'

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
/** Content words in a row, none of them in the quotes, that no sentence may have. */
const LONGEST_RUN = 4

/**
 * Checks one sentence against the quotes it cites: every number, amount, date, document number and form code must stand in them;
 * with `checkWords` also no negation or modality word may be added or dropped, and nearly every content word must be covered.
 */
export function checkSentence(sentence: string, quotes: readonly string[], { checkWords }: CheckOptions): SentenceCheck {
  if (quotes.some((quote) => quote.includes(sentence))) return { supported: true }
  if (!checkWords) return valuesSupported(sentence, quotes.join('\n'), quotes.length)
  if (quotes.length === 0) return { supported: false, failure: 'no_source', detail: '' }
  const written = canonicalWords(sentence)
  const source = canonicalWords(quotes.join('\n'))
  const values = valuesSupported(written, source, quotes.length)
  if (!values.supported) return values
  const boundInSource = new Set(boundValuesOf(source))
  const unbound = boundValuesOf(written).find((value) => !boundInSource.has(value))
  if (unbound !== undefined) return { supported: false, failure: 'value_not_in_source', detail: unbound }
  const name = findForeignName(written, source)
  if (name) return { supported: false, failure: 'name_not_in_source', detail: name }
  const flipped = findFlippedModality(written, source)
  if (flipped) return { supported: false, failure: 'modality_changed', detail: flipped }
  const uncovered = uncoveredWords(written, source)
  if (uncovered.share > 1 - LEAST_COVERAGE || uncovered.longestRun >= LONGEST_RUN)
    return { supported: false, failure: 'words_not_covered', detail: uncovered.words.join(' ') }
  return { supported: true }
}

function valuesSupported(sentence: string, source: string, quotes: number): SentenceCheck {
  const given = new Set(valuesOf(source))
  const missing = valuesOf(sentence).find((value) => !given.has(value))
  if (missing === undefined) return { supported: true }
  return { supported: false, failure: quotes === 0 ? 'no_source' : 'value_not_in_source', detail: missing }
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

/** Numbers with the word that gives them their meaning (`30 ngay`, `dieu 5`), and whole dates: they must stand together in the source. */
function boundValuesOf(text: string): string[] {
  const folded = foldText(text.normalize('NFC'))
    .replace(/(?<=\d)[.,](?=\d{3}(?!\d))/g, '')
    .replace(/(?<!\d)0+(?=\d)/g, '')
  const bound = [...folded.matchAll(BOUND_VALUE)].map(([found]) => found.replace(/\s+/g, ' '))
  return [...bound, ...(folded.match(WHOLE_DATE) ?? [])]
}

const BOUND_VALUE =
  /(?<![a-z])(?:dieu|khoan|diem|muc|chuong|ngay|thang|nam|mau so|mau|toida|toithieu|qua|tren|duoi) \d+[a-z]?(?![\d/.,])|(?<![\d/.,-])\d+(?:[.,]\d+)*\s*(?:%|(?:[a-z]+)(?![a-z]))/g
const WHOLE_DATE = /(?<![\d/])\d{1,2}[/.-]\d{1,2}[/.-]\d{4}(?!\d)/g

function uncoveredWords(
  sentence: string,
  source: string
): { readonly share: number; readonly words: readonly string[]; readonly longestRun: number } {
  const given = new Set(syllablesOf(source))
  const content = syllablesOf(sentence).filter((word) => !SMALL_WORDS.has(word) && !MODALITY_WORDS.has(word) && !/^\d/.test(word))
  const words = content.filter((word) => !given.has(word))
  let run = 0
  let longestRun = 0
  for (const word of content) {
    run = given.has(word) ? 0 : run + 1
    longestRun = Math.max(longestRun, run)
  }
  return { share: content.length === 0 ? 0 : words.length / content.length, words, longestRun }
}
