import { ollamaChatModel } from './langchain-ollama-chat-model.js'
import { openAiCompatibleChatModel } from './langchain-openai-chat-model.js'
import type { LanguageModel } from './language-model.js'
import type { LanguageModelSettings } from './language-model-settings.js'

/** The model of these settings. Nothing is loaded and nobody is called before it is asked to write. */
export function languageModelOf(settings: LanguageModelSettings): LanguageModel {
  return settings.provider === 'ollama' ? ollamaChatModel(settings) : openAiCompatibleChatModel(settings)
}
