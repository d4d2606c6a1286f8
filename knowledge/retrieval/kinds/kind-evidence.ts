import { foldText } from '../../vietnamese/fold-text.js'
import { ASKING_WORDS } from './asking-words.vi.js'

/** A question of fewer words than this is called short. */
const SHORT_WORDS = 8
const MOST_COUNTED = 2
const MOST_SENTENCES = 4

/** The groups with their phrases as whole words. */
const PADDED_WORDS = Object.entries(ASKING_WORDS).map(([name, phrases]) => [name, phrases.map((phrase) => ` ${phrase} `)] as const)

/** Stands before evidence that is a word or a pair of words of the question itself. */
export const WORD_MARK = 'word:'

/**
 * What speaks for a question being about filing something (a procedure) rather than about what the law says: the way it is asked,
 * how sure each collection is of its first results (what their rankers say, best first), how long it is, and the very words and pairs
 * of words, of which only the learned ones weigh.
 */
export function kindEvidence(question: string, laws: readonly number[], procedures: readonly number[]): Record<string, number> {
  const forms = foldText(question)
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
    .split(' ')
  const words = ` ${forms.join(' ')} `
  const counts = PADDED_WORDS.map(([name, phrases]) => {
    const found = phrases.filter((phrase) => words.includes(phrase)).length
    return [name, Math.min(MOST_COUNTED, found)] as const
  })
  return {
    lawOdds: logOdds(laws[0] ?? 0),
    procedureOdds: logOdds(procedures[0] ?? 0),
    lawSecond: logOdds(laws[1] ?? 0),
    procedureSecond: logOdds(procedures[1] ?? 0),
    lawThree: logOdds(sumOfThree(laws)),
    procedureThree: logOdds(sumOfThree(procedures)),
    length: Math.log(forms.length),
    sentences: Math.min(MOST_SENTENCES, question.split(/[.?!]/).filter((one) => one.trim() !== '').length),
    ...Object.fromEntries(counts),
    short: forms.length < SHORT_WORDS ? 1 : 0,
    ...Object.fromEntries(forms.map((form) => [WORD_MARK + form, 1])),
    ...Object.fromEntries(forms.slice(1).map((form, place) => [`${WORD_MARK}${forms[place]} ${form}`, 1]))
  }
}

function sumOfThree(confidences: readonly number[]): number {
  return confidences.slice(0, 3).reduce((sum, confidence) => sum + confidence, 0)
}

/** Natural logarithm of the odds, never beyond one to a hundred. */
export function logOdds(probability: number): number {
  const bounded = Math.min(0.99, Math.max(0.01, probability))
  return Math.log(bounded / (1 - bounded))
}
