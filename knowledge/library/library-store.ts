import type { LegalEvent, SourceDocument, TopicNode } from '../domain/index.js'

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
export type ProposeOutcome = { readonly documentId: string; readonly contentDigest: string } & (
  | { readonly outcome: 'created'; readonly revisionId: number }
  | { readonly outcome: 'revised'; readonly revisionId: number }
  | { readonly outcome: 'unchanged' }
  /** A newer record of the same thing is already known (later as-of or issue date, or official where this is a seed); kept as history only. */
  | { readonly outcome: 'older_than_known'; readonly knownAsOf: string }
)

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
 * Broken surroundings throw `KnowledgeError` (`library_unfit`, `library_busy`).
 */
export interface LibraryStore {
  keepOriginal(path: string): Promise<OriginalFile>
  originalPath(digest: string): string | undefined
  /** Adds documents in one transaction each batch; same content twice is `unchanged`. */
  propose(documents: readonly SourceDocument[], original: OriginalFile): Promise<readonly ProposeOutcome[]>
  /** Whether all of these contents are known already. */
  holds(contentDigests: readonly string[]): Promise<Holding>
  /** Marks the newest proposed revision of every document (or of these, or of starter knowledge only) as published; returns how many changed. */
  publishProposed(selection?: PublishSelection): Promise<number>
  /** Takes documents out of what is published; returns how many were. */
  retire(documentIds: readonly string[]): Promise<number>
  /** One digest over everything published, the tree included (order-independent): same digest, nothing to rebuild. */
  publishedDigest(): Promise<string>
  publishedCount(): Promise<number>
  /** How many documents wait to be published. */
  proposedCount(): Promise<number>
  /** Published documents, ordered by id, one at a time, each with what other published documents have changed in it. */
  publishedDocuments(): AsyncIterable<SourceDocument>
  /** What is published at this moment, for making a generation of it. */
  published(): Promise<PublishedLibrary>
  /** Changes that published and waiting documents make to others, of one target (by document number) or all. */
  legalEvents(targetNumber?: string): Promise<readonly LegalEventRow[]>
  /** Confirms or rejects a change; it shows with the next publishing. False when there is no such change. */
  decideLegalEvent(key: string, decision: LegalEventDecision, decidedBy: string): Promise<boolean>
  /** All revisions of a document, newest first. */
  revisions(documentId: string): Promise<readonly RevisionRow[]>
  tree(): Promise<readonly TopicNode[]>
  saveTree(nodes: readonly TopicNode[]): Promise<void>
  /** Import bookkeeping, so that an unchanged file is not parsed again: key is a file digest and kind. */
  importMark(key: string): Promise<string | undefined>
  saveImportMark(key: string, value: string): Promise<void>
  /** Claims work that only one process may do at a time; `undefined` while a living process holds it. */
  claim(work: string): Promise<LibraryClaim | undefined>
  close(): Promise<void>
}

/** Everything published, by name; contents are read as they are wanted. */
export interface PublishedLibrary {
  /** Ordered by id. The digest is of the content and of what other published documents have changed in it. */
  readonly states: readonly { readonly documentId: string; readonly digest: string }[]
  /** These documents, or all, ordered by id, one at a time, as they are published now. */
  read(documentIds?: ReadonlySet<string>): AsyncIterable<PublishedRevision>
}

/** A published document with what others have changed in it. */
export interface PublishedRevision {
  readonly document: SourceDocument
  /** Same digest, same document. */
  readonly digest: string
}

/** Which documents to publish: these ids, or those whose newest record is a seed. */
export type PublishSelection = readonly string[] | 'seeds'

/** How the library holds a set of contents: each as the newest of its document, some only as history, or not all of them. */
export type Holding = 'as_newest' | 'partly_as_history' | 'not_all'

/** Work claimed by this process; a claim whose process has died is free again. */
export interface LibraryClaim {
  release(): Promise<void>
}

/** What a person decided of a proposed legal event. */
export type LegalEventDecision = 'confirmed' | 'rejected'

/** A legal event in the record. */
export interface LegalEventRow {
  /** Stable name, for deciding. */
  readonly key: string
  readonly event: LegalEvent
  /** Whether the document that makes the change is published. */
  readonly isPublished: boolean
  /** Absent while nobody has decided. */
  readonly decision?: LegalEventDecision
}
