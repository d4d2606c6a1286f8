import { foldText, syllablesOf } from '../../knowledge/index.js'
import type { AnswerStatus, LedgerEntry } from '../answering/index.js'

/** Outcomes after which somebody went away without what they asked for, because the knowledge lacks it. */
export const GAP_STATUSES: readonly AnswerStatus[] = ['not_in_knowledge', 'partly_answered']
/** Every refusal: also what was judged to be no business of the agency, or not for this reader. */
export const REFUSAL_STATUSES: readonly AnswerStatus[] = [...GAP_STATUSES, 'out_of_scope', 'restricted']

/** Questions alike that were asked in vain. */
export interface Gap {
  /** As last asked, masked. */
  readonly question: string
  readonly count: number
  /** ISO 8601. */
  readonly lastSeen: string
  readonly firstSeen: string
  readonly status: AnswerStatus
  /** The procedure that came nearest; absent when nothing came near. */
  readonly nearest?: { readonly code?: string; readonly title: string; readonly confidence: number }
  readonly answerIds: readonly string[]
}

/** Two questions are alike when they share this much of all their words. */
const ALIKE = 0.5
/** Words of asking, which make all questions alike. */
const ASKING = new Set(
  'cho toi em minh hoi xin biet voi a nhe the nao gi bao nhieu o dau may khi muon can duoc khong co la thi va cua de lam phai mot nay kia ai sao roi vay day do ve trong theo quy dinh bi'.split(
    ' '
  )
)

/** Groups refused questions by likeness; what is asked most comes first, then what was asked last. @param entries newest first. */
export function groupGaps(entries: readonly LedgerEntry[]): Gap[] {
  const groups: { readonly words: ReadonlySet<string>; readonly entries: LedgerEntry[] }[] = []
  for (const entry of entries) {
    const words = wordsOf(entry.understoodAs || entry.maskedQuestion)
    const same = groups.find((group) => group.entries[0]?.answer.status === entry.answer.status && likeness(group.words, words) >= ALIKE)
    if (same) same.entries.push(entry)
    else groups.push({ words, entries: [entry] })
  }
  return groups
    .map(({ entries: alike }) => gapOf(alike))
    .toSorted((left, right) => right.count - left.count || right.lastSeen.localeCompare(left.lastSeen))
}

function gapOf(entries: readonly LedgerEntry[]): Gap {
  const newest = entries[0]!
  const nearest = newest.candidates
    .filter(({ procedureCode }) => procedureCode)
    .toSorted((left, right) => right.confidence - left.confidence)[0]
  return {
    question: newest.understoodAs || newest.maskedQuestion,
    count: entries.length,
    lastSeen: newest.askedAt,
    firstSeen: entries.at(-1)!.askedAt,
    status: newest.answer.status,
    ...(nearest?.title
      ? {
          nearest: {
            ...(nearest.procedureCode ? { code: nearest.procedureCode } : {}),
            title: nearest.title,
            confidence: nearest.confidence
          }
        }
      : {}),
    answerIds: entries.map(({ answerId }) => answerId)
  }
}

function wordsOf(question: string): ReadonlySet<string> {
  return new Set(
    syllablesOf(question)
      .map(foldText)
      .filter((word) => !ASKING.has(word))
  )
}

function likeness(left: ReadonlySet<string>, right: ReadonlySet<string>): number {
  const shared = [...left].filter((word) => right.has(word)).length
  const all = left.size + right.size - shared
  return all === 0 ? 1 : shared / all
}
