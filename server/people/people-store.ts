import type { AnswerLedger, ConversationStore, LedgerEntry, ModelUsageStore } from '../answering/index.js'
import type { AnswerStatus, ConversationTurn, Feedback } from '../protocol/index.js'
import type { AnswerScoreStore } from './answer-scores.js'

/** What was said about an answer; `comment` is already masked. */
export interface FeedbackEntry extends Feedback {
  readonly answerId: string
  /** ISO 8601. */
  readonly givenAt: string
}

/** Which entries of the ledger are wanted. */
export interface LedgerWish {
  readonly most: number
  /** Only answers of these statuses; all when absent. */
  readonly statuses?: readonly AnswerStatus[]
  /** Only answers of one conversation. */
  readonly conversationId?: string
  /** ISO 8601; only what was asked since. */
  readonly since?: string
}

/**
 * What people asked, were answered and said about it, in a database apart from the library's.
 * Everything handed in is already masked. Adapters pass `people-store.contract.ts`.
 */
export interface PeopleStore {
  readonly conversations: ConversationStore
  readonly ledger: AnswerLedger
  /** What the language model used, by day. */
  readonly modelUsage: ModelUsageStore
  readonly scores: AnswerScoreStore
  /** The last turns of a conversation, oldest first; empty when it is not known. */
  lastTurns(conversationId: string, maxTurns: number): Promise<readonly ConversationTurn[]>
  /** How one answer came about; nothing when it is not (or no longer) kept. */
  entry(answerId: string): Promise<LedgerEntry | undefined>
  /** How answers came about, newest first. */
  entries(wish: LedgerWish): Promise<readonly LedgerEntry[]>
  /** Replaces what was said before about the same answer; false when the answer is not known. */
  saveFeedback(feedback: FeedbackEntry): Promise<boolean>
  /** What was said about an answer; nothing when nobody said anything. */
  feedbackOn(answerId: string): Promise<FeedbackEntry | undefined>
  /** Erases everything not touched since `before` (ISO 8601); returns how many answers went. */
  eraseOlderThan(before: string): Promise<number>
  close(): Promise<void>
}
