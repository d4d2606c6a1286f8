import type { EmbeddingModel } from './embedding-model.js'
import { embedWithLangchain } from './langchain-embedding-model.js'

/** An endpoint that speaks the OpenAI embeddings protocol (`POST <baseUrl>/embeddings`). */
export interface OpenAiCompatibleEmbedding {
  /** With version, without `/embeddings`: `http://127.0.0.1:8080/v1`. */
  readonly baseUrl: string
  readonly model: string
  /** Many local servers need none. */
  readonly apiKey?: string
  readonly timeoutMs?: number
  readonly dimensions?: number
  /** Texts in one request; servers differ in what they take. */
  readonly textsPerRequest?: number
}

const TIMEOUT_MS = 30_000
const TEXTS_PER_REQUEST = 64

/** Opens a model behind an OpenAI-compatible endpoint; LangChain's client is loaded only now. Throws `embedding_unavailable`. */
export async function openOpenAiCompatibleEmbedding(options: OpenAiCompatibleEmbedding): Promise<EmbeddingModel> {
  const { baseUrl, model, apiKey, timeoutMs = TIMEOUT_MS, dimensions, textsPerRequest = TEXTS_PER_REQUEST } = options
  const { OpenAIEmbeddings } = await import('@langchain/openai')
  const embeddings = new OpenAIEmbeddings({
    ...{ model, apiKey: apiKey ?? 'none', timeout: timeoutMs, maxRetries: 1, batchSize: textsPerRequest, stripNewLines: false },
    ...{ encodingFormat: 'float' as const, configuration: { baseURL: baseUrl } }
  })
  return embedWithLangchain(embeddings, { name: `openai:${model}`, timeoutMs, ...(dimensions ? { dimensions } : {}) })
}
