import { loadProcedureRanker, PROCEDURE_RANKER_FILE, trainProcedureRanker } from '../../knowledge/index.js'
import { rankOf, rankShares, readProcedureSet } from '../bench/procedure-questions.js'
import type { TrainingRequest } from './training-request.js'
import { writeTraining } from './write-training.js'

const BY_HAND = new URL('../../knowledge/retrieval/procedures/procedure-weights-by-hand.json', import.meta.url)
/** How strongly weights are held to those set by hand; from .3 to .01 nothing is gained or lost. */
export const PROCEDURE_PULL = 0.03

/** Sets that are learned from, and sets that are only measured with what was learned. */
export interface ProcedureSets {
  readonly sets: readonly string[]
  readonly judged: readonly string[]
  readonly shared: string
}

/** Learns the order of procedures, held to the weights set by hand, and prints what it reaches out of fold. Unread sets are never learned from. */
export function trainProcedures(
  { laboratory, dry, folds, pull = PROCEDURE_PULL }: TrainingRequest,
  { sets, judged, shared }: ProcedureSets
): void {
  const named = sets.flatMap((name) => (readProcedureSet(name, shared) ?? []).map((question) => ({ name, question })))
  const start = loadProcedureRanker(BY_HAND)
  const { ranker, outOfFold, byStart } = trainProcedureRanker(
    laboratory,
    named.map(({ question }) => question),
    { start, pull, folds }
  )
  const table: Record<string, Record<string, number>> = {}
  for (const name of sets) {
    const of = (ranks: readonly number[]) => rankShares(ranks.filter((_rank, place) => named[place]!.name === name))
    table[`${name}, by hand`] = of(byStart)
    table[`${name}, out of fold`] = of(outOfFold)
  }
  for (const name of judged) {
    const ranks = (readProcedureSet(name, shared) ?? []).map((question) => rankOf(laboratory, question, { procedureRanker: ranker }))
    table[`${name}, not learned from`] = rankShares(ranks)
  }
  console.table(table)
  if (!dry) writeTraining('procedures', PROCEDURE_RANKER_FILE, ranker, { questions: named.length, folds, pull, measures: table })
}
