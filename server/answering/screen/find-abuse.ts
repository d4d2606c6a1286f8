import { hasPhrase, phraseTable } from '../understand/phrase-table.js'
import { readText } from '../understand/read-text.js'
import { HOW_TO_GET_AWAY, INSULTS, LAWFUL_INTEREST, SELF_HARM, SELF_HARM_IS_A_TOPIC, UNLAWFUL_WISHES } from './abuse-words.vi.js'

/** What makes a question one that must not be answered; closed list. */
export type AbuseKind = 'unlawful_wish' | 'insult' | 'self_harm'

const wishes = phraseTable([[true, UNLAWFUL_WISHES]])
const interest = phraseTable([[true, LAWFUL_INTEREST]])
const getAway = phraseTable([[true, HOW_TO_GET_AWAY]])
const insults = phraseTable([[true, INSULTS]])
const selfHarm = phraseTable([[true, SELF_HARM]])
const selfHarmTopic = phraseTable([[true, SELF_HARM_IS_A_TOPIC]])

/** Reads abuse from a question; `undefined` when there is none. Asking what the law says about a wrong is not abuse. */
export function findAbuse(question: string): AbuseKind | undefined {
  const text = readText(question)
  if (hasPhrase(selfHarm, text) && !hasPhrase(selfHarmTopic, text)) return 'self_harm'
  if (hasPhrase(wishes, text) && (hasPhrase(getAway, text) || !hasPhrase(interest, text))) return 'unlawful_wish'
  if (hasPhrase(insults, text)) return 'insult'
  return undefined
}

/** The question without the unlawful words: what lawful procedure it may be about. */
export function withoutUnlawfulWish(question: string): string {
  const text = readText(question)
  const found = [...wishes.find(text), ...getAway.find(text)]
  return text.text
    .split('')
    .map((letter, at) => (found.some(({ start, end }) => at >= start && at < end) ? ' ' : letter))
    .join('')
    .replace(/\s+/g, ' ')
    .trim()
}
