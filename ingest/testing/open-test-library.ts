import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openSqliteLibrary } from '../../knowledge/index.js'
import type { IngestTools } from '../ingest-context.js'
import { lineParser } from './line-parser.js'

/** Everything taking in files needs, in a directory of its own, with the parser of `lineParser` for every format. */
export interface TestLibrary extends IngestTools {
  /** Writes a file beside the library and returns its path. */
  file(name: string, content: string | Uint8Array): string
  close(): Promise<void>
}

/** Opens an empty library for a test. */
export async function openTestLibrary(): Promise<TestLibrary> {
  const directory = mkdtempSync(join(tmpdir(), 'ingest-'))
  const dataDirectory = join(directory, 'data')
  const library = await openSqliteLibrary({ dataDirectory })
  return {
    ...{
      library,
      dataDirectory,
      parserFor: (format) => lineParser(format === 'seed' ? 'seed' : 'internal'),
      parserVersion: '1',
      now: () => new Date('2026-07-01T08:00:00Z')
    },
    file: (name, content) => {
      writeFileSync(join(directory, name), content)
      return join(directory, name)
    },
    close: async () => {
      await library.close()
      rmSync(directory, { recursive: true, force: true })
    }
  }
}
