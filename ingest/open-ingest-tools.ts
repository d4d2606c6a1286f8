import { join } from 'node:path'
import { type EmbeddingSource, openSqliteLibrary } from '../knowledge/index.js'
import type { IngestTools } from './ingest-context.js'
import type { SourceFormat } from './ingest-outcome.js'
import { ocrEngineName } from './ocr/open-ocr-engine.js'
import { parseSeedFile } from './parse-seed-file.js'
import { parserVersion } from './parser-version.js'
import { parserFor } from './parsers/index.js'
import { hasLibreOffice } from './parsers/office-parser.js'
import { READING_FOLDER } from './reading-folder.js'
import { READING_LIMITS, ReadingPool } from './running/reading-pool.js'

/** Exports and seeds are read record by record, with limits of their own; everything else is read in a process of its own. */
const READ_HERE: ReadonlySet<SourceFormat> = new Set(['procedures', 'codified-law', 'consolidated-laws', 'seed'])

/** Opens the library of a data directory and everything else that taking in files needs. Close `library` when done. */
export async function openIngestTools(
  dataDirectory: string,
  embedding?: EmbeddingSource,
  now: () => Date = () => new Date()
): Promise<IngestTools> {
  const library = await openSqliteLibrary({ dataDirectory, now })
  const version = parserVersion()
  const pool = new ReadingPool(
    READING_LIMITS,
    ({ digest }) => digest && join(dataDirectory, READING_FOLDER, `${digest.slice(0, 32)}-${version}`)
  )
  const parserOf: IngestTools['parserFor'] = (format) => {
    if (format === 'seed') return parseSeedFile
    return READ_HERE.has(format) ? parserFor(format) : pool.parserFor(format)
  }
  return { library, dataDirectory, parserFor: parserOf, parserVersion: version, abilityOf, ...(embedding ? { embedding } : {}), now }
}

/** What of this machine decides whether a file of this format can be read: a refused file is tried again once it changes. */
async function abilityOf(format: SourceFormat): Promise<string> {
  if (format === 'office') return (await hasLibreOffice()) ? 'libreoffice' : ''
  return format === 'pdf' || format === 'image' ? ocrEngineName() : ''
}
