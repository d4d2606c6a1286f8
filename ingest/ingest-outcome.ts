import type { SourceDocument } from '../knowledge/index.js'
import type { ReadingAids } from './reading-aids.js'

/** How a source is to be read; `auto` detects it. */
export type SourceFormat =
  | ExportFormat
  | 'html'
  | 'markdown'
  | 'text'
  | 'docx'
  | 'pdf'
  /** Word before 2007, OpenDocument text, RTF: through LibreOffice. */
  | 'office'
  | 'xlsx'
  | 'image'

/** Exports of many records and starter knowledge, read record by record. */
export type ExportFormat = 'procedures' | 'codified-law' | 'consolidated-laws' | 'gazette-texts' | 'dated-texts' | 'seed'

/** A reason in words a clerk understands, with the place where known. Vietnamese. */
export interface IngestRemark {
  readonly message: string
  /** `dòng 12`, `trang 3`. */
  readonly place?: string
  /** The words it is about, shortened. */
  readonly excerpt?: string
  /** A state secret: no copy of the file is kept. */
  readonly keepNothing?: true
  /** Not the fault of the file: the next run tries again. */
  readonly tryAgain?: true
}

/** How one page was read. */
export interface PageReading {
  /** From 1. */
  readonly pageNumber: number
  /** Lines as read, before repair and structure. */
  readonly text: string
  /** From the text layer of the file, or from its image by OCR. */
  readonly source: 'layer' | 'image'
  /** Share of its words that are Vietnamese syllables, 0 to 1. */
  readonly knownShare: number
  /** Mean confidence of OCR, 0 to 100. */
  readonly confidence?: number
}

/** What became of one source record or file. Closed list. */
export type ParseOutcome =
  | {
      readonly outcome: 'document'
      readonly document: SourceDocument
      readonly warnings: readonly IngestRemark[]
      /** How its pages were read, where it has pages. */
      readonly pages?: readonly PageReading[]
    }
  /** Not admitted: kept aside with the reason. */
  | { readonly outcome: 'quarantined'; readonly name: string; readonly reason: IngestRemark }

/** Reads one file into documents, streaming; never throws for bad content (that is `quarantined`). */
export type SourceParser = (file: SourceFile) => AsyncIterable<ParseOutcome>

/** A file to read. */
export interface SourceFile {
  readonly path: string
  readonly name: string
  readonly bytes: number
  /** SHA-256 of its content, hex. */
  readonly digest?: string
  /** Called, where a parser can tell, with the bytes of the file read so far; progress is shown from it. */
  readonly onRead?: (bytesRead: number) => void
  /** What reading may draw on; a process that reads on its own has its own. */
  readonly aids?: ReadingAids
}
