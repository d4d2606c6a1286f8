import type { EmbeddingModel } from './embedding-model.js'
import { openOllamaEmbedding } from './langchain-ollama-embedding.js'
import { openOpenAiCompatibleEmbedding } from './langchain-openai-embedding.js'
import { RandomIndexingModel } from './random-indexing-model.js'

/** Which embedding model is wanted, as it is configured. */
export type EmbeddingSettings =
  /** Comes with the program; compares words, not meanings. */
  | { readonly provider: 'embedded' }
  | {
      readonly provider: 'openai' | 'ollama'
      readonly url: string
      readonly name: string
      /** Empty where none is needed. */
      readonly key: string
    }

/** A model that is configured and not opened yet: its name is known, the rest costs a call. */
export interface EmbeddingSource {
  /** As the manifest of a generation has it. */
  readonly name: string
  /** Asks the model for its dimensions where they are not told. @throws KnowledgeError `embedding_unavailable` */
  open(dimensions?: number): Promise<EmbeddingModel>
}

/** The model of these settings; nothing is loaded and nobody is called before it is opened. */
export function embeddingSource(settings: EmbeddingSettings): EmbeddingSource {
  if (settings.provider === 'embedded') {
    const model = new RandomIndexingModel()
    return { name: model.name, open: async () => model }
  }
  const { provider, url, name, key } = settings
  return {
    name: `${provider}:${name}`,
    open: (dimensions) => {
      const known = dimensions ? { dimensions } : {}
      return provider === 'ollama'
        ? openOllamaEmbedding({ baseUrl: url, model: name, ...known })
        : openOpenAiCompatibleEmbedding({ baseUrl: url, model: name, ...(key ? { apiKey: key } : {}), ...known })
    }
  }
}
