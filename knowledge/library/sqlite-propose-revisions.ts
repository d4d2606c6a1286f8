import type { SourceDocument } from '../domain/index.js'
import { contentOf, type DocumentContent } from './document-content.js'
import type { OriginalFile, ProposeOutcome, RevisionState } from './library-store.js'
import { OPEN_STATES } from './open-states.js'
import { compareRanks, rankOf } from './revision-rank.js'
import { keepLegalEvents } from './sqlite-legal-events.js'
import type { LibraryDatabase, LibraryTables } from './sqlite-schema.js'

type KnownDocument = LibraryTables['documents']

/** Proposes documents within the caller's transaction, in order; `now` is the ISO instant written beside them. */
export async function proposeRevisions(
  transaction: LibraryDatabase,
  documents: readonly SourceDocument[],
  original: OriginalFile,
  now: string
): Promise<ProposeOutcome[]> {
  // Writing first takes the write lock at once, so that no other writer slips in between reading and writing.
  await transaction
    .insertInto('originals')
    .values({ ...original, kept_at: now })
    .orIgnore()
    .execute()
  const known = await knownDocuments(transaction, documents)
  const outcomes: ProposeOutcome[] = []
  for (const document of documents) {
    outcomes.push(await proposeOne(transaction, document, known, original, now))
  }
  return outcomes
}

async function proposeOne(
  transaction: LibraryDatabase,
  document: SourceDocument,
  known: Map<string, KnownDocument>,
  original: OriginalFile,
  now: string
): Promise<ProposeOutcome> {
  const content = contentOf(document)
  const named = { documentId: document.id, contentDigest: content.digest }
  const current = known.get(document.id)
  if (current?.content_digest === content.digest) return { ...named, outcome: 'unchanged' }
  const rank = rankOf(document)
  if (current && (await isOlder(transaction, document, content, current, original))) {
    await addRevision(transaction, document, content, original, 'retired', now)
    return { ...named, outcome: 'older_than_known', knownAsOf: current.known_on }
  }
  if (current) await retireOpen(transaction, document.id)
  const revisionId = await addRevision(transaction, document, content, original, 'draft', now)
  const row = { document_id: document.id, content_digest: content.digest, is_seed: rank.isSeed ? 1 : 0, known_on: rank.knownOn }
  if (current) await transaction.updateTable('documents').set(row).where('document_id', '=', document.id).execute()
  else await transaction.insertInto('documents').values(row).execute()
  known.set(document.id, row)
  return { ...named, outcome: current ? 'revised' : 'created', revisionId }
}

/**
 * Of two dated records of the same day from two files the later arrival wins once; offered again, the earlier one stays history.
 * The same file read by other code wins, whatever it said before.
 */
async function isOlder(
  transaction: LibraryDatabase,
  document: SourceDocument,
  content: DocumentContent,
  current: KnownDocument,
  original: OriginalFile
): Promise<boolean> {
  const rank = rankOf(document)
  const order = compareRanks(rank, { isSeed: current.is_seed === 1, knownOn: current.known_on })
  if (order !== 0 || rank.knownOn === '') return order < 0
  const newest = await findRevision(transaction, document.id, current.content_digest)
  if (newest?.original_digest === original.digest) return false
  return (await findRevision(transaction, document.id, content.digest)) !== undefined
}

/** Adds a revision and its content; a retired one that stands already is not written again. */
async function addRevision(
  transaction: LibraryDatabase,
  document: SourceDocument,
  content: DocumentContent,
  original: OriginalFile,
  state: RevisionState,
  now: string
): Promise<number> {
  const standing = state === 'retired' ? await findRevision(transaction, document.id, content.digest) : undefined
  if (standing) return standing.revision_id
  await transaction.insertInto('contents').values({ content_digest: content.digest, body: content.body }).orIgnore().execute()
  await keepLegalEvents(transaction, document, content.digest)
  const { insertId } = await transaction
    .insertInto('revisions')
    .values({
      document_id: document.id,
      title: document.title,
      kind: document.kind,
      state,
      content_digest: content.digest,
      original_digest: original.digest,
      created_at: now,
      document_number: document.documentNumber ?? null
    })
    .executeTakeFirstOrThrow()
  return Number(insertId)
}

/** The latest revision of a document with this content. */
function findRevision(transaction: LibraryDatabase, documentId: string, digest: string) {
  return transaction
    .selectFrom('revisions')
    .select(['revision_id', 'original_digest'])
    .where('document_id', '=', documentId)
    .where('content_digest', '=', digest)
    .orderBy('revision_id', 'desc')
    .executeTakeFirst()
}

async function retireOpen(transaction: LibraryDatabase, documentId: string): Promise<void> {
  await transaction
    .updateTable('revisions')
    .set({ state: 'retired' })
    .where('document_id', '=', documentId)
    .where('state', 'in', OPEN_STATES)
    .execute()
}

async function knownDocuments(transaction: LibraryDatabase, documents: readonly SourceDocument[]): Promise<Map<string, KnownDocument>> {
  if (documents.length === 0) return new Map()
  const ids = documents.map((document) => document.id)
  const rows = await transaction.selectFrom('documents').selectAll().where('document_id', 'in', ids).execute()
  return new Map(rows.map((row) => [row.document_id, row]))
}
