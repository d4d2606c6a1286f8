import { createHash } from 'node:crypto'
import { readFile, rm, stat } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import type { FileReport } from './ingest-report.js'
import { type ListedSource, type ListedSources, listSources } from './list-sources.js'
import { readHead } from './parsers/read-head.js'
import { UrlFetcher } from './sources/fetch-url.js'
import { SOURCE_MESSAGES } from './sources/source-messages.vi.js'
import { isArchive, unpackArchive } from './sources/unpack-archive.js'

/** Files to take in, and how to clear away what was fetched and unpacked for them. */
export interface GatheredSources extends ListedSources {
  readonly clear: () => Promise<void>
}

/** A list of addresses is no larger. */
const MOST_LIST_BYTES = 1_000_000
const ADDRESS = /^https?:\/\/\S+$/i

/**
 * Expands what was named on the command line into files: folders, ZIP archives, addresses, and text files that hold nothing but addresses.
 * What is fetched and unpacked lies under the data directory, at the same place every time, until `clear`; the library keeps the originals.
 */
export async function gatherSources(
  words: readonly string[],
  dataDirectory: string,
  onFetch: (address: string) => void = () => undefined
): Promise<GatheredSources> {
  const folder = join(dataDirectory, 'gathered')
  const fetcher = new UrlFetcher(join(folder, 'fetched'))
  const refused: FileReport[] = []
  const listed = await listSources(words.filter((word) => !ADDRESS.test(word)))
  refused.push(...listed.refused)
  const sources: ListedSource[] = []
  const fetchAll = async (addresses: readonly string[]) => {
    for (const address of addresses) {
      onFetch(address)
      const fetched = await fetcher.fetch(address)
      if (fetched.outcome === 'refused') refused.push({ path: address, outcome: 'unreadable', reason: { message: fetched.message } })
      else sources.push(...(await opened({ path: fetched.path, sourceUrl: fetched.url }, folder, refused)))
    }
  }
  for (const source of listed.sources) {
    const addresses = source.format ? undefined : await addressesIn(source.path)
    if (addresses) await fetchAll(addresses)
    else sources.push(...(await opened(source, folder, refused)))
  }
  await fetchAll(words.filter((word) => ADDRESS.test(word)))
  return { sources, refused, clear: () => rm(folder, { recursive: true, force: true }) }
}

/** The file itself, or the files of an archive. */
async function opened(source: ListedSource, folder: string, refused: FileReport[]): Promise<readonly ListedSource[]> {
  if (source.format || !(await startsAsZip(source.path)) || !(await isArchive(source.path))) return [source]
  const place = createHash('sha256').update(resolve(source.path)).digest('hex').slice(0, 16)
  const unpacked = await unpackArchive(source.path, join(folder, place))
  for (const { name, message } of unpacked.refused)
    refused.push({ path: join(dirname(source.path), name), outcome: 'unreadable', reason: { message } })
  if (unpacked.files.length === 0 && unpacked.refused.length === 0)
    refused.push({ path: source.path, outcome: 'unreadable', reason: { message: SOURCE_MESSAGES.emptyArchive } })
  return unpacked.files.map(({ path, name }) => ({ ...source, path, shownAs: join(dirname(source.path), name) }))
}

async function startsAsZip(path: string): Promise<boolean> {
  if (/\.(?:docx|xlsx|pptx|odt|ods|jsonl|gz|pdf|html?|md)$/i.test(basename(path))) return false
  const head = await readHead(path, 4).catch(() => Buffer.alloc(0))
  return ['PK\x03\x04', 'PK\x05\x06'].includes(head.toString('latin1'))
}

async function addressesIn(path: string): Promise<readonly string[] | undefined> {
  if (!/\.(?:txt|urls?)$/i.test(path)) return undefined
  const file = await stat(path).catch(() => undefined)
  if (!file || file.size > MOST_LIST_BYTES) return undefined
  const lines = (await readFile(path, 'utf8').catch(() => ''))
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line && !line.startsWith('#'))
  return lines.length > 0 && lines.every((line) => ADDRESS.test(line)) ? lines : undefined
}
