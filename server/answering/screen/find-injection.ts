import { foldText } from '../../../knowledge/index.js'
import { hasPhrase, phraseTable } from '../understand/phrase-table.js'
import { readText } from '../understand/read-text.js'
import { INJECTION_PHRASES, INJECTION_SHAPES } from './injection-words.vi.js'

const PHRASES = phraseTable([[true, INJECTION_PHRASES]])
const BASE64 = /[A-Za-z0-9+/]{24,}={0,2}/g
const SPACED_LETTERS = /(?<!\p{L})(?:\p{L}[ .\-_*]){5,}\p{L}(?!\p{L})/gu

/** Whether a text tries to change how the assistant works: openly, spelled out, encoded, reversed, or in look-alike letters. */
export function isInjection(text: string): boolean {
  return readingsOf(text).some((reading) => {
    const folded = foldText(reading)
    return INJECTION_SHAPES.some((shape) => shape.test(folded)) || hasPhrase(PHRASES, readText(reading))
  })
}

/** The text itself, and the texts that may be hidden in it. */
function readingsOf(text: string): string[] {
  const plain = withLatinLetters(text)
  const decoded = [...text.matchAll(BASE64)].flatMap(([encoded]) => decodeBase64(encoded))
  const joined = plain.replace(SPACED_LETTERS, (spaced) => spaced.replace(/[ .\-_*]/g, ''))
  const reversed = /\b(?:snoitcurtsni|tpmorp|erongi)\b/i.test(plain) ? [[...plain].reverse().join('')] : []
  return [text, plain, withoutLeet(plain), percentDecoded(plain), ...decoded, joined, ...reversed]
}

/** Percent-encoded letters as text; the text itself when there are none or they are no text. */
function percentDecoded(text: string): string {
  return text.replace(/(?:%[0-9a-f]{2}){3,}/gi, (encoded) => {
    try {
      return decodeURIComponent(encoded)
    } catch {
      return encoded
    }
  })
}

function decodeBase64(encoded: string): string[] {
  const decoded = Buffer.from(encoded, 'base64').toString('utf8')
  const readable = decoded.replace(/[^\p{L}\p{N}\p{P}\s]/gu, '').length / Math.max(1, decoded.length)
  return readable > 0.95 ? [decoded] : []
}

const LOOK_ALIKES: Readonly<Record<string, string>> = {
  а: 'a',
  е: 'e',
  о: 'o',
  р: 'p',
  с: 'c',
  у: 'y',
  х: 'x',
  і: 'i',
  ѕ: 's',
  ԁ: 'd',
  ո: 'n',
  ɡ: 'g',
  α: 'a',
  ο: 'o',
  ι: 'i',
  ν: 'v',
  ρ: 'p',
  τ: 't'
}

function withLatinLetters(text: string): string {
  return [...text.normalize('NFKC')].map((letter) => LOOK_ALIKES[letter] ?? letter).join('')
}

function withoutLeet(text: string): string {
  return text.replace(
    /(?<=\p{L})[013457@$]|[013457@$](?=\p{L})|(?<=\p{L}[013457@$])[013457@$]/gu,
    (digit) => ({ '0': 'o', '1': 'i', '3': 'e', '4': 'a', '5': 's', '7': 't', '@': 'a', $: 's' })[digit] ?? digit
  )
}
