import { type Answer, unfoldedTexts } from '../../server/answering/index.js'
import type { EvalQuestion, ExpectedOutcome } from '../eval-question.js'
import { statesExactly, statesFact } from './states-fact.js'

/** What the scores look at of an answer. */
export type ScoredAnswer = Omit<Answer, 'timings'>

const OUTCOMES: Readonly<Record<ExpectedOutcome, readonly Answer['status'][]>> = {
  answered: ['answered_procedure', 'answered_law', 'answered_guide', 'partly_answered'],
  clarify: ['needs_clarification'],
  out_of_scope: ['out_of_scope'],
  unsupported: ['not_in_knowledge'],
  smalltalk: ['answered_small_talk'],
  blocked: ['blocked_injection', 'blocked_abuse']
}

/** Whether the status is the expected one. */
export function outcomeRight({ expected }: EvalQuestion, { status }: ScoredAnswer): boolean {
  return OUTCOMES[expected].includes(status)
}

/** Whether the answer answers at all. */
export function isAnswered({ status }: ScoredAnswer): boolean {
  return OUTCOMES.answered.includes(status)
}

/** Facts of the question that what is shown without unfolding does not state. */
export function missingFacts({ facts, fact_match }: EvalQuestion, { blocks }: ScoredAnswer): readonly string[] {
  const shown = unfoldedTexts(blocks).join('\n')
  return facts.filter((fact) => !statesFact(shown, fact, fact_match === 'semantic'))
}

/** Forbidden strings that are shown. A stale value may be shown when a notice explains it. */
export function shownForbidden({ forbidden, stale }: EvalQuestion, { blocks, notices }: ScoredAnswer): readonly string[] {
  const shown = unfoldedTexts(blocks).join('\n')
  const noticed = notices.map(({ text }) => text).join('\n')
  return [
    ...forbidden.filter((words) => statesExactly(shown, words)),
    ...stale.filter((words) => statesExactly(shown, words) && !statesExactly(noticed, words))
  ]
}

/** Whether a gold source is cited (all of them for `compare`); `undefined` when the question names none. */
export function citesGold(
  { gold_procedures, gold_provisions, gold_seed, intent }: EvalQuestion,
  { citations }: ScoredAnswer
): boolean | undefined {
  const cites = (code: string) => citations.some(({ procedureCode }) => procedureCode === code)
  if (gold_procedures.length > 0) return intent === 'compare' ? gold_procedures.every(cites) : gold_procedures.some(cites)
  if (gold_provisions.length > 0) {
    return gold_provisions.some(({ number, article }) =>
      citations.some(
        ({ documentNumber, address }) =>
          documentNumber?.toLowerCase() === number.toLowerCase() && `${address}/`.includes(`dieu-${article}/`)
      )
    )
  }
  if (!gold_seed) return undefined
  // The shared set names the news file itself, whose document id is not known here.
  return gold_seed.startsWith('bai-') ? citations.some(({ documentId }) => documentId === gold_seed) : citations.length > 0
}
