import { foldText } from './fold-text.js'
import { isPossibleSyllable } from './possible-syllable.js'
import { readTable } from './read-table.js'

/** An abbreviation found in a text, with what it may stand for. `start` and `end` are UTF-16 places, end exclusive. */
export interface AbbreviationInText {
  readonly written: string
  readonly start: number
  readonly end: number
  /** Likeliest first. */
  readonly readings: readonly string[]
  /** False when several readings remain and nothing around speaks for one. */
  readonly decided: boolean
}

interface Reading {
  readonly reading: string
  readonly contextWords: readonly string[]
  readonly source: string
}

/** By abbreviation in capitals with Đ kept. */
const TABLE = new Map<string, Reading[]>()
/** By abbreviation in capitals without marks, for `GCNQSDD`. */
const UNMARKED = new Map<string, Reading[]>()
for (const [abbreviation = '', reading = '', context = '', source = ''] of readTable('abbreviations.tsv')) {
  const row = { reading, contextWords: context.split(',').filter(Boolean).map(foldText), source }
  const key = abbreviation.toUpperCase()
  TABLE.set(key, [...(TABLE.get(key) ?? []), row])
  if (key !== unmarked(key)) UNMARKED.set(unmarked(key), [...(UNMARKED.get(unmarked(key)) ?? []), row])
}

const TOKEN = /(?<![\p{L}\p{M}\d/]|[\p{L}\d]-)\p{L}[\p{L}\p{M}\d]*(?:[&/-]\p{L}[\p{L}\d]*)*/gu
const PIECE = /\p{L}[\p{L}\p{M}\d]*/gu
const FOLLOWED_BY_NUMBER = /^\.?\s*(?:số\s*|so\s*)?\d/i

/** Abbreviations of a text, in order; parts of document numbers (`/NĐ-CP`) are none. Empty when there are none. */
export function readAbbreviations(text: string): AbbreviationInText[] {
  const folded = ` ${foldText(text).replace(/[^a-z0-9]+/g, ' ')} `
  const shouting = text === text.toUpperCase()
  return [...text.normalize('NFC').matchAll(TOKEN)].flatMap((match) => {
    const whole = lookUp(match[0], match.index, shouting)
    const words = whole ? [whole] : piecesOf(match[0], match.index, shouting)
    return words.map((word) => decide(word, folded, text.slice(word.end)))
  })
}

/** The text with every decided abbreviation written out; undecided ones stay as typed. */
export function expandAbbreviations(text: string): string {
  return replaceAbbreviations(text, readAbbreviations(text))
}

/** As `expandAbbreviations`, for abbreviations already read from this text. */
export function replaceAbbreviations(text: string, found: readonly AbbreviationInText[]): string {
  const shouting = text.length > 15 && text === text.toUpperCase()
  let written = ''
  let place = 0
  for (const { start, end, readings, decided } of found) {
    if (!decided) continue
    const dotted = /^\.\s*\p{Lu}/u.test(text.slice(end))
    written +=
      text.slice(place, start) +
      (start === 0 || shouting ? capitalised(text, readings[0]!, shouting) : readings[0]) +
      (dotted && text[end + 1] !== ' ' ? ' ' : '')
    place = dotted && text.slice(start, end).length <= 2 ? end + 1 : end
  }
  return written + text.slice(place)
}

function capitalised(text: string, reading: string, shouting: boolean): string {
  if (shouting) return reading.toUpperCase()
  return text[0] === text[0]!.toLowerCase() ? reading : reading[0]!.toUpperCase() + reading.slice(1)
}

interface KnownWord {
  readonly written: string
  readonly start: number
  readonly end: number
  readonly rows: readonly Reading[]
}

function piecesOf(token: string, start: number, shouting: boolean): KnownWord[] {
  const pieces = [...token.matchAll(PIECE)]
  if (token.includes('&') && pieces.some((piece) => !lookUp(piece[0], 0, shouting))) return []
  return pieces.flatMap((piece) => {
    if (token[piece.index - 1] === '-' && token !== token.toUpperCase()) return []
    return lookUp(piece[0], start + piece.index, shouting) ?? []
  })
}

function lookUp(written: string, start: number, shouting: boolean): KnownWord | undefined {
  const key = written.toUpperCase()
  const rows = TABLE.get(key) ?? UNMARKED.get(key)
  if (!rows || !isMeantAsAbbreviation(written, key, shouting)) return undefined
  return { written, start, end: start + written.length, rows }
}

/** Small letters that could be a word are one (`ca`, `vat`), and so are capitals among nothing but capitals. */
function isMeantAsAbbreviation(written: string, key: string, shouting: boolean): boolean {
  if (written === key && !shouting) return true
  return !isPossibleSyllable(written)
}

function decide({ written, start, end, rows }: KnownWord, folded: string, after: string): AbbreviationInText {
  const numbered = FOLLOWED_BY_NUMBER.test(after)
  const ranked = rows
    .map(({ reading, contextWords }, order) => ({ reading, order, support: supportOf(contextWords, folded, numbered) }))
    .sort((left, right) => right.support - left.support || left.order - right.order)
  const [best, second] = ranked
  const decided = ranked.length === 1 || (best!.support > 0 && best!.support > (second?.support ?? 0))
  return { written, start, end, readings: ranked.map(({ reading }) => reading), decided }
}

function supportOf(contextWords: readonly string[], folded: string, numbered: boolean): number {
  const counted = contextWords.map((word) => {
    if (word === '*') return 0.5
    if (word === '#so') return numbered ? 5 : 0
    return folded.includes(` ${word} `) ? word.length / 4 : 0
  })
  return counted.reduce((sum, value) => sum + value, 0)
}

function unmarked(key: string): string {
  return foldText(key).toUpperCase()
}
