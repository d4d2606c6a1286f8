import type { SourceDocument } from '../../domain/index.js'
import type { EmbeddingModel } from '../embedding/embedding-model.js'

/** How and where a generation is built. */
export interface BuildOptions {
  /** Root of all state (`TRO_LY_CONG_DATA`); generations live in `generations/` under it. */
  readonly dataDirectory: string
  /** Digest of what is published, kept in the manifest. */
  readonly publishedDigest: string
  /** ISO instant at which the build began. */
  readonly builtAt: string
  /** Told about every few hundred documents and at each stage. */
  readonly onProgress?: (progress: BuildProgress) => void
  /** Gives every passage a vector; the generation has none when absent. */
  readonly embedding?: EmbeddingModel
  /** How many finished generations stay on disk, the new one included; default 2. */
  readonly keepGenerations?: number
}

/** Where a build stands. */
export interface BuildProgress {
  readonly stage: 'reading' | 'indexing' | 'vectors' | 'writing' | 'done'
  /** Documents read so far. */
  readonly documents: number
}

/** A document as it is to be published, with the changes that others have made to it. */
export interface PublishedDocument {
  readonly document: SourceDocument
  /** Same digest, same document. */
  readonly digest: string
}

/** Everything that is to be published. */
export interface PublishedDocuments {
  /** Ids and digests of all, in the order of publishing. */
  readonly states: readonly { readonly documentId: string; readonly digest: string }[]
  /** Reads documents one at a time, in the same order: these, or all. What was changed since comes with its present digest. */
  read(documentIds?: ReadonlySet<string>): AsyncIterable<PublishedDocument>
}

/** Why a generation was made from every document, and not from the one before. Closed list. */
export type RebuildReason =
  /** There was none. */
  | 'first'
  /** It was made by another version of the program, or by another embedding model. */
  | 'other_program'
  | 'other_embedding'
  /** A file of it is missing or was changed on disk. */
  | 'damaged'
  /** So much has changed that going on would not be quicker. */
  | 'many_changes'
