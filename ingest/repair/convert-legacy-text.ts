import { isWellFormed, normalizeText } from '../../knowledge/index.js'
import { fromTcvn3 } from './tcvn3.js'
import { fromViqr } from './viqr.js'
import { fromVniWindows } from './vni-windows.js'

/** An encoding of Vietnamese before Unicode. Closed list. */
export type LegacyEncoding = 'tcvn3' | 'vni' | 'viqr'

const DECODERS: Readonly<Record<LegacyEncoding, (text: string) => string>> = { tcvn3: fromTcvn3, vni: fromVniWindows, viqr: fromViqr }

/** Letters that only Unicode text has: a line with one of them was not written in an old font. */
const UNICODE_LETTER = /[\u0102\u0103\u0110\u0111\u0128\u0129\u0168\u0169\u01a0\u01a1\u01af\u01b0\u1ea0-\u1ef9]|[\u0300-\u036f]/
const OLD_FONT = /[¡-\u00ff]/
const VIQR_MARK = /[aeouAEOU][\^(+]['`?~.]?\p{L}*|dd\p{L}|DD\p{L}|[aeiouyAEIOUY]['`~](?=\p{L}|[\s,.;:)]|$)/gu
/** Of the words a conversion touches, so many must be syllables afterwards, and so many more than before. */
const LEAST_SHARE = 0.85
const LEAST_GAIN = 0.4
const MOST_SAMPLED = 20_000

/**
 * Converts TCVN3 (ABC), VNI-Windows and VIQR to Unicode, line by line. A line is converted when far more of its words are Vietnamese
 * syllables afterwards; a line too short to tell follows the text around it. Unicode lines stay as they are.
 */
export function convertLegacyText(text: string): string {
  if (!OLD_FONT.test(text) && !/[\^(+~`']/.test(text)) return text
  const whole = detectLegacyEncoding(text.slice(0, MOST_SAMPLED))
  const lines = text.split('\n')
  return lines.map((line) => convertLine(line, lines.length > 1 ? whole : undefined)).join('\n')
}

function convertLine(line: string, around: LegacyEncoding | undefined): string {
  const own = detectLegacyEncoding(line)
  if (own) return DECODERS[own](line)
  if (!around || !mayBe(around, line)) return line
  const converted = DECODERS[around](line)
  const { touched, before, after } = compareWords(line, converted)
  return touched > 0 && after >= before ? converted : line
}

/** The old encoding a text is written in; undefined for Unicode, for other languages, and where nothing can be told. */
export function detectLegacyEncoding(text: string): LegacyEncoding | undefined {
  let best: { readonly encoding: LegacyEncoding; readonly share: number } | undefined
  for (const encoding of Object.keys(DECODERS) as LegacyEncoding[]) {
    if (!mayBe(encoding, text)) continue
    const { touched, before, after } = compareWords(text, DECODERS[encoding](text))
    const share = after / Math.max(1, touched)
    if (share < LEAST_SHARE || after - before < LEAST_GAIN * touched || after === before) continue
    if (!best || share > best.share) best = { encoding, share }
  }
  return best?.encoding
}

function mayBe(encoding: LegacyEncoding, text: string): boolean {
  if (UNICODE_LETTER.test(text)) return false
  if (encoding !== 'viqr') return OLD_FONT.test(text)
  return !OLD_FONT.test(text) && (text.match(VIQR_MARK)?.length ?? 0) >= 2
}

/** Words that a conversion touches, and how many of them are Vietnamese syllables before and after. */
function compareWords(text: string, converted: string): { readonly touched: number; readonly before: number; readonly after: number } {
  const [old, changed] = [wordsOf(text), wordsOf(converted)]
  let [touched, before, after] = [0, 0, 0]
  old.forEach((word, place) => {
    const other = changed[place] ?? ''
    if (word === other || bareOf(other).length < 2) return
    touched += 1
    if (isSyllable(bareOf(word))) before += 1
    if (isSyllable(bareOf(other))) after += 1
  })
  return { touched, before, after }
}

const wordsOf = (text: string) => text.split(/[\s,;:/“”"-]+/)
const bareOf = (word: string) => word.replace(/^[^\p{L}¡-\u00ff]+|[^\p{L}¡-\u00ff]+$/gu, '')
/** Capitals alone are abbreviations, which every encoding has. */
const isSyllable = (word: string) => /^\p{Lu}{2,6}$/u.test(word) || isWellFormed(normalizeText(word.toLowerCase()))
