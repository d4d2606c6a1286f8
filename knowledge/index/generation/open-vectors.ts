import { join } from 'node:path'
import { KnowledgeError } from '../../domain/index.js'
import type { EmbeddingModel } from '../embedding/embedding-model.js'
import { HnswVectorIndex } from '../vector/hnsw-vector-index.js'
import { PassageVectors } from '../vector/passage-vectors.js'
import { readArrays } from './array-files.js'
import { currentGeneration } from './current-generation.js'
import { otherEmbedding } from './generation-errors.vi.js'
import { type GenerationManifest, NO_EMBEDDING } from './generation-manifest.js'
import { generationDirectory, VECTORS_FOLDER } from './generation-paths.js'

/** Which model makes or made vectors. */
export type EmbeddingIdentity = Pick<EmbeddingModel, 'name' | 'dimensions'>

/**
 * Vectors of a generation, for questions embedded by the same model; `undefined` when it has none.
 * @throws KnowledgeError `generation_unfit` when another model made them, `vector_index_damaged`.
 */
export function openVectors(directory: string, manifest: GenerationManifest, model: EmbeddingIdentity): PassageVectors | undefined {
  const { embeddingModel, embeddingDimensions, number } = manifest
  if (embeddingModel === NO_EMBEDDING) return undefined
  if (!madeBy(manifest, model)) {
    throw new KnowledgeError('generation_unfit', otherEmbedding(number, embeddingModel, model.name), {
      ...{ generation: number, embeddingModel, embeddingDimensions },
      ...{ configuredModel: model.name, configuredDimensions: model.dimensions }
    })
  }
  const { digests } = readArrays(directory, manifest, VECTORS_FOLDER) as { digests: readonly string[] }
  return new PassageVectors(HnswVectorIndex.open(join(directory, VECTORS_FOLDER)), digests)
}

/** Graph of the present generation where this model made it and it can be read; nothing otherwise: it is drawn anew. */
export function formerGraph(dataDirectory: string, model: EmbeddingIdentity): HnswVectorIndex | undefined {
  try {
    const manifest = currentGeneration(dataDirectory)
    if (!manifest || !madeBy(manifest, model)) return undefined
    return HnswVectorIndex.open(join(generationDirectory(dataDirectory, manifest.number), VECTORS_FOLDER))
  } catch (error) {
    if (error instanceof KnowledgeError) return undefined
    throw error
  }
}

function madeBy({ embeddingModel, embeddingDimensions }: GenerationManifest, { name, dimensions }: EmbeddingIdentity): boolean {
  return embeddingModel === name && embeddingDimensions === dimensions
}
