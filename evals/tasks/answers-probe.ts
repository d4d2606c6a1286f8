import type { KnowledgeBase, ReaderAudiences } from '../../knowledge/index.js'
import { type Answer, type CitedPlace, citedPlaces, type LedgerEntry } from '../../server/answering/index.js'
import type { EvalQuestion } from '../eval-question.js'
import { isProvable } from '../is-provable.js'
import { EVALUATION_DAY, makeEvalTools } from '../product/make-tools.js'
import type { EvalCase, Probe } from './eval-task.js'

/** A question of a dataset, put to the product with its history. */
export interface AnswerCase extends EvalCase {
  readonly question: EvalQuestion
  /** Titles of the gold procedures. */
  readonly goldTitles?: readonly string[]
}

/** What came of one question. */
export interface AnswerOutput {
  readonly answer: Omit<Answer, 'timings'>
  readonly places: readonly CitedPlace[]
  readonly understoodAs: string
  readonly candidates: LedgerEntry['candidates']
}

/** Asks every question of the datasets in process, its history first. */
export const answersProbe: Probe<AnswerCase, AnswerOutput> = {
  name: 'answers',
  cases: ({ questions, product }) =>
    questions
      .filter((question) => isProvable(question, product.truth))
      .map((question) => {
        const goldTitles = question.gold_procedures.flatMap((code) => product.truth.procedure(code, EVERYBODY)?.document.title ?? [])
        return { id: question.id, slices: slicesOf(question, product.truth), question, ...(goldTitles.length > 0 ? { goldTitles } : {}) }
      }),
  async ask({ question }, { product }) {
    const audiences = audiencesOf(question)
    const tools = makeEvalTools(product.see(product.truth), audiences)
    const asOf = question.asOf ? { asOf: question.asOf } : {}
    for (const earlier of question.history) await product.answer({ question: earlier, conversationId: 'cuoc', ...asOf }, tools)
    const { timings: _, ...answer } = await product.answer({ question: question.question, conversationId: 'cuoc', ...asOf }, tools)
    const entry = tools.entries.at(-1)
    return {
      answer,
      places: citedPlaces(answer, product.truth, question.asOf ?? EVALUATION_DAY, audiences),
      understoodAs: entry?.understoodAs ?? '',
      candidates: (entry?.candidates ?? []).slice(0, 5)
    }
  }
}

const EVERYBODY: ReaderAudiences = ['public', 'officials']

/** What the person asking may see. */
export function audiencesOf({ audience }: EvalQuestion): ReaderAudiences {
  return audience === 'official' ? ['public', 'officials'] : ['public']
}

/** Style, intent, audience, expected outcome, dataset, and the field of the gold procedure. */
export function slicesOf(question: EvalQuestion, truth: KnowledgeBase): EvalCase['slices'] {
  const [code] = question.gold_procedures
  const topic = code ? truth.procedure(code, EVERYBODY)?.record.field : question.gold_seed ? 'hướng dẫn' : undefined
  const { style, intent, audience, expected, set } = question
  return { style, intent, audience, expected, set, ...(topic ? { topic } : {}) }
}
