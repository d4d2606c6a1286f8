import { createHash } from 'node:crypto'
import type { PublishSelection, RevisionState } from './library-store.js'
import { OPEN_STATES } from './open-states.js'
import { decisionsInOrder } from './sqlite-legal-events.js'
import type { LibraryDatabase } from './sqlite-schema.js'

/** Values in one list of an SQL statement; every engine takes this many. */
export const LIST_SIZE = 500

/** Publishes the open revision of every document (or of the selected) and retires the one it follows; returns how many. */
export async function publishOpenRevisions(transaction: LibraryDatabase, selection?: PublishSelection): Promise<number> {
  if (!selection || selection === 'seeds') return publishWhere(transaction, selection)
  let published = 0
  for (const ids of listsOf(selection)) published += await publishWhere(transaction, ids)
  return published
}

async function publishWhere(transaction: LibraryDatabase, selection?: PublishSelection): Promise<number> {
  const open = await transaction
    .selectFrom('revisions')
    .innerJoin('documents', 'documents.document_id', 'revisions.document_id')
    .select(['revisions.revision_id as revisionId', 'revisions.document_id as documentId'])
    .where('state', 'in', OPEN_STATES)
    .$if(selection === 'seeds', (query) => query.where('documents.is_seed', '=', 1))
    .$if(Array.isArray(selection), (query) => query.where('revisions.document_id', 'in', selection as readonly string[]))
    .execute()
  for (const rows of listsOf(open)) {
    const [documentIds, revisionIds] = [rows.map(({ documentId }) => documentId), rows.map(({ revisionId }) => revisionId)]
    await changeState(transaction, 'retired').where('state', '=', 'published').where('document_id', 'in', documentIds).execute()
    await changeState(transaction, 'published').where('revision_id', 'in', revisionIds).execute()
  }
  return open.length
}

function changeState(transaction: LibraryDatabase, state: RevisionState) {
  return transaction.updateTable('revisions').set({ state })
}

/** Retires the published revisions of these documents; returns how many there were. */
export async function retirePublished(transaction: LibraryDatabase, documentIds: readonly string[]): Promise<number> {
  let retired = 0
  for (const ids of listsOf(documentIds)) {
    const { numUpdatedRows } = await transaction
      .updateTable('revisions')
      .set({ state: 'retired' })
      .where('state', '=', 'published')
      .where('document_id', 'in', ids)
      .executeTakeFirstOrThrow()
    retired += Number(numUpdatedRows)
  }
  return retired
}

/** SHA-256 over the ids and digests of what is published, what was decided of legal events, and the tree. */
export async function digestOfPublished(database: LibraryDatabase, tree: string): Promise<string> {
  const rows = await database
    .selectFrom('revisions')
    .select(['document_id', 'content_digest'])
    .where('state', '=', 'published')
    .orderBy('document_id')
    .execute()
  const hash = createHash('sha256').update(tree)
  for (const row of rows) hash.update(`\n${row.document_id} ${row.content_digest}`)
  for (const decision of await decisionsInOrder(database)) hash.update(`\n${decision}`)
  return hash.digest('hex')
}

/** Cuts a list into lists an SQL statement can take. */
export function listsOf<T>(values: readonly T[]): T[][] {
  return Array.from({ length: Math.ceil(values.length / LIST_SIZE) }, (_, list) => values.slice(list * LIST_SIZE, (list + 1) * LIST_SIZE))
}
