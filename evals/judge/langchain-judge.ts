import { ChatOpenAI } from '@langchain/openai'
import { z } from 'zod'
import type { AnswerJudge, JudgedAnswer, Judgement } from './answer-judge.js'
import { judgeRequest, REPAIR_REQUEST, SYSTEM_PROMPT } from './judge-prompt.vi.js'

/** Where the judging model answers: any OpenAI-compatible endpoint. */
export interface JudgeSettings {
  readonly url: string
  readonly name: string
  /** Empty when the endpoint asks for none. */
  readonly key: string
  readonly timeoutMs: number
}

const VERDICT = z.object({ verdict: z.enum(['right', 'partly', 'wrong']), reason: z.string() })

/** A judge behind an OpenAI-compatible endpoint; what it says is checked by a schema and asked for once more when it does not fit. */
export class LangchainJudge implements AnswerJudge {
  readonly name: string
  readonly #model: ChatOpenAI

  constructor({ url, name, key, timeoutMs }: JudgeSettings) {
    this.name = name
    this.#model = new ChatOpenAI({
      ...{ model: name, temperature: 0, apiKey: key || 'none', timeout: timeoutMs, maxRetries: 1 },
      configuration: { baseURL: url }
    })
  }

  async judge(answer: JudgedAnswer): Promise<Judgement> {
    const asked: [string, string][] = [
      ['system', SYSTEM_PROMPT],
      ['human', judgeRequest(answer)]
    ]
    try {
      const first = await this.#ask(asked)
      const judged = readVerdict(first)
      if (judged) return judged
      const second = await this.#ask([...asked, ['ai', first], ['human', REPAIR_REQUEST]])
      return readVerdict(second) ?? { outcome: 'unavailable', reason: 'not_understood' }
    } catch {
      return { outcome: 'unavailable', reason: 'unreachable' }
    }
  }

  async #ask(messages: [string, string][]): Promise<string> {
    const { content } = await this.#model.invoke(messages)
    return typeof content === 'string' ? content : JSON.stringify(content)
  }
}

/** The verdict in what a model wrote; `undefined` when there is none that fits. */
function readVerdict(text: string): Judgement | undefined {
  const json = /\{[\s\S]*\}/.exec(text)?.[0]
  try {
    const read = VERDICT.safeParse(JSON.parse(json ?? ''))
    return read.success ? { outcome: 'judged', ...read.data } : undefined
  } catch {
    return undefined
  }
}
