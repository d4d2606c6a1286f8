import type { AnswerLedger, ConversationStore } from '../answering/index.js'
import type { ConversationTurn, Feedback } from '../protocol/index.js'
import type { AnswerScoreStore } from './answer-scores.js'

/** What was said about an answer; `comment` is already masked. */
export interface FeedbackEntry extends Feedback {
  readonly answerId: string
  /** ISO 8601. */
  readonly givenAt: string
}

/**
 * What people asked, were answered and said about it, in a database apart from the library's.
 * Everything handed in is already masked. Adapters pass `people-store.contract.ts`.
 */
export interface PeopleStore {
  readonly conversations: ConversationStore
  readonly ledger: AnswerLedger
  readonly scores: AnswerScoreStore
  /** The last turns of a conversation, oldest first; empty when it is not known. */
  lastTurns(conversationId: string, maxTurns: number): Promise<readonly ConversationTurn[]>
  /** Replaces what was said before about the same answer; false when the answer is not known. */
  saveFeedback(feedback: FeedbackEntry): Promise<boolean>
  /** What was said about an answer; nothing when nobody said anything. */
  feedbackOn(answerId: string): Promise<FeedbackEntry | undefined>
  /** Erases everything not touched since `before` (ISO 8601); returns how many answers went. */
  eraseOlderThan(before: string): Promise<number>
  close(): Promise<void>
}
