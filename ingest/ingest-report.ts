import type { RebuildReason } from '../knowledge/index.js'
import type { IngestRemark, SourceFormat } from './ingest-outcome.js'

/** What became of the documents of one file. */
export interface ProposeCounts {
  readonly created: number
  readonly revised: number
  readonly unchanged: number
  /** Kept as history only: a newer or more official record is known. */
  readonly older: number
}

/** A record that was not admitted, or one that was, with a warning. */
export interface RecordRemark extends IngestRemark {
  /** Name of the record or document. */
  readonly name: string
}

/** What became of one file. Closed list. */
export type FileReport = { readonly path: string } & (
  | FileRead
  /** The same file was read before by the same parsers, and its documents are still there. */
  | (FileCounts & { readonly outcome: 'unchanged_file' })
  /** Nothing in it could be read; it is kept in quarantine where it exists. */
  | { readonly outcome: 'unreadable'; readonly reason: IngestRemark }
)

/** A file that was read, wholly or in part. */
export interface FileRead extends FileCounts {
  readonly outcome: 'read'
  readonly proposed: ProposeCounts
  readonly quarantined: readonly RecordRemark[]
  readonly warnings: readonly RecordRemark[]
}

/** How much a file held. */
export interface FileCounts {
  readonly format: SourceFormat
  readonly documents: number
  readonly quarantinedCount: number
  readonly warningCount: number
}

/** What became of a whole run. */
export interface IngestReport {
  readonly files: readonly FileReport[]
  readonly elapsedMs: number
  readonly publishing?: PublishOutcome
}

/** What publishing did. Closed list. */
export type PublishOutcome =
  | {
      readonly outcome: 'published'
      readonly generation: number
      readonly documents: number
      readonly passages: number
      readonly changed: number
      /** Why everything was indexed anew and not only what had changed; absent where it was not. */
      readonly rebuilt?: RebuildReason
    }
  | { readonly outcome: 'up_to_date'; readonly generation: number }
  | { readonly outcome: 'nothing_to_publish' }
  /** Another process is publishing and did not finish in time. */
  | { readonly outcome: 'busy' }

/** Nothing proposed yet. */
export const NOTHING_PROPOSED: ProposeCounts = { created: 0, revised: 0, unchanged: 0, older: 0 }
