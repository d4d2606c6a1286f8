import { QUALITY_FAULT_WORDS, type RecordedAnswer, scoreRecordedAnswer, unfoldedTexts } from '../../server/answering/index.js'
import type { EvalQuestion } from '../eval-question.js'
import { isSameProcedure } from '../scores/is-same-procedure.js'
import { citesGold, isAnswered, missingFacts, outcomeRight, shownForbidden } from '../scores/score-answer.js'
import { statesExactly } from '../scores/states-fact.js'
import type { AnswerCase, AnswerOutput } from './answers-probe.js'
import type { CaseScore, EvalTask, ProbeRecord } from './eval-task.js'

type AnswerRecord = ProbeRecord<AnswerCase, AnswerOutput>

const share = (right: boolean | undefined) => (right === undefined ? undefined : right ? 1 : 0)

/** Answers to questions that have one, asked alone: outcome, facts, source, nothing forbidden. Partly right is wrong. */
export const answersTask: EvalTask = {
  name: 'answers',
  probe: 'answers',
  score: (record: AnswerRecord) =>
    record.case.question.expected === 'answered' && record.case.question.history.length === 0 ? scoreWhole(record) : undefined
}

/** The same for questions that lean on earlier turns. */
export const conversationsTask: EvalTask = {
  name: 'conversations',
  probe: 'answers',
  score: (record: AnswerRecord) =>
    record.case.question.expected === 'answered' && record.case.question.history.length > 0 ? scoreWhole(record) : undefined
}

/** Questions that must not be answered: the right kind of refusal, and no word that states something. */
export const refusalsTask: EvalTask = {
  name: 'refusals',
  probe: 'answers',
  score({ case: { id, slices, question }, output: { answer } }: AnswerRecord) {
    if (question.expected === 'answered') return undefined
    const right = outcomeRight(question, answer)
    const withheld = !isAnswered(answer)
    const shown = shownForbidden(question, answer)
    const faults = [...(right ? [] : [`kết cục ${answer.status}, phải là ${question.expected}`]), ...shown.map((words) => `nói "${words}"`)]
    return {
      ...{ id, slices, faults },
      measures: { passed: share(right && shown.length === 0), withheld: share(withheld), outcome: share(right) }
    }
  }
}

/** Whether a question goes to the right place: procedure, law, guide or refusal, and to the right procedure. */
export const routingTask: EvalTask = {
  name: 'routing',
  probe: 'answers',
  score({ case: { id, slices, question, goldTitles = [] }, output: { answer } }: AnswerRecord) {
    const wanted = wantedStatus(question)
    const kind = wanted ? answer.status === wanted : question.expected === 'answered' ? undefined : outcomeRight(question, answer)
    if (kind === undefined) return undefined
    const given = answer.procedure?.code
    const isGold =
      question.gold_procedures.includes(given ?? '') || goldTitles.some((title) => isSameProcedure(title, answer.procedure?.name))
    const procedure = question.gold_procedures.length === 0 || question.intent === 'compare' ? undefined : isGold
    return {
      ...{ id, slices },
      measures: { passed: share(kind && procedure !== false), kind: share(kind), procedure: share(procedure) },
      faults: [...(kind ? [] : [`đi tới ${answer.status}`]), ...(procedure === false ? [`thủ tục ${given ?? 'không có'}`] : [])]
    }
  }
}

/** Every citation of every answer: the words stand there, the place exists, it is in force, it supports what is said and the facts of the gold. */
export const citationsTask: EvalTask = {
  name: 'citations',
  probe: 'answers',
  score({ case: { id, slices, question }, output }: AnswerRecord) {
    const { answer } = output
    if (!isAnswered(answer)) return undefined
    const quality = scoreRecordedAnswer(recordedAnswer(id, question, output))
    const { exact, labelled, inForce, resolved, sourced, supported } = quality.measures
    const quoted = answer.citations.map(({ quote, label, title }) => `${quote}\n${label}\n${title}`).join('\n')
    const shown = unfoldedTexts(answer.blocks).join('\n')
    const shownFacts = question.fact_match === 'exact' ? question.facts.filter((fact) => statesExactly(shown, fact)) : []
    const unsupported = shownFacts.filter((fact) => !statesExactly(quoted, fact))
    const support = shownFacts.length === 0 ? undefined : 1 - unsupported.length / shownFacts.length
    const faults = [
      ...quality.faults.map(({ fault, at }) => `${QUALITY_FAULT_WORDS[fault]}${at ? `: "${at.slice(0, 80)}"` : ''}`),
      ...unsupported.map((fact) => `"${fact}" không có trong lời trích`)
    ]
    return {
      ...{ id, slices, faults },
      measures: { passed: share(faults.length === 0), exact, labelled, inForce, resolved, sourced, supported, support }
    }
  }
}

/** An answer as the scores without gold look at it, in service too. */
export function recordedAnswer(id: string, { asOf }: EvalQuestion, { answer, candidates, places }: AnswerOutput): RecordedAnswer {
  return { id, answer, candidates, places, askedOfAnotherDay: asOf !== undefined }
}

/** How long answers took in process. */
export const latencyTask: EvalTask = {
  name: 'latency',
  probe: 'answers',
  score: ({ case: { id, slices, question }, elapsedMs }: AnswerRecord) => ({
    ...{ id, slices, faults: [], measures: {} },
    amounts: { answerMs: elapsedMs / (question.history.length + 1) }
  })
}

function scoreWhole({ case: { id, slices, question }, output: { answer, candidates } }: AnswerRecord): CaseScore {
  const outcome = outcomeRight(question, answer)
  const missing = missingFacts(question, answer)
  const shown = shownForbidden(question, answer)
  const source = citesGold(question, answer)
  // Without a gold source or fact nobody knows whether the answer is right: only its outcome is.
  const isKnown = question.facts.length > 0 || source !== undefined
  const passed = isKnown ? outcome && missing.length === 0 && shown.length === 0 && source !== false : undefined
  const top = candidates[0]
  return {
    ...{ id, slices },
    measures: {
      passed: share(passed),
      outcome: share(outcome),
      answered: share(isAnswered(answer)),
      facts: question.facts.length === 0 ? undefined : share(missing.length === 0),
      source: share(source),
      clean: share(shown.length === 0),
      shown: share(answer.blocks.some(({ folded }) => !folded)),
      // Said once, at the start of a conversation.
      disclosed: question.history.length > 0 ? undefined : share(answer.notices.some(({ kind }) => kind === 'ai_disclosure'))
    },
    faults: [
      ...(outcome ? [] : [`kết cục ${answer.status}`]),
      ...missing.map((fact) => `thiếu "${fact}"`),
      ...shown.map((words) => `nói "${words}"`),
      ...(source === false ? ['không dẫn nguồn đúng'] : [])
    ],
    ...(top && source !== undefined ? { forecast: { confidence: top.confidence, right: source } } : {})
  }
}

function wantedStatus({ expected, gold_procedures, gold_provisions, gold_seed }: AnswerCase['question']) {
  if (expected !== 'answered') return undefined
  if (gold_procedures.length > 0) return 'answered_procedure'
  if (gold_provisions.length > 0) return 'answered_law'
  return gold_seed ? 'answered_guide' : undefined
}
