import { HnswVectorIndex } from '../vector/hnsw-vector-index.js'
import type { VectorIndex } from '../vector/vector-index.js'
import type { EmbeddingModel } from './embedding-model.js'

/** What becomes one vector. */
export interface PassageText {
  /** Passage id. */
  readonly id: string
  /** What is embedded: heading words and text. */
  readonly text: string
}

/** How vectors are built. */
export interface BuildVectorOptions {
  /** Passages embedded in one call; default 64. */
  readonly passagesPerCall?: number
  /** Told how many vectors are in. */
  readonly onProgress?: (passages: number) => void
}

const PASSAGES_PER_CALL = 64

/**
 * Embeds passages in batches and puts them into a graph, letting timers and signals through between batches.
 * Throws `embedding_unavailable` when the model does not answer; nothing is written: `save` does that.
 */
export async function buildVectorIndex(
  passages: Iterable<PassageText> | AsyncIterable<PassageText>,
  model: EmbeddingModel,
  { passagesPerCall = PASSAGES_PER_CALL, onProgress }: BuildVectorOptions = {}
): Promise<VectorIndex> {
  const index = new HnswVectorIndex(model.dimensions)
  for await (const batch of batchesOf(passages, passagesPerCall)) {
    const vectors = await model.embedDocuments(batch.map(({ text }) => text))
    batch.forEach(({ id }, place) => {
      index.add(id, vectors[place]!)
    })
    onProgress?.(index.size)
    await new Promise((resolve) => setImmediate(resolve))
  }
  return index
}

async function* batchesOf<T>(values: Iterable<T> | AsyncIterable<T>, size: number): AsyncGenerator<T[]> {
  let batch: T[] = []
  for await (const value of values) {
    batch.push(value)
    if (batch.length < size) continue
    yield batch
    batch = []
  }
  if (batch.length > 0) yield batch
}
