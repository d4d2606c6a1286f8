import { foldText } from '../vietnamese/fold-text.js'
import type { RankedPassage } from './describe-hit.js'
import { LAW_ASKING, PROCEDURE_ASKING } from './intent-words.vi.js'

/** Rankings of the three collections, each best first. */
export interface Rankings {
  readonly laws: readonly RankedPassage[]
  readonly procedures: readonly RankedPassage[]
  readonly guides: readonly RankedPassage[]
}

/** How much the way of asking moves the odds of one collection against the others (natural logarithm). */
const INTENT_WEIGHT = 2.5

/** One list by odds of confidence, moved by the way of asking; the order within each collection stays. */
export function mergeRankings({ laws, procedures, guides }: Rankings, question: string): RankedPassage[] {
  const lists = [laws, procedures, guides].filter((list) => list.length > 0)
  if (lists.length < 2) return lists.flat()
  const lean = leaning(question)
  const placed = [...place(laws, -lean * INTENT_WEIGHT), ...place(procedures, lean * INTENT_WEIGHT), ...place(guides, 0)]
  return placed.sort((left, right) => right.score - left.score)
}

/** Odds fall along a list even where confidence does not, so that merging never reorders a collection. */
function place(list: readonly RankedPassage[], bonus: number): RankedPassage[] {
  let last = Number.POSITIVE_INFINITY
  return list.map((one) => {
    const bounded = Math.min(0.9999, Math.max(0.0001, one.confidence))
    last = Math.min(last - 1e-6, Math.log(bounded / (1 - bounded)) + bonus)
    return { ...one, score: last }
  })
}

/** +1: asks how to file something; −1: asks what the law says; 0: undecided. */
export function leaning(question: string): number {
  const folded = ` ${foldText(question).replace(/[^a-z0-9]+/g, ' ')} `
  const procedure = PROCEDURE_ASKING.some((words) => folded.includes(` ${words} `)) ? 1 : 0
  const law = LAW_ASKING.some((words) => folded.includes(` ${words} `)) ? 1 : 0
  return procedure - law
}
