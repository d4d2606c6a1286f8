import type { TopicNode } from '../../domain/index.js'
import { PassageVectorsBuilder } from '../embedding/build-passage-vectors.js'
import { buildCompletely } from './build-generation.js'
import type { BuildOptions, PublishedDocuments, RebuildReason } from './build-options.js'
import { readFormerGeneration } from './former-generation.js'
import type { GenerationManifest } from './generation-manifest.js'
import { mergeGeneration } from './merge-generation.js'
import { planMerge } from './plan-merge.js'

/** Above this share of documents read anew, or left out, everything is read anew. */
const MOST_CHANGED = 0.3
/** So few are always quick to merge. */
const FEW_DOCUMENTS = 20

/** The new generation; `rebuilt` says why it was made from every document, where it was. */
export interface NextGeneration {
  readonly manifest: GenerationManifest
  readonly rebuilt?: RebuildReason
}

/**
 * Makes the next generation: from the present one and what has changed since where that can be, else from every document.
 * Both ways make the same. Killing it at any moment leaves the old generation or the new one.
 * @throws KnowledgeError `embedding_unavailable` when a given model does not answer; the old generation stays.
 */
export async function nextGeneration(
  published: PublishedDocuments,
  tree: readonly TopicNode[],
  options: BuildOptions
): Promise<NextGeneration> {
  const merged = await tryMerging(published, tree, options)
  if (!('rebuild' in merged)) return { manifest: merged }
  return { manifest: await buildCompletely(published.read(), tree, options), rebuilt: merged.rebuild }
}

async function tryMerging(
  published: PublishedDocuments,
  tree: readonly TopicNode[],
  options: BuildOptions
): Promise<GenerationManifest | { readonly rebuild: RebuildReason }> {
  const former = readFormerGeneration(options)
  if ('rebuild' in former) return former
  if (!isWorthMerging(former.states, published.states)) return { rebuild: 'many_changes' }
  const vectors = options.embedding && new PassageVectorsBuilder(options.dataDirectory, options.embedding)
  try {
    if (vectors && !former.vectorDigests.every((digest) => vectors.has(digest))) return { rebuild: 'damaged' }
    return await mergeGeneration(former, published, tree, options, vectors)
  } finally {
    vectors?.close()
  }
}

function isWorthMerging(former: PublishedDocuments['states'], states: PublishedDocuments['states']): boolean {
  const { changed, keptAt, inOrder } = planMerge(former, states)
  const gone = former.length - keptAt.size
  return inOrder && Math.max(changed.size, gone) <= Math.max(FEW_DOCUMENTS, states.length * MOST_CHANGED)
}
