import { unfoldedTexts } from '../../server/answering/index.js'
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
  score({ case: { id, slices, question }, output: { answer } }: AnswerRecord) {
    const wanted = wantedStatus(question)
    const kind = wanted ? answer.status === wanted : question.expected === 'answered' ? undefined : outcomeRight(question, answer)
    if (kind === undefined) return undefined
    const given = answer.procedure?.code
    const procedure =
      question.gold_procedures.length === 0 || question.intent === 'compare' ? undefined : question.gold_procedures.includes(given ?? '')
    return {
      ...{ id, slices },
      measures: { passed: share(kind && procedure !== false), kind: share(kind), procedure: share(procedure) },
      faults: [...(kind ? [] : [`đi tới ${answer.status}`]), ...(procedure === false ? [`thủ tục ${given ?? 'không có'}`] : [])]
    }
  }
}

/** Every citation of every answer: the words stand there, the place exists, it is in force, it supports the facts shown. */
export const citationsTask: EvalTask = {
  name: 'citations',
  probe: 'answers',
  score({ case: { id, slices, question }, output: { answer, places } }: AnswerRecord) {
    if (!isAnswered(answer)) return undefined
    const pairs = answer.citations.map((citation) => ({ citation, place: places.find((place) => place.id === citation.id)! }))
    const exact = pairs.every(({ citation, place }) => place.exists && citation.quote !== '' && citation.quote === place.textThere)
    const labelled = pairs.every(({ citation, place }) => citation.label === place.label)
    const inForce = pairs.every(
      ({ citation, place }) => citation.validity.status === place.validity && (place.validity !== 'expired' || question.asOf !== undefined)
    )
    const named = citedIds(answer.blocks)
    const resolved = named.length > 0 && named.every((one) => answer.citations.some((citation) => citation.id === one))
    const bare = uncitedNumbers(answer.blocks)
    const quoted = answer.citations.map(({ quote, label, title }) => `${quote}\n${label}\n${title}`).join('\n')
    const shown = unfoldedTexts(answer.blocks).join('\n')
    const shownFacts = question.fact_match === 'exact' ? question.facts.filter((fact) => statesExactly(shown, fact)) : []
    const unsupported = shownFacts.filter((fact) => !statesExactly(quoted, fact))
    const support = shownFacts.length === 0 ? undefined : 1 - unsupported.length / shownFacts.length
    const faults = [
      ...(exact ? [] : ['lời trích không đúng nguyên văn tại chỗ đã dẫn']),
      ...(labelled ? [] : ['nhãn trích dẫn không đúng chỗ']),
      ...(inForce ? [] : ['hiệu lực nêu sai hoặc dẫn điều đã hết hiệu lực']),
      ...(resolved ? [] : ['có câu dẫn tới trích dẫn không tồn tại, hoặc không câu nào có trích dẫn']),
      ...bare.map((text) => `"${text.slice(0, 80)}" nêu con số mà không dẫn nguồn`),
      ...unsupported.map((fact) => `"${fact}" không có trong lời trích`)
    ]
    return {
      ...{ id, slices, faults },
      measures: {
        passed: share(faults.length === 0),
        exact: share(exact),
        labelled: share(labelled),
        inForce: share(inForce),
        resolved: share(resolved),
        sourced: share(bare.length === 0),
        ...(support === undefined ? {} : { support })
      }
    }
  }
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
  const passed = outcome && missing.length === 0 && shown.length === 0 && source !== false
  const top = candidates[0]
  return {
    ...{ id, slices },
    measures: {
      passed: share(passed),
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

/** Pieces of blocks that state a number and cite nothing; leads of lists and cards cite through their items. */
function uncitedNumbers(blocks: AnswerOutput['answer']['blocks']): readonly string[] {
  return blocks
    .flatMap((block) => {
      if (block.type === 'text' || block.type === 'quote') return [block]
      if (block.type === 'table') return block.rows.flat()
      return block.type === 'card' ? block.sections.flatMap(({ items }) => items) : block.items
    })
    .filter(({ text, citationIds }) => /\d/.test(text) && citationIds.length === 0)
    .map(({ text }) => text)
}

/** Every citation id named anywhere in these blocks. */
function citedIds(blocks: unknown): readonly string[] {
  if (Array.isArray(blocks)) return blocks.flatMap(citedIds)
  if (typeof blocks !== 'object' || blocks === null) return []
  return Object.entries(blocks).flatMap(([key, value]) => (key === 'citationIds' ? (value as string[]) : citedIds(value)))
}
