import { readFile } from 'node:fs/promises'
import type { ParseOutcome, SourceFile } from './ingest-outcome.js'
import { parseGuideSeed, parseProcedureSeed } from './parsers/seed-parser.js'

/** Reads one file of starter knowledge: a procedure (JSON) or a guide (Markdown). */
export async function* parseSeedFile({ path, name }: SourceFile): AsyncGenerator<ParseOutcome> {
  const content = await readFile(path, 'utf8')
  yield name.endsWith('.json') ? parseProcedureSeed(name, content) : parseGuideSeed(name, content)
}
