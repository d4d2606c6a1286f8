import type { EmbeddingModel } from './embedding-model.js'
import { embedWithLangchain } from './langchain-embedding-model.js'

/** A model served by Ollama. */
export interface OllamaEmbedding {
  /** `http://127.0.0.1:11434`. */
  readonly baseUrl: string
  readonly model: string
  readonly timeoutMs?: number
  readonly dimensions?: number
}

/** The first call makes Ollama load the model, which takes long. */
const TIMEOUT_MS = 120_000

/** Opens a model behind Ollama; LangChain's client is loaded only now. Throws `embedding_unavailable`. */
export async function openOllamaEmbedding({
  baseUrl,
  model,
  timeoutMs = TIMEOUT_MS,
  dimensions
}: OllamaEmbedding): Promise<EmbeddingModel> {
  const { OllamaEmbeddings } = await import('@langchain/ollama')
  const embeddings = new OllamaEmbeddings({ baseUrl, model, truncate: true, maxRetries: 1 })
  return embedWithLangchain(embeddings, { name: `ollama:${model}`, timeoutMs, ...(dimensions ? { dimensions } : {}) })
}
