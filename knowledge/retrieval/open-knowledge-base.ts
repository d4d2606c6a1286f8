import { KnowledgeError } from '../domain/index.js'
import type { EmbeddingModel } from '../index/embedding/embedding-model.js'
import { damagedGeneration } from '../index/generation/generation-errors.vi.js'
import { type OpenGeneration, openGeneration, openGenerationBeside } from '../index/generation/open-generation.js'
import { GenerationKnowledgeBase } from './generation-knowledge-base.js'
import { atOnce, inTurns } from './in-steps.js'
import type { KnowledgeBase } from './knowledge-base.js'

/** What a knowledge base may use besides its generation. */
export interface KnowledgeBaseOptions {
  /** Embeds questions, where the generation has vectors; without it they are not used. */
  readonly embedding?: EmbeddingModel
  /** How many results of the latest searches are kept for those who ask the same; 0 to search anew every time, as measuring does. */
  readonly resultsKept?: number
}

/**
 * Opens the current generation of a data directory, read-only.
 * @throws KnowledgeError `no_generation` (nothing published yet), `generation_unfit` (made by another version, or its vectors by another
 * model), `generation_damaged`, `vector_index_damaged`.
 */
export function openKnowledgeBase(dataDirectory: string, options: KnowledgeBaseOptions = {}): KnowledgeBase {
  const generation = openGeneration(dataDirectory, options.embedding)
  try {
    return atOnce(GenerationKnowledgeBase.opening(generation, options.embedding, options.resultsKept))
  } catch (cause) {
    generation.archive.close()
    throw damageOf(generation, dataDirectory, cause)
  }
}

/** As `openKnowledgeBase`, in small steps beside other work: who answers from an older generation meanwhile is not held up. */
export async function openKnowledgeBaseBeside(dataDirectory: string, options: KnowledgeBaseOptions = {}): Promise<KnowledgeBase> {
  const generation = await openGenerationBeside(dataDirectory, options.embedding)
  try {
    return await inTurns(GenerationKnowledgeBase.opening(generation, options.embedding, options.resultsKept))
  } catch (cause) {
    generation.archive.close()
    throw damageOf(generation, dataDirectory, cause)
  }
}

/** Files that have their sizes but not their contents show as values that are not there. */
function damageOf({ manifest }: OpenGeneration, directory: string, cause: unknown): unknown {
  if (!(cause instanceof TypeError || cause instanceof RangeError)) return cause
  return new KnowledgeError('generation_damaged', damagedGeneration(directory), { directory, generation: manifest.number }, { cause })
}
