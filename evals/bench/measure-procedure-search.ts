import { parseArgs } from 'node:util'
import { PUBLIC_READER, RetrievalLaboratory } from '../../knowledge/index.js'
import { seededRandom } from '../seeded-random.js'
import { VARIANTS, type Variant, varyQuestion } from '../variants/vary-question.js'
import { type JudgedProcedureQuestion, PROCEDURE_SETS, rankShares, readProcedureSet } from './procedure-questions.js'

/*
 * How high the right procedure stands, by set, and how much is lost when the same questions are typed otherwise. Weights committed with
 * the project have seen `dev`, `train` and `seeds`: out of fold is what `train-procedures.ts` prints.
 * Run: node --import tsx evals/bench/measure-procedure-search.ts <data directory> [--set unread] [--variants] [--styles] [--shared ../shared/data]
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    set: { type: 'string', multiple: true, default: PROCEDURE_SETS },
    variants: { type: 'boolean', default: false },
    styles: { type: 'boolean', default: false },
    shared: { type: 'string', default: '../shared/data' }
  }
})
const laboratory = new RetrievalLaboratory(positionals[0] ?? './var')
const AS_OF = '2026-11-21'

function rankOf(question: string, codes: readonly string[]): number {
  const { hits } = laboratory.search({ question, maxResults: 10, asOf: AS_OF, audiences: PUBLIC_READER, kinds: ['procedure'] })
  const rank = hits.findIndex(({ procedureCode }) => codes.includes(procedureCode!))
  return rank < 0 ? Number.POSITIVE_INFINITY : rank
}

function measured(questions: readonly JudgedProcedureQuestion[], written: (question: string) => string = (question) => question) {
  return rankShares(questions.map(({ question, codes }) => rankOf(written(question), codes)))
}

function report(name: string, questions: readonly JudgedProcedureQuestion[]): void {
  const table: Record<string, Record<string, number>> = { [name]: measured(questions) }
  const by = (key: 'style' | 'stratum') => {
    for (const value of new Set(questions.map((one) => one[key])))
      table[`${name}, ${value}`] = measured(questions.filter((one) => one[key] === value))
  }
  if (questions.some(({ stratum }) => stratum !== 'all')) by('stratum')
  if (values.styles) by('style')
  if (values.variants) {
    const random = seededRandom(11)
    for (const variant of VARIANTS)
      table[`${name}, as ${variant}`] = measured(questions, (question) => varyQuestion(question, variant as Variant, random))
  }
  console.table(table)
}

for (const name of values.set) {
  const questions = readProcedureSet(name, values.shared)
  if (questions) report(name, questions)
  else console.log(`Không có bộ câu hỏi ${name}: bỏ qua.`)
}
laboratory.close()
