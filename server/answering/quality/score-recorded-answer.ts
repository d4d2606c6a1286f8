import type { AnswerStatus } from '../answer.js'
import { citationFaults, type SeenFault, supportOf, uncitedFaults, unresolvedFaults } from './find-quality-faults.js'
import { type RecordedAnswer, statesKnowledge } from './recorded-answer.js'

/** Measures that need no gold, each from 0 to 1; the same in `npm run eval` and in service. */
export const QUALITY_MEASURES = [
  ...(['answered', 'refused', 'clarified', 'failed', 'blocked'] as const),
  ...(['exact', 'labelled', 'inForce', 'resolved', 'sourced', 'supported'] as const),
  ...(['restored', 'helpful'] as const)
] as const
export type QualityMeasure = (typeof QUALITY_MEASURES)[number]

/** How one answer went, without knowing the right one. A measure that does not apply is absent, never 0. */
export interface AnswerQuality {
  readonly id: string
  readonly status: AnswerStatus
  readonly measures: Readonly<Partial<Record<QualityMeasure, number>>>
  /** Of the best candidate; absent when nothing was searched or found. */
  readonly confidence?: number
  readonly latencyMs?: number
  readonly faults: readonly SeenFault[]
}

/** Statuses that say nothing about how well questions are answered. */
const NO_QUESTION: ReadonlySet<AnswerStatus> = new Set(['answered_small_talk', 'blocked_injection', 'blocked_abuse', 'too_long', 'busy'])
const REFUSED: ReadonlySet<AnswerStatus> = new Set(['not_in_knowledge', 'out_of_scope', 'restricted'])

/** Scores one recorded answer. */
export function scoreRecordedAnswer(recorded: RecordedAnswer): AnswerQuality {
  const { answer, candidates, elapsedMs, rating } = recorded
  const { faults, measures } = statesKnowledge(answer.status) ? scoreCitations(recorded) : { faults: [], measures: {} }
  const isQuestion = !NO_QUESTION.has(answer.status)
  const confidence = candidates.length === 0 ? undefined : Math.max(...candidates.map((candidate) => candidate.confidence))
  return {
    id: recorded.id,
    status: answer.status,
    measures: {
      ...(isQuestion
        ? {
            answered: bit(statesKnowledge(answer.status)),
            refused: bit(REFUSED.has(answer.status)),
            clarified: bit(answer.status === 'needs_clarification'),
            failed: bit(answer.status === 'failed')
          }
        : {}),
      blocked: bit(answer.status.startsWith('blocked')),
      ...measures,
      restored: bit(answer.understoodAs !== undefined),
      ...(rating ? { helpful: bit(rating === 'up') } : {})
    },
    ...(confidence === undefined ? {} : { confidence }),
    ...(elapsedMs === undefined ? {} : { latencyMs: elapsedMs }),
    faults
  }
}

function scoreCitations({
  answer,
  places,
  askedOfAnotherDay = false,
  isDayUnknown = false
}: RecordedAnswer): Pick<AnswerQuality, 'measures' | 'faults'> {
  const support = supportOf(answer)
  const unresolved = unresolvedFaults(answer)
  const uncited = uncitedFaults(answer.blocks)
  const misplaced = (places ? citationFaults(answer.citations, places, askedOfAnotherDay) : []).filter(
    ({ fault }) => !(isDayUnknown && fault === 'validity_differs')
  )
  const isFree = (fault: SeenFault['fault']) => bit(misplaced.every((seen) => seen.fault !== fault))
  return {
    measures: {
      ...(places ? { exact: isFree('quote_differs'), labelled: isFree('label_differs') } : {}),
      ...(places && !isDayUnknown ? { inForce: isFree('validity_differs') } : {}),
      resolved: bit(unresolved.length === 0),
      sourced: bit(uncited.length === 0),
      ...(support.pieces === 0 ? {} : { supported: 1 - support.faults.length / support.pieces })
    },
    faults: [...misplaced, ...unresolved, ...uncited, ...support.faults]
  }
}

function bit(is: boolean): 0 | 1 {
  return is ? 1 : 0
}
