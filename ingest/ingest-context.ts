import type { EmbeddingSource, LibraryStore, OriginalFile } from '../knowledge/index.js'
import type { SourceFormat, SourceParser } from './ingest-outcome.js'
import type { FileRead, FileReport } from './ingest-report.js'

/** What is known about a file so far; each step says which fields it fills. */
export interface IngestContext {
  /** Absolute path. */
  readonly path: string
  readonly options: IngestFileOptions
  readonly format?: SourceFormat
  readonly original?: OriginalFile
  readonly read?: FileRead
  /** Digests of all contents the file yielded. */
  readonly contentDigests?: readonly string[]
}

/** What a step decided. */
export type IngestStepOutcome = { readonly continue: IngestContext } | { readonly finish: FileReport }

/** One step from a file to proposed revisions. */
export type IngestStep = (context: IngestContext, tools: IngestTools) => Promise<IngestStepOutcome>

/** How one file is to be read. */
export interface IngestFileOptions {
  /** Told by a person; detected from the content when absent. */
  readonly format?: SourceFormat
  readonly onProgress?: (progress: FileProgress) => void
  /** Where the file was fetched from. */
  readonly sourceUrl?: string
  /** Writes what was understood, beside pictures of the pages, for a person to look at. */
  readonly preview?: boolean
  readonly onPreview?: (path: string) => void
  /** Reads the file although it was read before. */
  readonly again?: boolean
  /** Waits until what comes before this file is in the library; files are read side by side and taken in one after the other. */
  readonly turn?: () => Promise<void>
}

/** Where the reading of a file stands. */
export interface FileProgress {
  readonly bytesRead: number
  readonly bytes: number
  readonly documents: number
}

/** What the steps work with. */
export interface IngestTools {
  readonly library: LibraryStore
  /** Root of all state; quarantine records go under it. */
  readonly dataDirectory: string
  readonly parserFor: (format: SourceFormat) => SourceParser
  /** Names the code that reads files: a file read by other code is read again. */
  readonly parserVersion: string
  /** Names what of this machine reading a format depends on (OCR engine, LibreOffice): a refused file is tried again once it changes. */
  readonly abilityOf?: (format: SourceFormat) => Promise<string>
  /** Gives passages vectors when publishing; absent by default. */
  readonly embedding?: EmbeddingSource
  readonly now: () => Date
}
