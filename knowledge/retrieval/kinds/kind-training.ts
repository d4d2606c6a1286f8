import { foldOf } from '../ranker/fold-of.js'
import { type ConfidenceWeights, confidenceOf } from '../ranker/load-ranker.js'
import { trainConfidence } from '../ranker/train-confidence.js'
import { WORD_MARK } from './kind-evidence.js'

/** A word that fewer questions hold teaches nothing. */
const LEAST_QUESTIONS = 6

/** A question of which it is known whether a procedure or the law was asked for, with what speaks for either (`kindEvidence`). */
export interface KindExample {
  readonly evidence: Readonly<Record<string, number>>
  readonly isFiling: boolean
  /** Questions of one group are never on both sides of a fold. */
  readonly group: string
  /** How much it counts beside the others; 1 when absent. */
  readonly weight?: number
}

/** Learned odds, and the probability that each example asks for a procedure by odds that have not seen its group. */
export interface KindTraining {
  readonly odds: ConfidenceWeights
  readonly outOfFold: readonly number[]
  /** The probability for any other question, by odds learned from all examples. */
  of(example: Pick<KindExample, 'evidence'>): number
}

/** Learns to tell questions about filing from questions about law; every question counts the same. */
export function trainKindOdds(examples: readonly KindExample[], folds: number, pull: number): KindTraining {
  const byFold = Array.from({ length: folds }, (_, fold) =>
    learn(
      examples.filter(({ group }) => foldOf(group, folds) !== fold),
      pull
    )
  )
  const odds = learn(examples, pull)
  return {
    odds,
    of: ({ evidence }) => confidenceOf(odds, evidence),
    outOfFold: examples.map(({ evidence, group }) => confidenceOf(byFold[foldOf(group, folds)]!, evidence))
  }
}

function learn(examples: readonly KindExample[], pull: number): ConfidenceWeights {
  const names = evidenceLearned(examples)
  const { constant, weights: learned } = trainConfidence(
    examples.map(({ evidence, isFiling, weight = 1 }) => ({
      weight,
      evidence: Object.fromEntries(names.map((name) => [name, evidence[name] ?? 0])),
      right: isFiling
    })),
    pull
  )
  const rounded = Object.entries(learned).map(([name, weight]) => [name, Number(weight.toFixed(4))] as const)
  return { constant: Number(constant.toFixed(4)), weights: Object.fromEntries(rounded) }
}

/** Everything but words that are too rare. */
function evidenceLearned(examples: readonly KindExample[]): string[] {
  const counts = new Map<string, number>()
  for (const { evidence } of examples) for (const name of Object.keys(evidence)) counts.set(name, (counts.get(name) ?? 0) + 1)
  return [...counts].flatMap(([name, count]) => (count >= LEAST_QUESTIONS || !name.startsWith(WORD_MARK) ? [name] : []))
}
