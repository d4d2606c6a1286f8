import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import SqliteDatabase from 'better-sqlite3'
import { Kysely, SqliteDialect } from 'kysely'

/** Tables of the people database. Plain SQL types only, so that another engine can hold them; `*_json` is JSON text. */
export interface PeopleTables {
  conversations: { conversation_id: string; state_json: string; touched_at: string }
  answers: {
    answer_id: string
    conversation_id: string
    asked_at: string
    masked_question: string
    understood_as: string
    status: string
    generation: number
    candidates_json: string
    answer_json: string
    explanation_json: string | null
  }
  model_usage: { day: string; tokens: number }
  answer_scores: { answer_id: string; asked_at: string; generation: number; score_json: string }
  feedback: { answer_id: string; rating: 'up' | 'down'; reason: string | null; comment: string | null; given_at: string }
}

/** The people database as the adapter sees it. */
export type PeopleDatabase = Kysely<PeopleTables>

/** Opens (or creates) the people database; `:memory:` for tests. What is erased is overwritten in the file. */
export async function openPeopleDatabase(file: string): Promise<PeopleDatabase> {
  if (file !== ':memory:') mkdirSync(dirname(file), { recursive: true })
  const connection = new SqliteDatabase(file, { timeout: 5_000 })
  connection.pragma('journal_mode = WAL')
  connection.pragma('synchronous = NORMAL')
  connection.pragma('secure_delete = ON')
  const database = new Kysely<PeopleTables>({ dialect: new SqliteDialect({ database: connection }) })
  await createTables(database)
  await addColumns(database)
  return database
}

async function createTables({ schema }: PeopleDatabase): Promise<void> {
  await schema
    .createTable('conversations')
    .ifNotExists()
    .addColumn('conversation_id', 'varchar(100)', (column) => column.primaryKey())
    .addColumn('state_json', 'text', (column) => column.notNull())
    .addColumn('touched_at', 'varchar(30)', (column) => column.notNull())
    .execute()
  await schema
    .createTable('answers')
    .ifNotExists()
    .addColumn('answer_id', 'varchar(100)', (column) => column.primaryKey())
    .addColumn('conversation_id', 'varchar(100)', (column) => column.notNull())
    .addColumn('asked_at', 'varchar(30)', (column) => column.notNull())
    .addColumn('masked_question', 'text', (column) => column.notNull())
    .addColumn('understood_as', 'text', (column) => column.notNull())
    .addColumn('status', 'varchar(30)', (column) => column.notNull())
    .addColumn('generation', 'integer', (column) => column.notNull())
    .addColumn('candidates_json', 'text', (column) => column.notNull())
    .addColumn('answer_json', 'text', (column) => column.notNull())
    .execute()
  await schema
    .createTable('feedback')
    .ifNotExists()
    .addColumn('answer_id', 'varchar(100)', (column) => column.primaryKey())
    .addColumn('rating', 'varchar(10)', (column) => column.notNull())
    .addColumn('reason', 'varchar(30)')
    .addColumn('comment', 'text')
    .addColumn('given_at', 'varchar(30)', (column) => column.notNull())
    .execute()
  await schema
    .createTable('answer_scores')
    .ifNotExists()
    .addColumn('answer_id', 'varchar(100)', (column) => column.primaryKey())
    .addColumn('asked_at', 'varchar(30)', (column) => column.notNull())
    .addColumn('generation', 'integer', (column) => column.notNull())
    .addColumn('score_json', 'text', (column) => column.notNull())
    .execute()
  await schema.createIndex('answer_scores_by_age').ifNotExists().on('answer_scores').column('asked_at').execute()
  await schema
    .createTable('model_usage')
    .ifNotExists()
    .addColumn('day', 'varchar(10)', (column) => column.primaryKey())
    .addColumn('tokens', 'integer', (column) => column.notNull())
    .execute()
  await schema.createIndex('answers_by_conversation').ifNotExists().on('answers').columns(['conversation_id', 'asked_at']).execute()
  await schema.createIndex('answers_by_age').ifNotExists().on('answers').column('asked_at').execute()
}

/** Columns that came after the first version; a database made by it gets them now. */
async function addColumns(database: PeopleDatabase): Promise<void> {
  const tables = await database.introspection.getTables()
  const columns = tables.find(({ name }) => name === 'answers')?.columns ?? []
  if (columns.some(({ name }) => name === 'explanation_json')) return
  await database.schema.alterTable('answers').addColumn('explanation_json', 'text').execute()
}
