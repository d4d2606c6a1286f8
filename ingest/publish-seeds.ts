import { join, resolve } from 'node:path'
import { type EmbeddingSource, KnowledgeError } from '../knowledge/index.js'
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
  /** `withoutVectors`: why the configured embedding model could not be used. */
  | {
      readonly outcome: 'published'
      readonly files: readonly FileReport[]
      readonly publishing: PublishOutcome
      readonly withoutVectors?: string
    }

/** Publishes the starter knowledge where nothing was ever published; quick when a generation can answer already. */
export async function ensureSeedsPublished(
  dataDirectory: string,
  embedding?: EmbeddingSource,
  seedsDirectory = SEEDS_DIRECTORY
): Promise<SeedsOutcome> {
  if (presentGeneration(dataDirectory)) return { outcome: 'present' }
  const tools = await openIngestTools(dataDirectory, embedding)
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
  return { outcome: 'published', files, ...(await publishSomehow(tools)) }
}

/** Nothing answers yet: seeds without vectors are better than none while the embedding model is away. */
async function publishSomehow(tools: IngestTools): Promise<{ publishing: PublishOutcome; withoutVectors?: string }> {
  try {
    return { publishing: await publish(tools, { selection: 'seeds' }) }
  } catch (error) {
    if (!(error instanceof KnowledgeError) || error.code !== 'embedding_unavailable') throw error
    const { embedding: _away, ...without } = tools
    return { publishing: await publish(without, { selection: 'seeds' }), withoutVectors: error.message }
  }
}

/** Puts up the tree of the seeds where there is none yet. */
export async function saveSeedTree({ library }: IngestTools, seedsDirectory: string): Promise<void> {
  if ((await library.tree()).length > 0) return
  const read = await parseSeedTree(join(seedsDirectory))
  if (read.outcome === 'tree') await library.saveTree(read.topics)
}
