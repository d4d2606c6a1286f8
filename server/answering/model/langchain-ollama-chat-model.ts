import { LangchainChatModel } from './langchain-chat-model.js'
import type { LanguageModel } from './language-model.js'
import type { LanguageModelSettings } from './language-model-settings.js'

/** A model behind Ollama (`POST <url>/api/chat`); LangChain's client is loaded at the first call. */
export function ollamaChatModel({ url, name, key, maxTokens }: LanguageModelSettings): LanguageModel {
  return new LangchainChatModel(`ollama:${name}`, async (signal) => {
    const { ChatOllama } = await import('@langchain/ollama')
    return new ChatOllama({
      ...{ model: name, baseUrl: url, temperature: 0, numPredict: maxTokens, maxRetries: 0 },
      // Its own way of ending streams waits for the next piece, and ends every stream of the client.
      fetch: (address, request) =>
        fetch(address, { ...request, signal: AbortSignal.any([signal, ...(request?.signal ? [request.signal] : [])]) }),
      ...(key ? { headers: { authorization: `Bearer ${key}` } } : {})
    })
  })
}
