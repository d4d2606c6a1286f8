import type { SourceDocument, TopicNode } from '../../domain/index.js'
import { DiacriticsTrainer } from '../../vietnamese/train-diacritics-model.js'
import { ArchivePlacesBuilder } from '../documents/archive-places.js'
import { PassageVectorsBuilder } from '../embedding/build-passage-vectors.js'
import type { BuildOptions, PublishedDocument } from './build-options.js'
import type { GenerationManifest } from './generation-manifest.js'
import { finishGeneration, GenerationParts, nextTurn } from './generation-parts.js'
import { GenerationWriter } from './generation-writer.js'

/** Stands where nobody says what state a document is in: the next generation reads it again. */
const UNKNOWN_DIGEST = '-'

/**
 * Builds the next generation from every published document, beside the present one, and switches to it.
 * The documents are read once, one at a time. Killing it at any moment leaves the old generation or the new one.
 * @throws KnowledgeError `embedding_unavailable` when a given model does not answer; the old generation stays.
 */
export function buildGeneration(
  documents: Iterable<SourceDocument> | AsyncIterable<SourceDocument>,
  tree: readonly TopicNode[],
  options: BuildOptions
): Promise<GenerationManifest> {
  return buildCompletely(withoutDigests(documents), tree, options)
}

async function* withoutDigests(documents: Iterable<SourceDocument> | AsyncIterable<SourceDocument>): AsyncIterable<PublishedDocument> {
  for await (const document of documents) yield { document, digest: UNKNOWN_DIGEST }
}

/** As `buildGeneration`, of documents whose digests are known. */
export async function buildCompletely(
  documents: AsyncIterable<PublishedDocument>,
  tree: readonly TopicNode[],
  options: BuildOptions
): Promise<GenerationManifest> {
  const vectors = options.embedding && new PassageVectorsBuilder(options.dataDirectory, options.embedding)
  const writer = new GenerationWriter(options.dataDirectory)
  try {
    const diacritics = new DiacriticsTrainer()
    const parts = new GenerationParts(writer, diacritics, vectors)
    await parts.read(documents, (count) => options.onProgress?.({ stage: 'reading', documents: count }))
    options.onProgress?.({ stage: 'indexing', documents: parts.archived.length })
    await nextTurn()
    const { index, arrivalOf } = parts.lexical.finish()
    const places = new ArchivePlacesBuilder()
    for (const { place } of parts.archived) places.add(place)
    const vectorDigests = vectors ? Array.from(arrivalOf, (arrival) => parts.vectorDigests[arrival]!) : []
    return await finishGeneration(
      writer,
      { documents: parts.archived, places: places.finish(arrivalOf), lexical: index, diacritics, vectorDigests, tree },
      options,
      vectors
    )
  } finally {
    writer.abandon()
    vectors?.close()
  }
}
