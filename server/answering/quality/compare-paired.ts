import { type Estimate, estimateMean } from './estimate-mean.js'

/** The same questions answered twice. */
export interface PairedComparison {
  /** Questions present in both. */
  readonly compared: number
  readonly better: readonly string[]
  readonly worse: readonly string[]
  /** Mean difference, after minus before; `undefined` when nothing is shared. */
  readonly difference: Estimate | undefined
  /** Chance of a difference at least this lopsided if nothing had changed (two-sided sign test). */
  readonly probability: number
  /** Which way it went, beyond noise. */
  readonly verdict: 'better' | 'worse' | 'noise'
}

/** Below this probability a difference is not called noise. */
const SIGNIFICANCE = 0.05

/** Compares scores by question id; questions that only one side has are left out. */
export function comparePaired(before: ReadonlyMap<string, number>, after: ReadonlyMap<string, number>): PairedComparison {
  const shared = [...after.keys()].filter((id) => before.has(id))
  const differences = shared.map((id) => after.get(id)! - before.get(id)!)
  const better = shared.filter((_, at) => differences[at]! > 0)
  const worse = shared.filter((_, at) => differences[at]! < 0)
  const probability = signTest(better.length, worse.length)
  const verdict = probability >= SIGNIFICANCE ? 'noise' : better.length > worse.length ? 'better' : 'worse'
  return { compared: shared.length, better, worse, difference: estimateMean(differences), probability, verdict }
}

/** Two-sided exact sign test: ties do not count; 1 when there is nothing to tell apart. */
export function signTest(better: number, worse: number): number {
  const trials = better + worse
  if (trials === 0) return 1
  const fewer = Math.min(better, worse)
  let logChoose = 0
  let tail = 0
  for (let successes = 0; successes <= fewer; successes++) {
    if (successes > 0) logChoose += Math.log(trials - successes + 1) - Math.log(successes)
    tail += Math.exp(logChoose - trials * Math.LN2)
  }
  return Math.min(1, 2 * tail)
}
