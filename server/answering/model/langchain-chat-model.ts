import type { BaseChatModel } from '@langchain/core/language_models/chat_models'
import type { AIMessageChunk, UsageMetadata } from '@langchain/core/messages'
import { type LanguageModel, ModelError, type ModelFailure, type ModelPiece, type ModelPrompt } from './language-model.js'

/** Makes any LangChain chat model a `LanguageModel`; one is opened for every call, so that ending one call ends no other. */
export class LangchainChatModel implements LanguageModel {
  constructor(
    readonly name: string,
    private readonly open: (signal: AbortSignal) => Promise<BaseChatModel>
  ) {}

  async *write({ system, user }: ModelPrompt, signal: AbortSignal): AsyncIterable<ModelPiece> {
    let ended = false
    try {
      const model = await this.open(signal)
      const chunks = await model.stream(
        [
          ['system', system],
          ['human', user]
        ],
        { signal }
      )
      for await (const chunk of chunks) {
        ended ||= isLast(chunk)
        yield { text: textOf(chunk), ...tokensOf(chunk) }
      }
    } catch (error) {
      signal.throwIfAborted()
      throw modelErrorFrom(error)
    }
    signal.throwIfAborted()
    if (!ended) throw new ModelError('cut_off', 'the stream ended before the model had finished')
  }
}

/** Text of a chunk; parts that are no text (reasoning, tool calls) are left out. */
function textOf({ content }: AIMessageChunk): string {
  if (typeof content === 'string') return content
  return content.map((part) => ('text' in part && typeof part.text === 'string' ? part.text : '')).join('')
}

/** Endpoints tell the end as `finish_reason` (OpenAI) or `done_reason` (Ollama); `length` is an end that came too early. */
function isLast({ response_metadata }: AIMessageChunk): boolean {
  const reason: unknown = response_metadata?.['finish_reason'] ?? response_metadata?.['done_reason']
  if (reason === 'length') throw new ModelError('cut_off', 'the model reached its length limit')
  return typeof reason === 'string' && reason !== ''
}

function tokensOf(chunk: AIMessageChunk): { readonly tokens?: number } {
  const tokens = (chunk.usage_metadata as UsageMetadata | undefined)?.total_tokens
  return tokens ? { tokens } : {}
}

/** What a failed call means; only the status and the kind of failure are kept. */
export function modelErrorFrom(error: unknown): ModelError {
  if (error instanceof ModelError) return error
  const { status, status_code, code, name, message } = error as {
    status?: unknown
    status_code?: unknown
    code?: unknown
    name?: string
    message?: string
  }
  const answered = Number(status ?? status_code) || Number(/^(\d{3}) /.exec(message ?? '')?.[1])
  if (answered) return new ModelError(failureOfStatus(answered), `the endpoint answered with status ${answered}`, { cause: error })
  if (/terminated|premature|aborted|socket|incomplete|did not receive done/i.test(`${name} ${message}`))
    return new ModelError('cut_off', 'the connection ended while the model was writing', { cause: error })
  if (/json|syntax|unexpected/i.test(`${name} ${message}`))
    return new ModelError('broken', 'the endpoint does not speak its protocol', { cause: error })
  return new ModelError('unreachable', `the endpoint cannot be reached (${String(code ?? name ?? 'unknown')})`, { cause: error })
}

function failureOfStatus(status: number): ModelFailure {
  if (status === 429) return 'rate_limited'
  return status >= 500 || status === 408 ? 'broken' : 'refused'
}
