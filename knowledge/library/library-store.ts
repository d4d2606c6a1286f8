import type { SourceDocument, TopicNode } from '../domain/index.js'

/** State of one revision (phiên bản). */
export type RevisionState = 'draft' | 'in_review' | 'approved' | 'published' | 'retired'

/** The file a document was read from, kept so that a citation can always open what was published. */
export interface OriginalFile {
  /** SHA-256, hex. */
  readonly digest: string
  readonly name: string
  readonly bytes: number
}

/** What proposing a document did. Closed list. */
export type ProposeOutcome =
  | { readonly outcome: 'created'; readonly revisionId: number }
  | { readonly outcome: 'revised'; readonly revisionId: number }
  | { readonly outcome: 'unchanged' }
  /** A newer record of the same thing is already known (later as-of or issue date); kept as history only. */
  | { readonly outcome: 'older_than_known'; readonly knownAsOf: string }

/** Row of the record of revisions. */
export interface RevisionRow {
  readonly revisionId: number
  readonly documentId: string
  readonly title: string
  readonly kind: SourceDocument['kind']
  readonly state: RevisionState
  /** SHA-256 of the document's content: same text, same digest. */
  readonly contentDigest: string
  readonly originalDigest: string
  readonly createdAt: string
}

/**
 * The record of documents, revisions, originals, the tree and what is published.
 * One document has at most one published revision; publishing a newer one retires the older.
 */
export interface LibraryStore {
  keepOriginal(path: string): Promise<OriginalFile>
  originalPath(digest: string): string | undefined
  /** Adds documents in one transaction each batch; same content twice is `unchanged`. */
  propose(documents: readonly SourceDocument[], original: OriginalFile): readonly ProposeOutcome[]
  /** Marks the newest proposed revision of every document (or of these) as published; returns how many changed. */
  publishProposed(documentIds?: readonly string[]): number
  /** Takes documents out of what is published. */
  retire(documentIds: readonly string[]): number
  /** One digest over everything published (order-independent): same digest, nothing to rebuild. */
  publishedDigest(): string
  publishedCount(): number
  /** Published documents, ordered by id, one at a time. */
  publishedDocuments(): Iterable<SourceDocument>
  revisions(documentId: string): readonly RevisionRow[]
  tree(): readonly TopicNode[]
  saveTree(nodes: readonly TopicNode[]): void
  /** Import bookkeeping, so that an unchanged file is not parsed again: key is a file digest and kind. */
  importMark(key: string): string | undefined
  saveImportMark(key: string, value: string): void
  close(): void
}
