import { normalizeText } from './normalize-text.js'

/** A syllable, number or code as indexed, with its UTF-16 range in the text it was read from. */
export interface Syllable {
  /** Normalised, lower case. */
  readonly form: string
  readonly start: number
  readonly end: number
}

/**
 * Words and numbers of a text in order, normalised and lower-cased, with their places.
 *
 * How numbers and codes are read, so that both sides of a search read them alike:
 * - `50.000` and `50,000` (groups of three) are one number, `50000`; `1,5` is two, `1` and `5`;
 * - `07` is `7` (two digits only: `0912…` stays), `15%` is `15`, `m²` is `m2`; a unit is a word of its own: `50.000đ`, `30m2`;
 * - a procedure code `1.001193` stays one token, dot included;
 * - letters and digits written together stay together: `CT01` → `ct01`;
 * - everything else parts words: `123/2015/NĐ-CP` → `123`, `2015`, `nđ`, `cp`. Neighbours keep the number findable, whole
 *   (`123 2015`) or in part, and `45/2020` does not match `145/2020`. Exact lookup is the work of `readLegalReferences`.
 */
export function syllablesWithPlaces(text: string): Syllable[] {
  const found: Syllable[] = []
  scan(text, (start, end) => found.push({ form: formOf(text.slice(start, end)), start, end }))
  return found
}

/** As `syllablesWithPlaces`, without the places. */
export function syllablesOf(text: string): string[] {
  const found: string[] = []
  scan(text, (start, end) => found.push(formOf(text.slice(start, end))))
  return found
}

const OTHER = 0
const LETTER = 1
const DIGIT = 2
const CLASSES = Uint8Array.from({ length: 0x10000 }, (_, code) => classOf(code))

function classOf(code: number): number {
  const letter = String.fromCharCode(code)
  if (/[0-9]/.test(letter)) return DIGIT
  return /[\p{L}\p{M}\p{N}]/u.test(letter) ? LETTER : OTHER
}

function scan(text: string, take: (start: number, end: number) => void): void {
  const length = text.length
  let index = 0
  while (index < length) {
    const kind = CLASSES[text.charCodeAt(index)]
    if (kind === OTHER) {
      index++
      continue
    }
    const start = index
    if (kind === DIGIT) {
      NUMBER.lastIndex = start
      index = NUMBER.test(text) ? NUMBER.lastIndex : start
    }
    if (index === start) while (index < length && CLASSES[text.charCodeAt(index)] !== OTHER) index++
    take(start, index)
  }
}

const UNIT = '(?:đ|vnđ|vnd|đồng|k|tr|triệu|m|m2|m²|km|kg|g|ha|cc|h|ngày|tháng|năm|tuổi|usd)(?![\\p{L}\\d])'
const ENDS = `(?=${UNIT}|(?![\\p{L}\\d]|\\.\\d))`

/** A procedure code, a number in groups of three, or plain digits followed by a unit (`50.000đ`, `30m2`). */
const NUMBER = new RegExp(
  `[1-9]\\.\\d{6}(?![\\p{L}\\d])|[1-9]\\d{0,2}(?:\\.\\d{3})+${ENDS}|[1-9]\\d{0,2}(?:,\\d{3})+${ENDS}|\\d+(?=${UNIT})`,
  'iuy'
)

const MOST_FORMS_KEPT = 200_000
const forms = new Map<string, string>()

/** Remembered, because a corpus of millions of words has few different ones. */
function formOf(word: string): string {
  const known = forms.get(word)
  if (known !== undefined) return known
  const form = readForm(word)
  if (forms.size >= MOST_FORMS_KEPT) forms.clear()
  forms.set(word, form)
  return form
}

function readForm(word: string): string {
  if (/^[1-9]\.\d{6}$/.test(word)) return word
  if (/^\d/.test(word)) {
    const number = word.replace(/[.,]/g, '')
    if (/^0\d$/.test(number)) return number.slice(1)
    if (/^\d+$/.test(number)) return number
  }
  return normalizeText(word.toLowerCase()).replace(/[²³]/g, (power) => (power === '²' ? '2' : '3'))
}
