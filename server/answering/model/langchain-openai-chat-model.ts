import { LangchainChatModel } from './langchain-chat-model.js'
import type { LanguageModel } from './language-model.js'
import type { LanguageModelSettings } from './language-model-settings.js'

/** A model behind any endpoint that speaks the OpenAI protocol (`POST <url>/chat/completions`); LangChain's client is loaded at the first call. */
export function openAiCompatibleChatModel({ url, name, key, timeoutMs, maxTokens }: LanguageModelSettings): LanguageModel {
  return new LangchainChatModel(`openai:${name}`, async () => {
    const { ChatOpenAI } = await import('@langchain/openai')
    return new ChatOpenAI({
      ...{ model: name, apiKey: key || 'none', temperature: 0, maxTokens, maxRetries: 0, timeout: timeoutMs, streamUsage: true },
      ...{ useResponsesApi: false, configuration: { baseURL: url } }
    })
  })
}
