import type { SourceDocument, TopicNode } from '../../domain/index.js'
import type { BuildOptions } from './build-options.js'
import type { GenerationManifest } from './generation-manifest.js'

/**
 * Builds the next generation from every published document, beside the present one, and switches to it.
 * The documents are read once, one at a time. Killing it at any moment leaves the old generation or the new one.
 */
export async function buildGeneration(
  _documents: Iterable<SourceDocument> | AsyncIterable<SourceDocument>,
  _tree: readonly TopicNode[],
  _options: BuildOptions
): Promise<GenerationManifest> {
  throw new Error('not yet written')
}
