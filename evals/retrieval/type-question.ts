import { seededRandom, seedOf } from '../seeded-random.js'
import { mistypeCharacters } from '../variants/mistype-characters.js'
import { varyQuestion } from '../variants/vary-question.js'
import { LAW_ABBREVIATIONS } from './law-abbreviations.vi.js'

/** Ways in which every question of the laboratory is typed. */
export const TYPINGS = ['as_typed', 'no_diacritics', 'half_diacritics', 'abbreviated', 'telex_residue', 'typos'] as const
export type Typing = (typeof TYPINGS)[number]

const CHARACTERS_PER_TYPO = 12

/** A question as typed so; the same for the same seed and the same question. */
export function typeQuestion(question: string, typing: Typing, seed: number): string {
  const random = seededRandom(seedOf(`${typing}:${question}`, seed))
  switch (typing) {
    case 'as_typed':
      return question
    case 'abbreviated':
      return LAW_ABBREVIATIONS.reduce(
        (text, [words, short]) => text.replace(new RegExp(`(?<!\\p{L})${words}(?!\\p{L})`, 'giu'), short),
        question.normalize('NFC')
      )
    case 'typos':
      return mistypeCharacters(question, CHARACTERS_PER_TYPO, random)
    default:
      return varyQuestion(question, typing, random)
  }
}
