import type { EmbeddingsInterface } from '@langchain/core/embeddings'
import { KnowledgeError } from '../../domain/index.js'
import { embeddingMessages } from './embedding-messages.vi.js'
import type { EmbeddingModel } from './embedding-model.js'

/** How a LangChain model is to be used. */
export interface LangchainEmbeddingOptions {
  /** Recorded in the generation. */
  readonly name: string
  /** Longest wait for one call; a batch of documents is one call. */
  readonly timeoutMs: number
  /** Found by asking the model once when absent. */
  readonly dimensions?: number
}

/** Asked to learn how many dimensions a model has. */
const PROBE = 'đăng ký khai sinh'

/** Makes any LangChain `Embeddings` an `EmbeddingModel`. Throws `embedding_unavailable` when the model does not answer. */
export async function embedWithLangchain(embeddings: EmbeddingsInterface, options: LangchainEmbeddingOptions): Promise<EmbeddingModel> {
  const dimensions = options.dimensions ?? (await inTime(embeddings.embedQuery(PROBE), options)).length
  return new LangchainEmbeddingModel(embeddings, { ...options, dimensions })
}

class LangchainEmbeddingModel implements EmbeddingModel {
  readonly name: string
  readonly dimensions: number

  constructor(
    private readonly embeddings: EmbeddingsInterface,
    private readonly options: Required<LangchainEmbeddingOptions>
  ) {
    this.name = options.name
    this.dimensions = options.dimensions
  }

  async embedDocuments(texts: readonly string[]): Promise<Float32Array[]> {
    if (texts.length === 0) return []
    const vectors = await inTime(this.embeddings.embedDocuments([...texts]), this.options)
    if (vectors.length !== texts.length) throw unavailable(embeddingMessages.unreachable(this.name))
    return vectors.map((vector) => this.#checked(vector))
  }

  async embedQuery(text: string): Promise<Float32Array> {
    return this.#checked(await inTime(this.embeddings.embedQuery(text), this.options))
  }

  #checked(vector: readonly number[]): Float32Array {
    if (vector.length !== this.dimensions) throw unavailable(embeddingMessages.misfit(this.name, this.dimensions, vector.length))
    return Float32Array.from(vector)
  }
}

async function inTime<T>(work: Promise<T>, { name, timeoutMs }: Pick<LangchainEmbeddingOptions, 'name' | 'timeoutMs'>): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, refuse) => {
    timer = setTimeout(() => refuse(unavailable(embeddingMessages.tooSlow(name, timeoutMs))), timeoutMs)
  })
  try {
    return await Promise.race([work, late])
  } catch (cause) {
    throw cause instanceof KnowledgeError ? cause : unavailable(embeddingMessages.unreachable(name), cause)
  } finally {
    clearTimeout(timer)
  }
}

function unavailable(message: string, cause?: unknown): KnowledgeError {
  return new KnowledgeError('embedding_unavailable', message, {}, { cause })
}
