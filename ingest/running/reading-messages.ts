import type { ParseOutcome, SourceFormat } from '../ingest-outcome.js'

/** A file to read in a process of its own. */
export interface ReadingRequest {
  readonly path: string
  readonly name: string
  readonly bytes: number
  readonly format: SourceFormat
  /** Where pages already read are remembered. */
  readonly memory?: string
}

/** What a reading process says. Closed list. */
export type ReadingMessage =
  | { readonly says: 'outcome'; readonly outcome: ParseOutcome }
  | { readonly says: 'read'; readonly bytesRead: number }
  /** Wants to work on one more page; the answer is `{ turn: true }`. */
  | { readonly says: 'want_turn' }
  | { readonly says: 'turn_over' }
  | { readonly says: 'end' }
