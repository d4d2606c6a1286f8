import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Code and word lists that decide what stands in a generation; their text is their version, so that nobody has to remember to raise a number. */
const INDEXING_CODE = ['..', '../../vietnamese', '../../domain', '../../retrieval/everyday-words']

let known: string | undefined

/** Names the present state of the code that makes generations: changed code makes them anew from every document. */
export function indexingCode(): string {
  known ??= digestOf(INDEXING_CODE.flatMap(filesUnder))
  return known
}

function digestOf(files: readonly string[]): string {
  const hash = createHash('sha256')
  for (const file of files) hash.update(file).update(readFileSync(join(import.meta.dirname, file)))
  return hash.digest('hex').slice(0, 16)
}

function filesUnder(folder: string): string[] {
  return readdirSync(join(import.meta.dirname, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(?:ts|tsv|txt)$/.test(name) && !/\.(?:test|contract)\.ts$/.test(name))
    .sort()
    .map((name) => join(folder, name))
}
