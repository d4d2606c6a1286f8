import { existsSync } from 'node:fs'
import { readdir, stat } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import type { SourceFormat } from './ingest-outcome.js'
import type { FileReport } from './ingest-report.js'
import { ingestMessages } from './messages.vi.js'

/** A file to take in, and its format where its place tells it (starter knowledge). */
export interface ListedSource {
  readonly path: string
  readonly format?: SourceFormat
  /** What people know it by, where `path` is a place of our own: the archive it came in and its name there. */
  readonly shownAs?: string
  /** Where it was fetched from. */
  readonly sourceUrl?: string
}

/** Files of paths in order, and what is wrong with paths that yield none. */
export interface ListedSources {
  readonly sources: readonly ListedSource[]
  readonly refused: readonly FileReport[]
}

/** Expands files and folders into files: folders with everything below them, by name; hidden files and folders are passed over. */
export async function listSources(paths: readonly string[]): Promise<ListedSources> {
  const sources = new Map<string, ListedSource>()
  const refused: FileReport[] = []
  for (const path of new Set(paths.map((path) => resolve(path)))) {
    const found = await sourcesUnder(path).catch((error: NodeJS.ErrnoException) => refusalOf(path, error))
    if ('outcome' in found) refused.push(found)
    else if (found.length === 0) refused.push({ path, outcome: 'unreadable', reason: { message: ingestMessages.emptyFolder } })
    else for (const source of found) sources.set(source.path, source)
  }
  return { sources: [...sources.values()], refused }
}

/** Files of a folder of starter knowledge (`tree.json`, `procedures/`, `guides/`), the tree left out; in a fixed order. */
export async function listSeeds(folder: string): Promise<ListedSource[]> {
  const parts = await Promise.all([filesIn(join(folder, 'procedures'), '.json'), filesIn(join(folder, 'guides'), '.md')])
  return parts.flat().map((path) => ({ path, format: 'seed' as const }))
}

async function sourcesUnder(path: string): Promise<ListedSource[]> {
  if (!(await stat(path)).isDirectory()) return [{ path }]
  if (existsSync(join(path, 'tree.json'))) return listSeeds(path)
  const entries = (await readdir(path)).filter((name) => !name.startsWith('.') && name !== 'node_modules').sort()
  const below = await Promise.all(entries.map((name) => sourcesUnder(join(path, name)).catch(() => [{ path: join(path, name) }])))
  return below.flat()
}

async function filesIn(folder: string, ending: string): Promise<string[]> {
  if (!existsSync(folder)) return []
  const names = await readdir(folder)
  return names
    .filter((name) => name.endsWith(ending))
    .sort()
    .map((name) => join(folder, name))
}

function refusalOf(path: string, { code }: NodeJS.ErrnoException): FileReport {
  return { path, outcome: 'unreadable', reason: { message: code === 'EACCES' ? ingestMessages.forbidden : ingestMessages.missing } }
}
