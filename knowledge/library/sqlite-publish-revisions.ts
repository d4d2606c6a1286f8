import { createHash } from 'node:crypto'
import type { SourceDocument } from '../domain/index.js'
import { documentFrom } from './document-content.js'
import { OPEN_STATES } from './sqlite-propose-revisions.js'
import type { LibraryDatabase } from './sqlite-schema.js'

/** Values in one list of an SQL statement; every engine takes this many. */
export const LIST_SIZE = 500

/** Publishes the open revision of every document (or of these) and retires the one it follows; returns how many. */
export async function publishOpenRevisions(transaction: LibraryDatabase, documentIds?: readonly string[]): Promise<number> {
  if (!documentIds) return publishWhere(transaction)
  let published = 0
  for (const ids of listsOf(documentIds)) published += await publishWhere(transaction, ids)
  return published
}

async function publishWhere(transaction: LibraryDatabase, documentIds?: readonly string[]): Promise<number> {
  const open = transaction
    .selectFrom('revisions')
    .select('document_id')
    .where('state', 'in', OPEN_STATES)
    .$if(documentIds !== undefined, (query) => query.where('document_id', 'in', documentIds!))
  await transaction
    .updateTable('revisions')
    .set({ state: 'retired' })
    .where('state', '=', 'published')
    .where('document_id', 'in', open)
    .execute()
  const { numUpdatedRows } = await transaction
    .updateTable('revisions')
    .set({ state: 'published' })
    .where('state', 'in', OPEN_STATES)
    .$if(documentIds !== undefined, (query) => query.where('document_id', 'in', documentIds!))
    .executeTakeFirstOrThrow()
  return Number(numUpdatedRows)
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

/** SHA-256 over the ids and digests of what is published, and the tree. */
export async function digestOfPublished(database: LibraryDatabase, tree: string): Promise<string> {
  const rows = await database
    .selectFrom('revisions')
    .select(['document_id', 'content_digest'])
    .where('state', '=', 'published')
    .orderBy('document_id')
    .execute()
  const hash = createHash('sha256').update(tree)
  for (const row of rows) hash.update(`\n${row.document_id} ${row.content_digest}`)
  return hash.digest('hex')
}

/** How many published documents are held in memory at once while all are read. */
const READ_AHEAD = 50

/** Published documents, ordered by id. Each page is a query of its own, so that others may write meanwhile. */
export async function* readPublished(database: LibraryDatabase): AsyncIterable<SourceDocument> {
  let after = ''
  for (;;) {
    const rows = await database
      .selectFrom('revisions')
      .innerJoin('contents', 'contents.content_digest', 'revisions.content_digest')
      .select(['document_id', 'body'])
      .where('state', '=', 'published')
      .where('document_id', '>', after)
      .orderBy('document_id')
      .limit(READ_AHEAD)
      .execute()
    for (const row of rows) yield documentFrom(row.body)
    if (rows.length < READ_AHEAD) return
    after = rows.at(-1)!.document_id
  }
}

/** Cuts a list into lists an SQL statement can take. */
export function listsOf<T>(values: readonly T[]): T[][] {
  return Array.from({ length: Math.ceil(values.length / LIST_SIZE) }, (_, list) => values.slice(list * LIST_SIZE, (list + 1) * LIST_SIZE))
}
