import { PhraseGroups } from './phrase-groups.js'

const ACTIONS = new PhraseGroups('actions.txt')

/** How many syllables of a name may stand before the action. */
const OPENING = 8

/** Actions the opening words of a procedure's name tell, one bit each. */
export function actionsOfName(forms: readonly string[]): number {
  return ACTIONS.named(forms.slice(0, OPENING)).low
}

/** Actions a question asks for, one bit each; 0 when it names none. */
export function actionsOfQuestion(forms: readonly string[]): number {
  return ACTIONS.told(forms).low
}
