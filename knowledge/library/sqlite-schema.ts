import { type Generated, type Kysely, sql } from 'kysely'
import type { DocumentKind } from '../domain/index.js'
import type { RevisionState } from './library-store.js'

/** Tables of the library. Plain SQL types only, so that another engine can hold them. */
export interface LibraryTables {
  meta: { key: string; value: string }
  originals: { digest: string; name: string; bytes: number; kept_at: string }
  /** One row for each thing known; points at its newest content by rank. */
  documents: { document_id: string; content_digest: string; is_seed: number; known_on: string }
  revisions: {
    revision_id: Generated<number>
    document_id: string
    title: string
    kind: DocumentKind
    state: RevisionState
    content_digest: string
    original_digest: string
    created_at: string
  }
  contents: { content_digest: string; body: Uint8Array }
  import_marks: { mark: string; value: string }
  claims: { work: string; owner: string; renewed_at: number }
}

/** The library database as the adapter's parts see it. */
export type LibraryDatabase = Kysely<LibraryTables>

/** Steps that raise the schema from version n to n + 1; append only. */
export const MIGRATIONS: readonly ((database: LibraryDatabase) => Promise<void>)[] = [createTables]

async function createTables(database: LibraryDatabase): Promise<void> {
  const { schema } = database
  await schema
    .createTable('originals')
    .addColumn('digest', 'char(64)', (column) => column.primaryKey())
    .addColumn('name', 'varchar(500)', (column) => column.notNull())
    .addColumn('bytes', 'bigint', (column) => column.notNull())
    .addColumn('kept_at', 'varchar(30)', (column) => column.notNull())
    .execute()
  await schema
    .createTable('documents')
    .addColumn('document_id', 'varchar(250)', (column) => column.primaryKey())
    .addColumn('content_digest', 'char(64)', (column) => column.notNull())
    .addColumn('is_seed', 'integer', (column) => column.notNull())
    .addColumn('known_on', 'varchar(10)', (column) => column.notNull())
    .execute()
  await schema
    .createTable('revisions')
    .addColumn('revision_id', 'integer', (column) => column.primaryKey().autoIncrement())
    .addColumn('document_id', 'varchar(250)', (column) => column.notNull())
    .addColumn('title', 'varchar(2000)', (column) => column.notNull())
    .addColumn('kind', 'varchar(20)', (column) => column.notNull())
    .addColumn('state', 'varchar(20)', (column) => column.notNull())
    .addColumn('content_digest', 'char(64)', (column) => column.notNull())
    .addColumn('original_digest', 'char(64)', (column) => column.notNull())
    .addColumn('created_at', 'varchar(30)', (column) => column.notNull())
    .execute()
  await schema.createIndex('revisions_by_document').on('revisions').columns(['document_id', 'state']).execute()
  await schema.createIndex('revisions_by_state').on('revisions').columns(['state', 'document_id', 'content_digest']).execute()
  await schema.createIndex('revisions_by_content').on('revisions').columns(['content_digest']).execute()
  await schema
    .createTable('contents')
    .addColumn('content_digest', 'char(64)', (column) => column.primaryKey())
    .addColumn('body', sql`blob`, (column) => column.notNull())
    .execute()
  await schema
    .createTable('import_marks')
    .addColumn('mark', 'varchar(700)', (column) => column.primaryKey())
    .addColumn('value', 'text', (column) => column.notNull())
    .execute()
  await schema
    .createTable('claims')
    .addColumn('work', 'varchar(50)', (column) => column.primaryKey())
    .addColumn('owner', 'varchar(250)', (column) => column.notNull())
    .addColumn('renewed_at', 'bigint', (column) => column.notNull())
    .execute()
}
