import { pick, type Random } from '../seeded-random.js'
import { ABBREVIATIONS, REGIONAL, SPOKEN, SPOKEN_DIGITS, TEENCODE, TELEX_LETTERS, TELEX_TONES } from './variant-words.vi.js'

/** Ways in which the same question is typed. */
export const VARIANTS = [
  'no_diacritics',
  'half_diacritics',
  'telex_residue',
  'typo',
  'abbreviation',
  'teencode',
  'regional',
  'voice_transcript'
] as const
export type Variant = (typeof VARIANTS)[number]

/** The question as such a person would type it. Numbers, codes and document numbers stay as they are. */
export function varyQuestion(question: string, variant: Variant, random: Random): string {
  const composed = question.normalize('NFC')
  switch (variant) {
    case 'no_diacritics':
      return withoutMarks(composed).toLowerCase()
    case 'half_diacritics':
      return eachWord(composed, (word) => (random() < 0.5 ? withoutMarks(word) : word))
    case 'telex_residue':
      return eachWord(composed, (word) => (random() < 0.3 ? telexOf(word) : word))
    case 'typo':
      return eachWord(composed, (word) => (random() < 0.15 ? mistyped(word, random) : word))
    case 'abbreviation':
      return replaced(composed, ABBREVIATIONS)
    case 'teencode':
      return replaced(composed.toLowerCase(), TEENCODE)
    case 'regional':
      return replaced(composed, REGIONAL)
    case 'voice_transcript':
      return spoken(composed, random)
  }
}

/** Letters without tone and shape marks: `Đăng ký` → `Dang ky`. */
export function withoutMarks(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/đ/g, 'd')
    .replace(/Đ/g, 'D')
}

function eachWord(text: string, change: (word: string) => string): string {
  return text.replace(/\p{L}+/gu, change)
}

/** What is left when the input method is off: `đăng` → `ddawng`, `ký` → `kys`. */
function telexOf(word: string): string {
  let tone = ''
  const bare = word
    .normalize('NFD')
    .replace(/[\u0301\u0300\u0309\u0303\u0323]/g, (mark) => {
      tone = TELEX_TONES[mark] ?? ''
      return ''
    })
    .normalize('NFC')
  return [...bare.toLowerCase()].map((letter) => TELEX_LETTERS[letter] ?? letter).join('') + tone
}

function mistyped(word: string, random: Random): string {
  const letters = [...word]
  if (letters.length < 3) return word
  const at = 1 + Math.floor(random() * (letters.length - 1))
  const [kind] = [Math.floor(random() * 3)]
  if (kind === 0) letters.splice(at, 1)
  else if (kind === 1) letters.splice(at, 0, letters[at]!)
  else [letters[at - 1], letters[at]] = [letters[at]!, letters[at - 1]!]
  return letters.join('')
}

function replaced(text: string, table: readonly (readonly [string, string])[]): string {
  return table.reduce((changed, [words, short]) => changed.replace(new RegExp(`(?<![\\p{L}])${words}(?![\\p{L}])`, 'giu'), short), text)
}

function spoken(text: string, random: Random): string {
  const words = text
    .toLowerCase()
    .replace(/[?.!,;:"“”]+(?=\s|$)/g, '')
    .replace(/(?<![\d./])\d{1,2}(?![\d./])/g, (digits) => SPOKEN_DIGITS[Number(digits)] ?? digits)
    .split(/\s+/)
  return [pick(SPOKEN, random), ...words.flatMap((word) => (random() < 0.08 ? [pick(SPOKEN, random), word] : [word]))].join(' ')
}
