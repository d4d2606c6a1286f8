/** A sentence or list item of a text; UTF-16 range of that text, without the spaces around it. */
export interface SentencePlace {
  readonly start: number
  readonly end: number
}

const NOT_A_SENTENCE_END = /(?:^|\s)(?:\d{1,2}|[a-zđ]|tp|ths|ts|ông|số|stt|v\.v)\.$/iu
const LONGEST_ABBREVIATION = 8

/** What a character may do where sentences part; one look at a table instead of an expression, because texts are long. */
const SPACE = 1
const DASH = 2
const CAPITAL = 4
const OPENER = 8
const WORDLY = 16
const SURROGATE = 32
/** What a lone space can only part sentences after, or before. */
const ENDER = 64
const INLINE_BULLET = 128
const ROLES = Uint8Array.from({ length: 0x10000 }, (_, code) => {
  const letter = String.fromCharCode(code)
  const role = (flag: number, expression: RegExp) => (expression.test(letter) ? flag : 0)
  return (
    role(SPACE, /\s/) +
    role(DASH, /-/) +
    role(CAPITAL, /\p{Lu}/u) +
    role(OPENER, /[+\-–•*“"(]/) +
    role(WORDLY, /[\p{L}\d]/u) +
    role(SURROGATE, /[\ud800-\udfff]/) +
    role(ENDER, /[.;:!?)]/) +
    role(INLINE_BULLET, /[+•]/)
  )
})
const BLANK = 0x20
const [STOP, SEMICOLON, COLON, EXCLAMATION, QUESTION] = codesOf('.;:!?')
const [LINE_END, CLOSING, PLUS, BULLET] = codesOf('\n)+•')

function codesOf(letters: string): [number, number, number, number, number] {
  return Array.from(letters, (letter) => letter.charCodeAt(0)) as [number, number, number, number, number]
}

/** The roles of the character at a place; none beyond the text. */
function roleAt(text: string, at: number): number {
  return at >= 0 && at < text.length ? ROLES[text.charCodeAt(at)]! : 0
}

/** The code of the character at a place; 0 beyond the text. */
function codeAt(text: string, at: number): number {
  return at >= 0 && at < text.length ? text.charCodeAt(at) : 0
}

/**
 * Splits official text into sentences and list items, whose joined words are the whole text: after a full stop or semicolon, at a
 * line end, or before a bullet inside a line. Not after `1.`, `Tp.` or inside numbers.
 */
export function splitIntoSentences(text: string): SentencePlace[] {
  const places: SentencePlace[] = []
  const length = text.length
  let from = 0
  let before = 0
  for (let at = 0; at < length; ) {
    const code = text.charCodeAt(at)
    const role = ROLES[code]!
    const isPlain = (role & (SPACE | DASH)) === 0
    if (isPlain || (role & DASH ? !beginsDashedItem(text, at, at) : code === BLANK && isInside(before, roleAt(text, at + 1)))) {
      before = role
      at++
      continue
    }
    let end = at
    let hasLineEnd = false
    while (end < length) {
      const code = text.charCodeAt(end)
      if ((ROLES[code]! & SPACE) === 0) break
      if (code === LINE_END) hasLineEnd = true
      end++
    }
    if (hasLineEnd || ((end === at || isBoundary(text, at, end)) && !isNumbering(text, at))) {
      addPlace(places, text, from, at)
      from = end
    }
    at = Math.max(end, at + 1)
    before = roleAt(text, at - 1)
  }
  addPlace(places, text, from, length)
  return places
}

/** Whether a single blank between two such characters is no boundary, as nearly all are. */
function isInside(before: number, after: number): boolean {
  return (before & ENDER) === 0 && (after & (SPACE | INLINE_BULLET)) === 0
}

/** The range without the spaces around it, where it says anything. */
function addPlace(places: SentencePlace[], text: string, from: number, to: number): void {
  let start = from
  let end = to
  while (start < end && roleAt(text, start) & SPACE) start++
  while (end > start && roleAt(text, end - 1) & SPACE) end--
  if (saysSomething(text, start, end)) places.push({ start, end })
}

/** Whether the spaces from `start` to `end`, none of them a line end, part two sentences. */
function isBoundary(text: string, start: number, end: number): boolean {
  const before = codeAt(text, start - 1)
  if (before === SEMICOLON) return true
  const isEnd = before === STOP || before === EXCLAMATION || before === QUESTION || before === COLON
  if (isEnd && (roleAt(text, end) & OPENER || isCapital(text, end))) return true
  const after = codeAt(text, end)
  if ((after === PLUS || after === BULLET) && roleAt(text, end + 1) & SPACE) return true
  return beginsDashedItem(text, start, end)
}

/** Whether a dash at `dash` begins an item after what ends at `end`: `…;- Bản sao`. */
function beginsDashedItem(text: string, end: number, dash: number): boolean {
  const before = codeAt(text, end - 1)
  if (before !== STOP && before !== SEMICOLON && before !== CLOSING) return false
  if ((roleAt(text, dash) & DASH) === 0) return false
  let next = dash + 1
  while (roleAt(text, next) & SPACE) next++
  return isCapital(text, next)
}

function isNumbering(text: string, end: number): boolean {
  return codeAt(text, end - 1) === STOP && NOT_A_SENTENCE_END.test(text.slice(Math.max(0, end - LONGEST_ABBREVIATION), end))
}

function isCapital(text: string, at: number): boolean {
  const role = roleAt(text, at)
  return role & SURROGATE ? /^\p{Lu}/u.test(text.slice(at, at + 2)) : (role & CAPITAL) !== 0
}

function saysSomething(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) {
    const role = roleAt(text, at)
    if (role & WORDLY) return true
    if (role & SURROGATE) return /[\p{L}\d]/u.test(text.slice(at, end))
  }
  return false
}
