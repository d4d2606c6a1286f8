import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Code that decides what a file is read as; its text is its version, so that nobody has to remember to raise a number. */
export const READING_CODE: readonly string[] = [
  'parsers',
  'structure',
  'ocr',
  'repair',
  'tables',
  'sources/zip-archive.ts',
  'admit-document.ts',
  '../knowledge/domain',
  ...['normalize-text', 'vietnamese-letters', 'fold-text', 'syllables', 'well-formed-syllable', 'document-numbers', 'readable-text'].map(
    (name) => `../knowledge/vietnamese/${name}.ts`
  )
]

/** Names the present state of the code that reads files: changed code reads every file again. */
export function parserVersion(): string {
  const hash = createHash('sha256')
  for (const file of READING_CODE.flatMap(filesUnder)) hash.update(file).update(readFileSync(join(import.meta.dirname, file)))
  return hash.digest('hex').slice(0, 16)
}

function filesUnder(part: string): string[] {
  if (part.endsWith('.ts')) return [part]
  return readdirSync(join(import.meta.dirname, part), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(?:ts|mjs|tsv)$/.test(name) && !name.endsWith('.test.ts'))
    .sort()
    .map((name) => join(part, name))
}
