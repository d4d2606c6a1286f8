import { type Generated, type Kysely, sql } from 'kysely'
import type { DocumentKind } from '../domain/index.js'
import { documentFrom } from './document-content.js'
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
    /** As the document gives it; what legal events name it by. */
    document_number: string | null
  }
  contents: { content_digest: string; body: Uint8Array }
  import_marks: { mark: string; value: string }
  claims: { work: string; owner: string; renewed_at: number }
  /** Changes that a content makes to other documents; `target_number` is folded. */
  legal_events: { content_digest: string; position: number; event_key: string; target_number: string; body: string }
  legal_event_decisions: { event_key: string; decision: string; decided_by: string; decided_at: string }
}

/** The library database as the adapter's parts see it. */
export type LibraryDatabase = Kysely<LibraryTables>

/** Steps that raise the schema from version n to n + 1; append only. */
export const MIGRATIONS: readonly ((database: LibraryDatabase) => Promise<void>)[] = [createTables, addLegalEvents, addDocumentNumbers]

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

async function addLegalEvents({ schema }: LibraryDatabase): Promise<void> {
  await schema
    .createTable('legal_events')
    .addColumn('content_digest', 'char(64)', (column) => column.notNull())
    .addColumn('position', 'integer', (column) => column.notNull())
    .addColumn('event_key', 'char(16)', (column) => column.notNull())
    .addColumn('target_number', 'varchar(100)', (column) => column.notNull())
    .addColumn('body', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('legal_events_key', ['content_digest', 'position'])
    .execute()
  await schema.createIndex('legal_events_by_target').on('legal_events').columns(['target_number']).execute()
  await schema.createIndex('legal_events_by_key').on('legal_events').columns(['event_key']).execute()
  await schema
    .createTable('legal_event_decisions')
    .addColumn('event_key', 'char(16)', (column) => column.primaryKey())
    .addColumn('decision', 'varchar(20)', (column) => column.notNull())
    .addColumn('decided_by', 'varchar(200)', (column) => column.notNull())
    .addColumn('decided_at', 'varchar(30)', (column) => column.notNull())
    .execute()
}

/** Contents read at once while their numbers are written beside the revisions. */
const CONTENTS_AT_ONCE = 100

async function addDocumentNumbers(database: LibraryDatabase): Promise<void> {
  await database.schema.alterTable('revisions').addColumn('document_number', 'varchar(250)').execute()
  for (let after = 0; ; ) {
    const rows = await database
      .selectFrom('revisions')
      .innerJoin('contents', 'contents.content_digest', 'revisions.content_digest')
      .select(['revision_id', 'body'])
      .where('revision_id', '>', after)
      .orderBy('revision_id')
      .limit(CONTENTS_AT_ONCE)
      .execute()
    for (const { revision_id, body } of rows) {
      const { documentNumber } = documentFrom(body)
      if (!documentNumber) continue
      await database.updateTable('revisions').set({ document_number: documentNumber }).where('revision_id', '=', revision_id).execute()
    }
    if (rows.length < CONTENTS_AT_ONCE) return
    after = rows.at(-1)!.revision_id
  }
}
