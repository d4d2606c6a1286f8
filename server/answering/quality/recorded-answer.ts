import type { IsoDate, KnowledgeBase, ReaderAudiences, ValidityStatus } from '../../../knowledge/index.js'
import type { Answer, AnswerStatus } from '../answer.js'
import type { LedgerEntry } from '../answer-tools.js'

/** What really stands where an answer says it found something. */
export interface CitedPlace {
  /** Id of the citation. */
  readonly id: string
  /** Whether document and address exist for this reader. */
  readonly exists: boolean
  /** Text of the provision between the citation's `start` and `end`. */
  readonly textThere: string
  readonly label: string
  readonly validity: ValidityStatus | 'unknown'
}

/** An answer as it was given, with what is needed to score it without knowing the right one. Everything in it is masked. */
export interface RecordedAnswer {
  /** Id of the answer; of the question where the same questions are asked twice. */
  readonly id: string
  readonly answer: Omit<Answer, 'timings'>
  readonly candidates: LedgerEntry['candidates']
  /** Looked up in the generation that answered; absent when that is no longer open. */
  readonly places?: readonly CitedPlace[]
  /** Whether law of another day than today was asked for: then an ended provision may be cited. */
  readonly askedOfAnotherDay?: boolean
  /** Whether it is not known as of which day it was asked: then validity is not judged. */
  readonly isDayUnknown?: boolean
  readonly elapsedMs?: number
  /** What the person said about it; absent when nothing was said. */
  readonly rating?: 'up' | 'down'
}

/** Looks every citation up in the knowledge itself, as this reader sees it on this day. */
export function citedPlaces(
  { citations }: Pick<Answer, 'citations'>,
  knowledge: Pick<KnowledgeBase, 'provision'>,
  asOf: IsoDate,
  audiences: ReaderAudiences
): readonly CitedPlace[] {
  return citations.map(({ id, documentId, address, start, end }) => {
    const view = knowledge.provision(documentId, address, asOf, audiences)
    return {
      id,
      exists: view !== undefined,
      textThere: view?.text.slice(start, end) ?? '',
      label: view?.label ?? '',
      validity: view?.validity.status ?? 'unknown'
    }
  })
}

/**
 * A recorded answer from the ledger. Places are looked up only when `knowledge` is the generation that answered; whether validity is told
 * right can be judged only when the entry says as of which day it was asked.
 * @param day the day on which it was asked, in Việt Nam
 */
export function recordedFromLedger(
  { answerId, answer, candidates, generation, understood }: LedgerEntry & { readonly understood?: { readonly asOf: IsoDate } },
  day: IsoDate,
  audiences: ReaderAudiences,
  knowledge?: Pick<KnowledgeBase, 'provision' | 'generation'>
): RecordedAnswer {
  const asOf = understood?.asOf
  const isOpen = knowledge?.generation.number === generation
  return {
    id: answerId,
    answer,
    candidates,
    ...(knowledge && isOpen ? { places: citedPlaces(answer, knowledge, asOf ?? day, audiences) } : {}),
    ...(asOf === undefined ? { isDayUnknown: true } : { askedOfAnotherDay: asOf !== day }),
    ...(answer.timings['totalMs'] === undefined ? {} : { elapsedMs: answer.timings['totalMs'] })
  }
}

const ANSWERED: ReadonlySet<AnswerStatus> = new Set(['answered_procedure', 'answered_law', 'answered_guide', 'partly_answered'])

/** Whether an answer of this status states something from knowledge. */
export function statesKnowledge(status: AnswerStatus): boolean {
  return ANSWERED.has(status)
}
