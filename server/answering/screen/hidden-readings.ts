import { foldText } from '../../../knowledge/index.js'

const BASE64 = /[A-Za-z0-9+/_-]{24,}={0,2}/g
const HEX = /(?<![\da-f])(?:[\da-f]{2}[ ]?){12,}(?![\da-f])/gi
const PERCENT = /(?:%[\da-f]{2}){3,}/gi
const ENTITIES = /(?:&#x?[\da-f]{2,5};){3,}/gi
/** Letters with one sign between them ("b.ỏ q.u.a"), word by word. */
const DOTTED_WORD = /(?<!\p{L})\p{L}(?:[.\-_*·|]\p{L}{1,2}){1,}(?!\p{L})/gu
const SPACED_LETTERS = /(?<!\p{L})(?:\p{L}[ .\-_*·|]){5,}\p{L}(?!\p{L})/gu
const ROT13_HINT = /\b(?:vtaber|flfgrz|cebzcg|vafgehpgvbaf|qvfertneq|olcnff)\b/i
const REVERSED_HINT = /snoitcurtsni|tpmorp|erongi|nad ihc|ned ihc|cat yuq|nad gnouh|auq ob|tagersid/i

/** The text itself, and the texts that may be hidden in it: decoded, joined, turned round, in Latin letters. */
export function hiddenReadings(text: string): string[] {
  const plain = withLatinLetters(text)
  const decoded = [
    ...[...text.matchAll(BASE64)].flatMap(([encoded]) => readable(Buffer.from(encoded, 'base64').toString('utf8'))),
    ...[...text.matchAll(HEX)].flatMap(([encoded]) => readable(Buffer.from(encoded.replace(/ /g, ''), 'hex').toString('utf8')))
  ]
  const rest = [
    percentDecoded(plain),
    plain.replace(ENTITIES, entitiesDecoded),
    plain.replace(SPACED_LETTERS, withoutSigns),
    plain.replace(DOTTED_WORD, withoutSigns),
    withoutLeet(plain),
    ...(ROT13_HINT.test(plain) ? [rot13(plain)] : []),
    ...(REVERSED_HINT.test(foldText(plain)) ? [[...plain].reverse().join('')] : [])
  ]
  return [...new Set([text, plain, ...decoded, ...decoded.map(withLatinLetters), ...rest])]
}

function readable(decoded: string): string[] {
  const letters = decoded.replace(/[^\p{L}\p{N}\p{P}\s]/gu, '').length / Math.max(1, decoded.length)
  return letters > 0.95 ? [decoded] : []
}

/** Percent-encoded letters as text; byte by byte where they are no UTF-8. */
function percentDecoded(text: string): string {
  return text.replace(PERCENT, (encoded) => {
    try {
      return decodeURIComponent(encoded)
    } catch {
      return Buffer.from(encoded.replace(/%/g, ''), 'hex').toString('latin1')
    }
  })
}

function entitiesDecoded(encoded: string): string {
  return encoded.replace(/&#(x?)([\da-f]{2,5});/gi, (whole, isHex: string, digits: string) => {
    const point = Number.parseInt(digits, isHex ? 16 : 10)
    return Number.isNaN(point) ? whole : String.fromCodePoint(point)
  })
}

function withoutSigns(spelled: string): string {
  return spelled.replace(/[ .\-_*·|]/g, '')
}

function rot13(text: string): string {
  return text.replace(/[a-z]/gi, (letter) => {
    const start = letter <= 'Z' ? 65 : 97
    return String.fromCharCode(((letter.charCodeAt(0) - start + 13) % 26) + start)
  })
}

const LOOK_ALIKES: Readonly<Record<string, string>> = {
  а: 'a',
  в: 'b',
  е: 'e',
  к: 'k',
  м: 'm',
  н: 'h',
  о: 'o',
  р: 'p',
  с: 'c',
  т: 't',
  у: 'y',
  х: 'x',
  і: 'i',
  ј: 'j',
  ѕ: 's',
  ԁ: 'd',
  ո: 'n',
  ɡ: 'g',
  α: 'a',
  ε: 'e',
  ι: 'i',
  κ: 'k',
  ν: 'v',
  ο: 'o',
  ρ: 'p',
  τ: 't',
  υ: 'u'
}

/** Compatibility forms, look-alike letters of other scripts, and letters under piles of marks, as plain letters. */
function withLatinLetters(text: string): string {
  const composed = text
    .normalize('NFKD')
    .replace(/([\u0300-\u036f]{2})[\u0300-\u036f]+/g, '$1')
    .normalize('NFC')
  return [...composed].map((letter) => LOOK_ALIKES[letter] ?? LOOK_ALIKES[letter.toLowerCase()] ?? letter).join('')
}

function withoutLeet(text: string): string {
  return text.replace(
    /(?<=\p{L})[013457@$]|[013457@$](?=\p{L})|(?<=\p{L}[013457@$])[013457@$]/gu,
    (digit) => ({ '0': 'o', '1': 'i', '3': 'e', '4': 'a', '5': 's', '7': 't', '@': 'a', $: 's' })[digit] ?? digit
  )
}
