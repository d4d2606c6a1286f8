import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { KnowledgeError, type SourceDocument, type TopicNode } from '../domain/index.js'
import { libraryMessages } from './library-messages.vi.js'
import type {
  Holding,
  LegalEventDecision,
  LegalEventRow,
  LibraryClaim,
  LibraryStore,
  OriginalFile,
  ProposeOutcome,
  PublishedLibrary,
  PublishSelection,
  RevisionRow
} from './library-store.js'
import { openSqliteDatabase } from './open-sqlite-database.js'
import type { SqliteLibraryOptions } from './open-sqlite-library.js'
import { OPEN_STATES } from './open-states.js'
import { OriginalFiles } from './original-files.js'
import { claimWork } from './sqlite-claims.js'
import { decideLegalEvent, readLegalEvents } from './sqlite-legal-events.js'
import { proposeRevisions } from './sqlite-propose-revisions.js'
import { digestOfPublished, listsOf, publishOpenRevisions, retirePublished } from './sqlite-publish-revisions.js'
import { readPublished } from './sqlite-read-published.js'
import type { LibraryDatabase } from './sqlite-schema.js'

/** As `openSqliteLibrary`; apart from it because loading the query builder costs most of a second. */
export async function openSqliteLibraryStore({ dataDirectory, inMemory, now }: SqliteLibraryOptions): Promise<LibraryStore> {
  mkdirSync(dataDirectory, { recursive: true })
  const database = await openSqliteDatabase(inMemory ? ':memory:' : join(dataDirectory, 'library.sqlite'))
  return new SqliteLibraryStore(database, new OriginalFiles(join(dataDirectory, 'originals')), now ?? (() => new Date()))
}

/** The record of documents in one SQLite file. */
class SqliteLibraryStore implements LibraryStore {
  constructor(
    private readonly database: LibraryDatabase,
    private readonly originals: OriginalFiles,
    private readonly now: () => Date
  ) {}

  keepOriginal(path: string): Promise<OriginalFile> {
    return this.originals.keep(path)
  }

  originalPath(digest: string): string | undefined {
    return this.originals.find(digest)
  }

  propose(documents: readonly SourceDocument[], original: OriginalFile): Promise<readonly ProposeOutcome[]> {
    return this.#write((transaction) => proposeRevisions(transaction, documents, original, this.now().toISOString()))
  }

  async holds(contentDigests: readonly string[]): Promise<Holding> {
    let holding: Holding = 'as_newest'
    for (const digests of listsOf([...new Set(contentDigests)])) {
      const rows = await this.database
        .selectFrom('revisions')
        .innerJoin('documents', 'documents.document_id', 'revisions.document_id')
        .select(['revisions.content_digest as digest', 'documents.content_digest as newest'])
        .where('revisions.content_digest', 'in', digests)
        .execute()
      if (new Set(rows.map((row) => row.digest)).size < digests.length) return 'not_all'
      if (rows.some((row) => row.digest !== row.newest)) holding = 'partly_as_history'
    }
    return holding
  }

  publishProposed(selection?: PublishSelection): Promise<number> {
    return this.#write((transaction) => publishOpenRevisions(transaction, selection))
  }

  retire(documentIds: readonly string[]): Promise<number> {
    return this.#write((transaction) => retirePublished(transaction, documentIds))
  }

  async publishedDigest(): Promise<string> {
    return digestOfPublished(this.database, await this.#meta('tree'))
  }

  publishedCount(): Promise<number> {
    return this.#count(['published'])
  }

  proposedCount(): Promise<number> {
    return this.#count(OPEN_STATES)
  }

  async *publishedDocuments(): AsyncIterable<SourceDocument> {
    for await (const { document } of (await this.published()).read()) yield document
  }

  published(): Promise<PublishedLibrary> {
    return readPublished(this.database)
  }

  legalEvents(targetNumber?: string): Promise<readonly LegalEventRow[]> {
    return readLegalEvents(this.database, targetNumber)
  }

  decideLegalEvent(key: string, decision: LegalEventDecision, decidedBy: string): Promise<boolean> {
    return this.#write((transaction) => decideLegalEvent(transaction, key, decision, decidedBy, this.now().toISOString()))
  }

  async revisions(documentId: string): Promise<readonly RevisionRow[]> {
    const rows = await this.database
      .selectFrom('revisions')
      .selectAll()
      .where('document_id', '=', documentId)
      .orderBy('revision_id', 'desc')
      .execute()
    return rows.map((row) => ({
      revisionId: row.revision_id,
      documentId: row.document_id,
      title: row.title,
      kind: row.kind,
      state: row.state,
      contentDigest: row.content_digest,
      originalDigest: row.original_digest,
      createdAt: row.created_at
    }))
  }

  async tree(): Promise<readonly TopicNode[]> {
    return JSON.parse((await this.#meta('tree')) || '[]') as TopicNode[]
  }

  async saveTree(nodes: readonly TopicNode[]): Promise<void> {
    const row = { key: 'tree', value: JSON.stringify(nodes) }
    await this.#write((transaction) => transaction.replaceInto('meta').values(row).execute())
  }

  async importMark(key: string): Promise<string | undefined> {
    return (await this.database.selectFrom('import_marks').select('value').where('mark', '=', key).executeTakeFirst())?.value
  }

  async saveImportMark(key: string, value: string): Promise<void> {
    await this.#write((transaction) => transaction.replaceInto('import_marks').values({ mark: key, value }).execute())
  }

  claim(work: string): Promise<LibraryClaim | undefined> {
    return this.#orBusy(claimWork(this.database, work))
  }

  close(): Promise<void> {
    return this.database.destroy()
  }

  async #meta(key: string): Promise<string> {
    return (await this.database.selectFrom('meta').select('value').where('key', '=', key).executeTakeFirst())?.value ?? ''
  }

  async #count(states: readonly RevisionRow['state'][]): Promise<number> {
    const query = this.database.selectFrom('revisions').where('state', 'in', states)
    return Number((await query.select(({ fn }) => fn.countAll().as('count')).executeTakeFirstOrThrow()).count)
  }

  #write<T>(work: (transaction: LibraryDatabase) => Promise<T>): Promise<T> {
    return this.#orBusy(this.database.transaction().execute(work))
  }

  async #orBusy<T>(work: Promise<T>): Promise<T> {
    try {
      return await work
    } catch (cause) {
      if (!/^SQLITE_BUSY/.test(String((cause as { code?: unknown }).code))) throw cause
      throw new KnowledgeError('library_busy', libraryMessages.busy, {}, { cause })
    }
  }
}
