import { type AbbreviationInText, readAbbreviations } from './abbreviations.js'
import { foldText } from './fold-text.js'
import { type InformalWord, informalWords, LONGEST_INFORMAL } from './informal-words.js'
import { readLegalReferences } from './legal-references.js'
import { endsSentence } from './syllable-counts.js'
import { type Syllable, syllablesWithPlaces } from './syllables.js'

/** A word of a question, and what is known of it before any guess. */
export interface WordToRead extends Syllable {
  /** Part of a legal reference or a code: not to be touched. */
  readonly fixed: boolean
  /** Has capitals that no beginning of a sentence explains. */
  readonly isName: boolean
  readonly abbreviation?: AbbreviationInText
  /** Entries of the informal tables that apply here. */
  readonly informal: readonly InformalWord[]
}

/** After these a single letter is a label, not a shortened word: `điểm e`, `hạng B`. */
const BEFORE_LABELS = new Set('diem tiet muc hang loai nhom khu lo mau luc bang gan khoi to toa so chuong phan'.split(' '))

/** The words of a question in order; several syllables are one word where an informal expression has them. */
export function wordsToRead(text: string): WordToRead[] {
  const syllables = syllablesWithPlaces(text)
  const references = readLegalReferences(text)
  const abbreviations = new Map(readAbbreviations(text).map((abbreviation) => [abbreviation.start, abbreviation]))
  const words: WordToRead[] = []
  for (let index = 0; index < syllables.length; ) {
    const syllable = syllables[index]!
    const fixed = references.some(({ start, end }) => syllable.start >= start && syllable.end <= end)
    const abbreviation = abbreviations.get(syllable.start)
    const found = fixed ? undefined : longestInformal(text, syllables, index)
    const informal = found && !isAcronym(text, syllable) ? found.entries : []
    const count = informal.length > 0 ? found!.count : 1
    const last = syllables[index + count - 1]!
    const form = syllables
      .slice(index, index + count)
      .map((part) => part.form)
      .join(' ')
    const whole = abbreviation && informal.length === 0 ? Math.max(abbreviation.end, last.end) : last.end
    words.push({
      form,
      start: syllable.start,
      end: whole,
      fixed,
      isName: isName(text, syllables, index),
      informal,
      ...(abbreviation && informal.length === 0 ? { abbreviation } : {})
    })
    index += count
    while (index < syllables.length && syllables[index]!.start < whole) index++
  }
  return words
}

function longestInformal(text: string, syllables: readonly Syllable[], index: number) {
  for (let count = Math.min(LONGEST_INFORMAL, syllables.length - index); count > 0; count--) {
    const parts = syllables.slice(index, index + count)
    const entries = informalWords(parts.map(({ form }) => form).join(' ')).filter(({ when }) =>
      applies(text, syllables, index, count, when)
    )
    if (entries.length > 0) return { count, entries }
  }
  return undefined
}

function applies(text: string, syllables: readonly Syllable[], index: number, count: number, when: InformalWord['when']): boolean {
  const { form, start } = syllables[index]!
  const previous = syllables[index - 1]
  const numbered = previous !== undefined && /^\d+$/.test(previous.form)
  if (when === 'number') return numbered && text[syllables[index]!.end] !== '-'
  if (form.length === 1) {
    if (text[syllables[index]!.end] === ')' || (numbered && previous.end === start)) return false
    if (previous && BEFORE_LABELS.has(foldText(previous.form))) return false
    if (index > 0 && text[start] !== form) return false
  }
  const next = syllables[index + count]
  return when !== 'end' || !next || endsSentence(text, syllables[index + count - 1]!.end, next.start) || isParticle(next.form)
}

function isName(text: string, syllables: readonly Syllable[], index: number): boolean {
  const { start, end } = syllables[index]!
  const typed = text.slice(start, end)
  if (typed === typed.toLowerCase() || text === text.toUpperCase()) return false
  const begins = index === 0 || endsSentence(text, syllables[index - 1]!.end, start)
  return !begins || typed.slice(1) !== typed.slice(1).toLowerCase()
}

/** Capitals in a text that has small letters too: `BT`, `GT`, not `Ko`. */
function isAcronym(text: string, { start, end }: Syllable): boolean {
  const typed = text.slice(start, end)
  return typed.length > 1 && typed === typed.toUpperCase() && text !== text.toUpperCase()
}

function isParticle(form: string): boolean {
  return ['ạ', 'vậy', 'rứa', 'ad', 'nhỉ', 'hè', 'hả', 'thế', 'em', 'anh', 'chị'].includes(form)
}
