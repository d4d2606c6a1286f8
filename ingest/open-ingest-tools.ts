import { type EmbeddingSource, openSqliteLibrary } from '../knowledge/index.js'
import type { IngestTools } from './ingest-context.js'
import { parseSeedFile } from './parse-seed-file.js'
import { parserVersion } from './parser-version.js'
import { parserFor } from './parsers/index.js'

/** Opens the library of a data directory and everything else that taking in files needs. Close `library` when done. */
export async function openIngestTools(
  dataDirectory: string,
  embedding?: EmbeddingSource,
  now: () => Date = () => new Date()
): Promise<IngestTools> {
  const library = await openSqliteLibrary({ dataDirectory, now })
  const parserOf: IngestTools['parserFor'] = (format) => (format === 'seed' ? parseSeedFile : parserFor(format))
  return { library, dataDirectory, parserFor: parserOf, parserVersion: parserVersion(), ...(embedding ? { embedding } : {}), now }
}
