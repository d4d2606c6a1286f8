import {
  currentGeneration,
  type EmbeddingModel,
  type EmbeddingSource,
  type KnowledgeBase,
  openKnowledgeBaseBeside
} from '../knowledge/index.js'

/** Where the server gets its knowledge from: names the published generation, and opens it. */
export interface KnowledgeSource {
  /** Number of the published generation; nothing while none was ever built. */
  currentNumber(): number | undefined
  /** Opens the published generation. @throws KnowledgeError when it cannot be read. */
  open(): KnowledgeBase | Promise<KnowledgeBase>
}

/**
 * The generations of a data directory; `embedding` embeds questions where a generation has vectors.
 * @param searchesAnew whether no results of earlier searches are kept.
 */
export function generationsIn(dataDirectory: string, embedding?: EmbeddingSource, searchesAnew = false): KnowledgeSource {
  const kept = searchesAnew ? { resultsKept: 0 } : {}
  return {
    currentNumber: () => currentGeneration(dataDirectory)?.number,
    open: async () => openKnowledgeBaseBeside(dataDirectory, { ...kept, ...(await embeddingOf(dataDirectory, embedding)) })
  }
}

/** The model, opened without asking it anything: a generation knows how many dimensions it was built with. */
async function embeddingOf(dataDirectory: string, source: EmbeddingSource | undefined): Promise<{ embedding?: EmbeddingModel }> {
  const dimensions = currentGeneration(dataDirectory)?.embeddingDimensions
  return source && dimensions ? { embedding: await source.open(dimensions) } : {}
}
