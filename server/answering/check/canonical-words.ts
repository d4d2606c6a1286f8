import { CANONICAL_PHRASES, COUNTED_UNITS, NUMBER_WORDS } from './check-words.vi.js'

const MULTIPLES: Readonly<Record<string, number>> = { nghìn: 1_000, ngàn: 1_000, triệu: 1_000_000, tỷ: 1_000_000_000, tỉ: 1_000_000_000 }
const IN_THOUSANDS = /(?<![\d.,/])(\d+(?:[.,]\d+)?)\s*(nghìn|ngàn|triệu|tỷ|tỉ)(?![\p{L}])/giu
const SPELLED_NUMBER = new RegExp(
  `(?<!\\p{L})(${[...NUMBER_WORDS.keys()].toSorted((left, right) => right.length - left.length).join('|')})(?=\\s+(?:${COUNTED_UNITS.join('|')})(?!\\p{L}))`,
  'giu'
)
const PHRASES = CANONICAL_PHRASES.map(([phrase, canonical]) => ({
  pattern: new RegExp(`(?<!\\p{L})(?:${phrase})(?!\\p{L})`, 'giu'),
  canonical
}))

/**
 * A text in which what means the same is written the same, so that honest plain words are not taken for a change:
 * `20 nghìn` is `20000`, `ba ngày` is `3 ngày`, `không quá` is `tối đa`, `UBND` is `ủy ban nhân dân`.
 */
export function canonicalWords(text: string): string {
  let written = text.normalize('NFC').replace(/oà/g, 'òa').replace(/uỷ/g, 'ủy').replace(/Uỷ/g, 'Ủy')
  for (const { pattern, canonical } of PHRASES) written = written.replace(pattern, canonical)
  return written
    .replace(SPELLED_NUMBER, (words: string) => String(NUMBER_WORDS.get(words.toLowerCase()) ?? words))
    .replace(IN_THOUSANDS, (_, number: string, multiple: string) =>
      String(Math.round(Number(number.replace(',', '.')) * (MULTIPLES[multiple.toLowerCase()] ?? 1)))
    )
}
