import { foldText, syllablesOf } from '../../../knowledge/index.js'
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

function flippedModality(sentence: string, source: string): string | undefined {
  const held = modalityOf(sentence)
  const given = modalityOf(source)
  const added = [...held.keys()].find((word) => !given.has(word))
  if (added) return added
  return sentenceContaining(sentence, source).find(({ word }) => !held.has(word))?.word
}

/** Modality words of the part of the source that the sentence speaks of. */
function sentenceContaining(sentence: string, source: string): { readonly word: string }[] {
  const asked = new Set(syllablesOf(sentence).map(foldText))
  const best = source
    .split(/(?<=[.;:!?\n])\s+/)
    .map((part) => ({
      part,
      overlap: syllablesOf(part).filter((word) => asked.has(foldText(word))).length / Math.sqrt(syllablesOf(part).length + 1)
    }))
    .toSorted((left, right) => right.overlap - left.overlap)[0]
  return best ? [...modalityOf(best.part).keys()].map((word) => ({ word })) : []
}

function modalityOf(text: string): Map<string, number> {
  const counts = new Map<string, number>()
  for (const word of syllablesOf(text)) {
    if (MODALITY_WORDS.has(word)) counts.set(word, (counts.get(word) ?? 0) + 1)
  }
  return counts
}

function uncoveredWords(sentence: string, source: string): { readonly share: number; readonly words: readonly string[] } {
  const given = new Set(syllablesOf(source))
  const content = syllablesOf(sentence).filter((word) => !SMALL_WORDS.has(word) && !MODALITY_WORDS.has(word) && !/^\d/.test(word))
  const words = content.filter((word) => !given.has(word))
  return { share: content.length === 0 ? 0 : words.length / content.length, words }
}
