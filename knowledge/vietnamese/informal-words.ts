import { readTable } from './read-table.js'

/** When an informal spelling is read as what it stands for; see chat-words.tsv. */
export type InformalWhen = 'always' | 'likely' | 'maybe' | 'number' | 'end'

/** A word of chats or of a region, with what official Vietnamese says. */
export interface InformalWord {
  readonly readings: readonly string[]
  readonly when: InformalWhen
}

const WORDS = new Map<string, InformalWord[]>()
let longest = 1
for (const [word = '', readings = '', when = 'always'] of [...readTable('chat-words.tsv'), ...readTable('regional-words.tsv')]) {
  const entry = { readings: readings.split('|'), when: when as InformalWhen }
  WORDS.set(word, [...(WORDS.get(word) ?? []), entry])
  longest = Math.max(longest, word.split(' ').length)
}

/** How many syllables the longest informal expression has. */
export const LONGEST_INFORMAL = longest

/** Entries for syllables joined by spaces, normalised and lower case; empty when there are none. */
export function informalWords(syllables: string): readonly InformalWord[] {
  return WORDS.get(syllables) ?? []
}
