import { placeTone } from './place-tone.js'
import { isPossibleSyllable } from './possible-syllable.js'
import { isVowel, toneOf, withoutTone, withTone } from './vietnamese-letters.js'

const TELEX_TONES: Readonly<Record<string, number>> = { z: 0, f: 1, s: 2, r: 3, x: 4, j: 5 }
const HORNED: Readonly<Record<string, string>> = { a: 'ă', o: 'ơ', u: 'ư' }
const HATTED: Readonly<Record<string, string>> = { a: 'â', e: 'ê', o: 'ô' }

/**
 * A lower-case word typed with Telex keys that were never turned into marks, as it was meant: `ddawng` → `đăng`, `mangj` → `mạng`,
 * `nhieeu` → `nhiêu`. Undefined when the word has no such keys or makes no syllable.
 */
export function readTelex(word: string): string | undefined {
  const letters: string[] = []
  let tone = 0
  for (const letter of word) {
    tone ||= toneOf(letter)
    const plain = withoutTone(letter)
    if (applyTelexKey(letters, plain)) continue
    const key = TELEX_TONES[plain]
    if (key !== undefined && letters.some(isVowel)) tone = key
    else letters.push(plain)
  }
  return asSyllable(letters, tone, word)
}

/** Whether the key changed a letter before it: `dd`, `aa`, `aw`, `uow`, also when typed late (`tieene`, `dangd`). */
function applyTelexKey(letters: string[], key: string): boolean {
  if (key === 'd' && letters[0] === 'd' && letters.length > 0) return replace(letters, 0, 'đ')
  if (key === 'w') return applyHorn(letters)
  const place = HATTED[key] ? letters.lastIndexOf(key) : -1
  if (place < 0 || letters.slice(place + 1).some((letter) => isVowel(letter) && letter !== 'u' && letter !== 'i')) return false
  const isNext = place === letters.length - 1
  return isNext || letters.length - place <= 3 ? replace(letters, place, HATTED[key]!) : false
}

function applyHorn(letters: string[]): boolean {
  const o = letters.lastIndexOf('o')
  if (o > 0 && letters[o - 1] === 'u' && letters[o - 2] !== 'q') replace(letters, o - 1, 'ư')
  const place = o >= 0 ? o : Math.max(letters.lastIndexOf('a'), letters.lastIndexOf('u'))
  const afterU = letters.lastIndexOf('u')
  if (o < 0 && afterU >= 0 && letters[afterU + 1] === 'a' && letters.length === afterU + 2) return replace(letters, afterU, 'ư')
  return place >= 0 ? replace(letters, place, HORNED[letters[place]!]!) : false
}

const VNI_HATS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  6: HATTED,
  7: { o: 'ơ', u: 'ư' },
  8: { a: 'ă' },
  9: { d: 'đ' }
}

/** As `readTelex` for VNI digits: `d9a8ng` → `đăng`, `ky1` → `ký`. Undefined when the word has marks, no digit after a letter,
 * two tones, or makes no syllable: a number glued to a word (`bản1`, `lúa112`) is no residue. */
export function readVni(word: string): string | undefined {
  if (!/^[a-z][a-z1-9]*$/.test(word) || !/\d/.test(word) || /[1-5].*[1-5]/.test(word)) return undefined
  const letters: string[] = []
  let tone = 0
  for (const letter of word) {
    const digit = Number(letter)
    if (!Number.isInteger(digit)) letters.push(withoutTone(letter))
    else if (digit <= 5) tone = [0, 2, 1, 3, 4, 5][digit]!
    else if (!applyVniDigit(letters, letter)) return undefined
  }
  return asSyllable(letters, tone, word)
}

function applyVniDigit(letters: string[], digit: string): boolean {
  const hats = VNI_HATS[digit]!
  const place = letters.findLastIndex((letter) => hats[letter] !== undefined)
  if (place < 0) return false
  if (digit === '7' && letters[place] === 'o' && letters[place - 1] === 'u') replace(letters, place - 1, 'ư')
  return replace(letters, place, hats[letters[place]!]!)
}

function replace(letters: string[], place: number, letter: string): true {
  letters[place] = letter
  return true
}

function asSyllable(letters: readonly string[], tone: number, word: string): string | undefined {
  const syllable = placeTone(letters.join(''), tone)
  const same = syllable === word || syllable === [...word].map((letter) => withTone(letter, toneOf(letter))).join('')
  return !same && isPossibleSyllable(syllable) ? syllable : undefined
}
