import Database from 'better-sqlite3'
import { Kysely, SqliteDialect } from 'kysely'
import { KnowledgeError } from '../domain/index.js'
import { libraryMessages } from './library-messages.vi.js'
import { type LibraryDatabase, type LibraryTables, MIGRATIONS } from './sqlite-schema.js'

/** How long a writer waits for another process to finish its transaction. */
const BUSY_TIMEOUT_MS = 15_000

/**
 * Opens (or creates) the library's database file, `:memory:` included, and brings its schema up to date.
 * Throws `library_unfit` when the file was written by a newer program or is no database.
 */
export async function openSqliteDatabase(file: string): Promise<LibraryDatabase> {
  try {
    const connection = new Database(file, { timeout: BUSY_TIMEOUT_MS })
    connection.pragma('journal_mode = WAL')
    connection.pragma('synchronous = NORMAL')
    const database = new Kysely<LibraryTables>({ dialect: new SqliteDialect({ database: connection }) })
    await migrate(database)
    return database
  } catch (cause) {
    if (cause instanceof Database.SqliteError && /NOTADB|CORRUPT|CANTOPEN/.test(cause.code)) {
      throw new KnowledgeError('library_unfit', libraryMessages.notALibrary(file), { file }, { cause })
    }
    throw cause
  }
}

async function migrate(database: LibraryDatabase): Promise<void> {
  await database.schema
    .createTable('meta')
    .ifNotExists()
    .addColumn('key', 'varchar(50)', (column) => column.primaryKey())
    .addColumn('value', 'text', (column) => column.notNull())
    .execute()
  const found = (await schemaVersion(database)) ?? '0'
  const known = MIGRATIONS.length
  if (Number(found) === known) return
  if (!(Number(found) < known)) {
    await database.destroy()
    throw new KnowledgeError('library_unfit', libraryMessages.newerSchema(found, known), { found, known })
  }
  await database.transaction().execute(async (transaction) => {
    // The write comes first: it makes a second process that opens at the same moment wait here and then find nothing to do.
    await transaction.insertInto('meta').values({ key: 'schema_version', value: '0' }).orIgnore().execute()
    const current = Number(await schemaVersion(transaction))
    for (const step of MIGRATIONS.slice(current)) await step(transaction)
    await transaction
      .updateTable('meta')
      .set({ value: String(known) })
      .where('key', '=', 'schema_version')
      .execute()
  })
}

async function schemaVersion(database: LibraryDatabase): Promise<string | undefined> {
  return (await database.selectFrom('meta').select('value').where('key', '=', 'schema_version').executeTakeFirst())?.value
}
