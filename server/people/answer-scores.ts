import type { AnswerQuality, LedgerEntry } from '../answering/index.js'

/** A scored answer of service; `measures.helpful` is what has been said about it by now. */
export interface ScoredAnswer extends AnswerQuality {
  /** ISO 8601. */
  readonly askedAt: string
  readonly generation: number
}

/** An answer of the ledger, and what was said about it. */
export interface RatedEntry {
  readonly entry: LedgerEntry
  readonly rating?: 'up' | 'down'
}

/** Scores of sampled answers, beside the ledger and erased with it. */
export interface AnswerScoreStore {
  /** Keeps a score; one whose answer has been erased meanwhile is dropped. */
  save(score: ScoredAnswer): Promise<void>
  /** The newest scores, oldest first. */
  latest(most: number): Promise<readonly ScoredAnswer[]>
  /** Answers of the ledger asked since (ISO 8601), oldest first, the newest `most` of them. */
  recordedSince(since: string, most: number): Promise<readonly RatedEntry[]>
}
