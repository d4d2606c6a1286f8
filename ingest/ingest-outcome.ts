import type { SourceDocument } from '../knowledge/index.js'

/** How a source is to be read; `auto` detects it. */
export type SourceFormat = 'procedures' | 'codified-law' | 'consolidated-laws' | 'seed' | 'html' | 'markdown' | 'text' | 'docx' | 'pdf'

/** A reason in words a clerk understands, with the place where known. Vietnamese. */
export interface IngestRemark {
  readonly message: string
  /** `dòng 12`, `trang 3`. */
  readonly place?: string
}

/** What became of one source record or file. Closed list. */
export type ParseOutcome =
  | { readonly outcome: 'document'; readonly document: SourceDocument; readonly warnings: readonly IngestRemark[] }
  /** Not admitted: kept aside with the reason. */
  | { readonly outcome: 'quarantined'; readonly name: string; readonly reason: IngestRemark }

/** Reads one file into documents, streaming; never throws for bad content (that is `quarantined`). */
export type SourceParser = (file: SourceFile) => AsyncIterable<ParseOutcome>

/** A file to read. */
export interface SourceFile {
  readonly path: string
  readonly name: string
  readonly bytes: number
  /** Called, where a parser can tell, with the bytes of the file read so far; progress is shown from it. */
  readonly onRead?: (bytesRead: number) => void
}
