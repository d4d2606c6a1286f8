import type { SourceFormat, SourceParser } from '../ingest-outcome.js'
import { parseCodifiedLaw } from './codified-law-parser.js'
import { parseConsolidatedLaws } from './consolidated-laws-parser.js'
import { parseProcedures } from './procedures-parser.js'
import { parseSeeds } from './seed-parser.js'

export { type DetectedFormat, detectFormat, examineFile } from './detect-format.js'
export { parseSeeds, parseSeedTree } from './seed-parser.js'

/** The parser of each format. */
const PARSERS: Partial<Record<SourceFormat, SourceParser>> = {
  procedures: parseProcedures,
  'codified-law': parseCodifiedLaw,
  'consolidated-laws': parseConsolidatedLaws,
  seed: (folder) => parseSeeds(folder.path)
}

/** The parser of a format (see `SourceParser`). */
export function parserFor(format: SourceFormat): SourceParser {
  return PARSERS[format]!
}
