import type { WrittenCheckFailure } from '../check/check-written-sentence.js'

/** What came of asking a model to write; `used` is the only one after which its words are shown. */
export const WRITING_OUTCOMES = [
  'used',
  'nothing_to_write',
  'resting',
  'minute_spent',
  'day_spent',
  'too_many_at_once',
  'unreachable',
  'refused',
  'rate_limited',
  'broken',
  'too_slow',
  'cut_off',
  'too_long',
  'malformed',
  'unsupported',
  'incomplete',
  'nobody_listens'
] as const
export type WritingOutcome = (typeof WRITING_OUTCOMES)[number]

/** A sentence that a model wrote, and whether it was let through. */
export interface JudgedSentence {
  readonly text: string
  readonly spans: readonly number[]
  /** Absent: it passed the check. */
  readonly dropped?: { readonly failure: WrittenCheckFailure; readonly detail: string }
}

/** How a model's part in an answer came about, for the ledger. */
export interface WritingRecord {
  readonly model: string
  readonly promptVersion: string
  readonly outcome: WritingOutcome
  /** How often the model was asked: 0, 1, or 2 with a repair. */
  readonly calls: number
  readonly tokens: number
  readonly sentences: readonly JudgedSentence[]
  /** What was no sentence in the agreed form. */
  readonly malformed: number
  /** Necessary facts that were still missing. */
  readonly missing: readonly string[]
}
