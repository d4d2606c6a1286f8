import { foldText } from '../../vietnamese/fold-text.js'
import { ASKING_WORDS } from './asking-words.vi.js'

/** A question of fewer words than this is called short. */
const SHORT_WORDS = 8
const MOST_COUNTED = 2

/**
 * What speaks for a question being about filing something (a procedure) rather than about what the law says: the way it is asked,
 * and how sure each collection is of its first result (probabilities).
 */
export function kindEvidence(question: string, lawConfidence: number, procedureConfidence: number): Record<string, number> {
  const words = ` ${foldText(question)
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()} `
  const counts = Object.entries(ASKING_WORDS).map(([name, phrases]) => {
    const found = phrases.filter((phrase) => words.includes(` ${phrase} `)).length
    return [name, Math.min(MOST_COUNTED, found)] as const
  })
  return {
    lawOdds: logOdds(lawConfidence),
    procedureOdds: logOdds(procedureConfidence),
    ...Object.fromEntries(counts),
    short: words.trim().split(' ').length < SHORT_WORDS ? 1 : 0
  }
}

/** Natural logarithm of the odds, never beyond one to a hundred. */
export function logOdds(probability: number): number {
  const bounded = Math.min(0.99, Math.max(0.01, probability))
  return Math.log(bounded / (1 - bounded))
}
