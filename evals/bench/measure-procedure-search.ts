import { parseArgs } from 'node:util'
import { RetrievalLaboratory } from '../../knowledge/index.js'
import { seededRandom } from '../seeded-random.js'
import { VARIANTS, type Variant, varyQuestion } from '../variants/vary-question.js'
import { type JudgedProcedureQuestion, PROCEDURE_SETS, rankOf, rankShares, readProcedureSet } from './procedure-questions.js'

/*
 * How high the right procedure stands, by set, and how much is lost when the same questions are typed otherwise. Weights committed with
 * the project have seen `dev`, `train`, `seeds` and `written`: out of fold is what `npm run train:reranker -- procedures` prints.
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

function measured(questions: readonly JudgedProcedureQuestion[], written: (question: string) => string = (question) => question) {
  return rankShares(questions.map(({ question, codes }) => rankOf(laboratory, { question: written(question), codes })))
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
