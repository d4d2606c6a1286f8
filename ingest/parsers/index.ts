import { extname } from 'node:path'
import type { SourceFile, SourceFormat, SourceParser } from '../ingest-outcome.js'
import { parseCodifiedLaw } from './codified-law-parser.js'
import { parseConsolidatedLaws } from './consolidated-laws-parser.js'
import { parseDatedTexts } from './dated-texts-parser.js'
import { parseDocx } from './docx-parser.js'
import { parseGazetteTexts } from './gazette-texts-parser.js'
import { parseHtml } from './html-parser.js'
import { parseImage } from './image-parser.js'
import { parseMarkdown } from './markdown-parser.js'
import { parseOffice } from './office-parser.js'
import { MESSAGES, WARNINGS } from './parser-messages.vi.js'
import { parsePdf } from './pdf-parser.js'
import { parseProcedures } from './procedures-parser.js'
import { parseSeeds } from './seed-parser.js'
import { parseText } from './text-parser.js'
import { parseXlsx } from './xlsx-parser.js'

export { type DetectedFormat, detectFormat, examineFile } from './detect-format.js'

/** The parser of each format. */
const PARSERS: Readonly<Record<SourceFormat, SourceParser>> = {
  procedures: parseProcedures,
  'codified-law': parseCodifiedLaw,
  'consolidated-laws': parseConsolidatedLaws,
  'gazette-texts': parseGazetteTexts,
  'dated-texts': parseDatedTexts,
  seed: (folder) => parseSeeds(folder.path),
  html: parseHtml,
  markdown: parseMarkdown,
  text: parseText,
  docx: parseDocx,
  pdf: parsePdf,
  office: parseOffice,
  xlsx: parseXlsx,
  image: parseImage
}

/**
 * The parser of a format (see `SourceParser`). It never throws: what a file does to its engine ends as `quarantined`.
 * A file whose name promises another format is read by its content, with a warning.
 */
export function parserFor(format: SourceFormat): SourceParser {
  return (file) => guarded(format, file)
}

async function* guarded(format: SourceFormat, file: SourceFile): ReturnType<SourceParser> {
  const promised = PROMISES[extname(file.name).toLowerCase()]
  const warning =
    promised && !promised.includes(format) ? { message: WARNINGS.otherFormat(extname(file.name), format.toUpperCase()) } : undefined
  try {
    for await (const outcome of PARSERS[format](file)) {
      yield warning && outcome.outcome === 'document' ? { ...outcome, warnings: [warning, ...outcome.warnings] } : outcome
    }
  } catch (error) {
    // The stack ran over: the same file does it again.
    const reason = error instanceof RangeError ? { message: MESSAGES.tooDeep } : { message: MESSAGES.unexpected, tryAgain: true as const }
    yield { outcome: 'quarantined', name: file.name, reason }
  }
}

/** What a file name's ending promises; other endings promise nothing. */
const PROMISES: Readonly<Record<string, readonly SourceFormat[]>> = {
  '.pdf': ['pdf'],
  '.docx': ['docx'],
  '.doc': ['office'],
  '.odt': ['office'],
  '.rtf': ['office'],
  '.xlsx': ['xlsx'],
  '.png': ['image'],
  '.jpg': ['image'],
  '.jpeg': ['image'],
  '.tif': ['image'],
  '.tiff': ['image'],
  '.html': ['html'],
  '.htm': ['html'],
  '.md': ['markdown', 'text'],
  '.txt': ['text', 'markdown']
}
