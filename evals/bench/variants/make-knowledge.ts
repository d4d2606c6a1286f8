import { execFileSync } from 'node:child_process'
import { copyFileSync, existsSync, mkdirSync, readdirSync, statSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { buildGeneration, currentGeneration, fittingGeneration, KnowledgeError, openSqliteLibrary } from '../../../knowledge/index.js'
import { documentsAtSize } from './documents-at-size.js'
import type { KnowledgeWanted, PreparedKnowledge } from './prepare-knowledge.js'

/*
 * Program of `prepareKnowledge`: lends, publishes or builds what is wanted and prints where it stands as JSON.
 * What is lent is linked, so that a server writes about people here and not where the knowledge came from.
 */
const wanted = JSON.parse(process.argv[2] ?? '') as KnowledgeWanted
console.log(JSON.stringify(await make(wanted)))

async function make({ from, into, rebuild, size }: KnowledgeWanted): Promise<PreparedKnowledge> {
  const startMs = performance.now()
  const seconds = () => (performance.now() - startMs) / 1000
  const source = from ?? publishedSeeds(into)
  if (!rebuild && size === 1 && isFitting(source)) {
    if (from) lend(from, into)
    return described(from ?? 'seeds', from ? into : source)
  }
  const copy = join(into, 'library')
  mkdirSync(copy)
  const files = readdirSync(source).filter((name) => name.startsWith('library.sqlite'))
  if (files.length === 0) throw new Error(`${source}: no library.sqlite to build the index from`)
  for (const name of files) copyFileSync(join(source, name), join(copy, name))
  const library = await openSqliteLibrary({ dataDirectory: copy })
  const built = join(into, 'built')
  mkdirSync(built)
  try {
    await buildGeneration(documentsAtSize(library.publishedDocuments(), size), await library.tree(), {
      dataDirectory: built,
      publishedDigest: `bench-${size}`,
      builtAt: new Date().toISOString()
    })
  } finally {
    await library.close()
  }
  return { ...described(from ?? 'seeds', built), buildSeconds: seconds() }
}

function publishedSeeds(into: string): string {
  const folder = join(into, 'seeds')
  mkdirSync(folder)
  const command = [`TRO_LY_CONG_DATA=${folder}`, process.execPath, '--import', 'tsx', 'ingest/main.ts', '--seeds-only']
  execFileSync('env', command, { stdio: ['ignore', 'ignore', 'inherit'] })
  return folder
}

function isFitting(dataDirectory: string): boolean {
  try {
    fittingGeneration(dataDirectory)
    return true
  } catch (error) {
    if (error instanceof KnowledgeError && error.code === 'generation_unfit') return false
    throw error
  }
}

function lend(from: string, into: string): void {
  for (const name of ['generations', 'originals']) if (existsSync(join(from, name))) symlinkSync(join(from, name), join(into, name), 'dir')
  for (const name of readdirSync(from)) if (name.startsWith('library.sqlite')) copyFileSync(join(from, name), join(into, name))
}

function described(source: string, dataDirectory: string): PreparedKnowledge {
  const manifest = currentGeneration(dataDirectory)
  if (!manifest) throw new Error(`${dataDirectory}: nothing published`)
  const folder = join(dataDirectory, 'generations', String(manifest.number).padStart(6, '0'))
  const indexBytes = readdirSync(folder).reduce((sum, name) => sum + statSync(join(folder, name)).size, 0)
  const { number: generation, builtAt, counts } = manifest
  return { dataDirectory, source, generation, builtAt, documents: counts.documents, passages: counts.passages, indexBytes }
}
