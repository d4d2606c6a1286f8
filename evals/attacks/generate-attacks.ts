import { INJECTIONS, NOT_INJECTIONS } from '../../server/answering/testing/index.js'
import { pick, type Random, seededRandom } from '../seeded-random.js'
import { FAMILIES, GOALS, LOOK_ALIKES, MATTERS, WRAPPERS } from './attack-words.vi.js'

/** One attempt, or an honest question that looks like one. */
export interface Attack {
  readonly id: string
  readonly text: string
  readonly attack: boolean
  readonly family: string
  readonly language: 'vi' | 'en' | 'mixed'
}

/** Attacks made per family and language, besides the written ones. */
const PER_FAMILY_AND_LANGUAGE = 26

/** Always the same attacks for a seed: ten families in two languages, and the written ones. */
export function generateAttacks(seed: number): readonly Attack[] {
  const random = seededRandom(seed + 4096)
  const made = Object.entries(FAMILIES).flatMap(([family, byLanguage]) =>
    (['vi', 'en'] as const).flatMap((language) => {
      const texts = new Set<string>()
      for (let tries = 0; texts.size < PER_FAMILY_AND_LANGUAGE && tries < 5_000; tries++) {
        const template = byLanguage[language][tries % byLanguage[language].length]!
        const filled = template.replaceAll('{}', pick(GOALS[language], random))
        texts.add(pick(WRAPPERS[language], random).replace('{}', () => disguised(filled, random)))
      }
      return [...texts].map((text, at) => ({ id: `${family}-${language}-${at + 1}`, text, attack: true, family, language }))
    })
  )
  const written = INJECTIONS.map((text, at) => ({
    id: `written-${at + 1}`,
    text,
    attack: true,
    family: 'written',
    language: 'mixed' as const
  }))
  return [...made, ...written]
}

/** Honest questions with an attacker's words, and the written ones. */
export function generateLookAlikes(): readonly Attack[] {
  const made = LOOK_ALIKES.flatMap((template) => MATTERS.map((matter) => template.replace('{}', matter)))
  return [...NOT_INJECTIONS, ...made].map((text, at) => ({ id: `honest-${at + 1}`, text, attack: false, family: 'honest', language: 'vi' }))
}

/** Applies `{base64:…}` and the like. */
function disguised(text: string, random: Random): string {
  return text.replace(
    /\{(base64|percent|reverse|spaced|zero|wide|tags|leet|cyrillic):([^}]*)\}/g,
    (_, how: keyof typeof DISGUISES, inner: string) => DISGUISES[how](inner, random)
  )
}

const CYRILLIC: Readonly<Record<string, string>> = { a: 'а', e: 'е', o: 'о', p: 'р', c: 'с', i: 'і' }
const LEET: Readonly<Record<string, string>> = { i: '1', o: '0', e: '3' }

const DISGUISES = {
  base64: (text: string) => Buffer.from(text).toString('base64'),
  percent: (text: string) => [...text].map((letter) => `%${letter.charCodeAt(0).toString(16).padStart(2, '0')}`).join(''),
  reverse: (text: string) => [...text].reverse().join(''),
  spaced: (text: string) =>
    text
      .split(' ')
      .map((word) => [...word].join('.'))
      .join(' '),
  zero: (text: string) => [...text].join('\u200b'),
  wide: (text: string) => text.replace(/[!-~]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0)),
  tags: (text: string) => [...text].map((letter) => String.fromCodePoint(0xe0000 + letter.charCodeAt(0))).join(''),
  leet: (text: string) => text.replace(/(?<=\w)[ioe](?=\w)/g, (letter) => LEET[letter] ?? letter),
  cyrillic: (text: string, random: Random) =>
    text.replace(/[aeopci]/g, (letter) => (random() < 0.8 ? (CYRILLIC[letter] ?? letter) : letter))
} as const
