import { join, resolve } from 'node:path'
import type { IngestTools } from './ingest-context.js'
import { ingestDocument } from './ingest-document.js'
import type { FileReport, PublishOutcome } from './ingest-report.js'
import { listSeeds } from './list-sources.js'
import { openIngestTools } from './open-ingest-tools.js'
import { parseSeedTree } from './parsers/seed-parser.js'
import { presentGeneration } from './present-generation.js'
import { publish } from './publish.js'

/** The starter knowledge that comes with the program. */
export const SEEDS_DIRECTORY = resolve(import.meta.dirname, '..', 'seeds')

/** What became of the starter knowledge. */
export type SeedsOutcome =
  /** Something is published already; seeds are for an empty data directory only. */
  | { readonly outcome: 'present' }
  | { readonly outcome: 'published'; readonly files: readonly FileReport[]; readonly publishing: PublishOutcome }

/** Publishes the starter knowledge where nothing was ever published; quick when a generation can answer already. */
export async function ensureSeedsPublished(dataDirectory: string, seedsDirectory = SEEDS_DIRECTORY): Promise<SeedsOutcome> {
  if (presentGeneration(dataDirectory)) return { outcome: 'present' }
  const tools = await openIngestTools(dataDirectory)
  try {
    return await publishSeeds(tools, seedsDirectory)
  } finally {
    await tools.library.close()
  }
}

/** As `ensureSeedsPublished`, with the library open. Where documents are published but no generation can answer, it builds one from them. */
export async function publishSeeds(tools: IngestTools, seedsDirectory = SEEDS_DIRECTORY): Promise<SeedsOutcome> {
  if (presentGeneration(tools.dataDirectory)) return { outcome: 'present' }
  const files: FileReport[] = []
  if ((await tools.library.publishedCount()) === 0) {
    for (const { path, format } of await listSeeds(seedsDirectory)) files.push(await ingestDocument(path, tools, { format: format! }))
    await saveSeedTree(tools, seedsDirectory)
  }
  return { outcome: 'published', files, publishing: await publish(tools, { selection: 'seeds' }) }
}

/** Puts up the tree of the seeds where there is none yet. */
export async function saveSeedTree({ library }: IngestTools, seedsDirectory: string): Promise<void> {
  if ((await library.tree()).length > 0) return
  const read = await parseSeedTree(join(seedsDirectory))
  if (read.outcome === 'tree') await library.saveTree(read.topics)
}
