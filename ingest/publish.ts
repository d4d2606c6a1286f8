import {
  type BuildProgress,
  type EmbeddingSource,
  type GenerationManifest,
  LAYOUT_VERSION,
  type LibraryClaim,
  type LibraryStore,
  nextGeneration,
  type PublishSelection,
  verifyGeneration
} from '../knowledge/index.js'
import type { PublishOutcome } from './ingest-report.js'
import { presentGeneration } from './present-generation.js'

/** What publishing works with. */
export interface PublishTools {
  readonly library: LibraryStore
  readonly dataDirectory: string
  /** Gives passages vectors; generations have none when absent. */
  readonly embedding?: EmbeddingSource
  readonly now: () => Date
}

/** How publishing goes about it. */
export interface PublishOptions {
  /** What of the proposed to publish; everything when absent. */
  readonly selection?: PublishSelection
  /** Told how far the build is, and how many documents there are in all. */
  readonly onProgress?: (progress: BuildProgress, total: number) => void
  /** Called once when another process is publishing and has to be waited for. */
  readonly onWait?: () => void
  /** How long to wait for another process; default 15 minutes. */
  readonly maxWaitMs?: number
}

const MAX_WAIT_MS = 15 * 60_000
const ASK_AGAIN_MS = 250

/**
 * Publishes every proposed revision, makes the next generation of the present one and what has changed, and switches to it.
 * Where the present one cannot be gone on from, it is made from all that is published, and the outcome says why.
 * Nothing to do when the present generation was built from the same, by the same embedding model, and every byte of it is as it was written.
 * Killed at any moment, the old generation goes on answering, and the next run finishes what was begun.
 * @throws KnowledgeError `embedding_unavailable` when the embedding model does not answer; the old generation stays.
 */
export async function publish(tools: PublishTools, options: PublishOptions = {}): Promise<PublishOutcome> {
  const claim = await claimPatiently(tools.library, options)
  if (!claim) return { outcome: 'busy' }
  try {
    return await publishAlone(tools, options)
  } finally {
    await claim.release()
  }
}

async function publishAlone(tools: PublishTools, options: PublishOptions): Promise<PublishOutcome> {
  const { library, dataDirectory, embedding, now } = tools
  const changed = await library.publishProposed(options.selection)
  const publishedDigest = await library.publishedDigest()
  const present = presentGeneration(dataDirectory)
  if (present?.publishedDigest === publishedDigest && (await isSound(present, tools)))
    return { outcome: 'up_to_date', generation: present.number }
  const published = await library.published()
  const total = published.states.length
  if (total === 0) return { outcome: 'nothing_to_publish' }
  const { manifest, rebuilt } = await nextGeneration(published, await library.tree(), {
    dataDirectory,
    publishedDigest,
    builtAt: now().toISOString(),
    ...(embedding ? { embedding: await embedding.open() } : {}),
    onProgress: (progress) => options.onProgress?.(progress, total)
  })
  const { number, counts } = manifest
  const facts = { generation: number, documents: counts.documents, passages: counts.passages, changed }
  return { outcome: 'published', ...facts, ...(rebuilt ? { rebuilt } : {}) }
}

/** Written by this version, vectors of the configured model where one is configured, and no file changed on disk. */
async function isSound(
  { layoutVersion, embeddingModel }: GenerationManifest,
  { embedding, dataDirectory }: PublishTools
): Promise<boolean> {
  if (layoutVersion !== LAYOUT_VERSION) return false
  if (embedding && embedding.name !== embeddingModel) return false
  return (await verifyGeneration(dataDirectory)).length === 0
}

async function claimPatiently(
  library: LibraryStore,
  { onWait, maxWaitMs = MAX_WAIT_MS }: PublishOptions
): Promise<LibraryClaim | undefined> {
  const startedAt = performance.now()
  for (let attempt = 0; ; attempt += 1) {
    const claim = await library.claim('publish')
    if (claim || performance.now() - startedAt >= maxWaitMs) return claim
    if (attempt === 0) onWait?.()
    await new Promise((resolve) => setTimeout(resolve, ASK_AGAIN_MS))
  }
}
