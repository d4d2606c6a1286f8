import type { LibraryStore } from './library-store.js'

/** Where a library stands. */
export interface SqliteLibraryOptions {
  /** Root of all state: `library.sqlite` and `originals/` live in it. Made when missing. */
  readonly dataDirectory: string
  /** Keeps the record in memory only (tests); originals still go to the directory. */
  readonly inMemory?: boolean
  /** The present instant; the system's when absent. */
  readonly now?: () => Date
}

/** Opens the library of a data directory, creating it when there is none. Throws `library_unfit` when this program cannot read it. */
export async function openSqliteLibrary(options: SqliteLibraryOptions): Promise<LibraryStore> {
  const { openSqliteLibraryStore } = await import('./sqlite-library-store.js')
  return openSqliteLibraryStore(options)
}
