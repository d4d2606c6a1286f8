import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { loadProcedureRanker, PROCEDURE_RANKER_FILE, RetrievalLaboratory, trainProcedureRanker } from '../../knowledge/index.js'
import { rankShares, readProcedureSet } from './procedure-questions.js'

/*
 * Learns the order of procedures, held to the weights set by hand, prints what it reaches out of fold, and writes the weights search uses.
 * The unread set is never learned from.
 * Run: node --import tsx evals/bench/train-procedures.ts <data directory> [--set dev --set train --set seeds] [--pull 0.1] [--dry]
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    set: { type: 'string', multiple: true, default: ['dev', 'train', 'seeds'] },
    pull: { type: 'string', multiple: true, default: ['0.1'] },
    shared: { type: 'string', default: '../shared/data' },
    dry: { type: 'boolean', default: false }
  }
})
const FOLDS = 10
const BY_HAND = new URL('../../knowledge/retrieval/procedures/procedure-weights-by-hand.json', import.meta.url)

const sets = values.set.flatMap((name) => (readProcedureSet(name, values.shared) ?? []).map((question) => ({ name, question })))
const laboratory = new RetrievalLaboratory(positionals[0] ?? './var')
const start = loadProcedureRanker(BY_HAND)
const questions = sets.map(({ question }) => question)
for (const pull of values.pull.map(Number)) {
  const { ranker, outOfFold, byStart } = trainProcedureRanker(laboratory, questions, { start, pull, folds: FOLDS })
  const table: Record<string, Record<string, number>> = {}
  for (const name of values.set) {
    const of = (ranks: readonly number[]) => rankShares(ranks.filter((_rank, place) => sets[place]!.name === name))
    table[`${name}, by hand`] = of(byStart)
    table[`${name}, out of fold, pull ${pull}`] = of(outOfFold)
  }
  console.table(table)
  if (values.dry) continue
  const outOfFoldShares = Object.fromEntries(
    values.set.flatMap((name) => {
      const { first, inThree, inTen } = rankShares(outOfFold.filter((_rank, place) => sets[place]!.name === name))
      return [[`${name} out of fold`, `first ${first}, in three ${inThree}, in ten ${inTen}`]]
    })
  )
  writeFileSync(PROCEDURE_RANKER_FILE, `${JSON.stringify({ ...ranker, training: { ...ranker.training, ...outOfFoldShares } }, null, 1)}\n`)
  console.log(`Đã ghi ${PROCEDURE_RANKER_FILE.pathname}`)
}
laboratory.close()
