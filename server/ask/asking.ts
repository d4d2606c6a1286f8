import { randomUUID } from 'node:crypto'
import { type KnowledgeBase, PUBLIC_READER } from '../../knowledge/index.js'
import {
  type Answer,
  type AnswerListener,
  type AnswerTools,
  answerQuestion,
  type ConversationState,
  type LedgerEntry,
  languageModelOf,
  openModelDesk
} from '../answering/index.js'
import type { Config } from '../config.js'
import { vietnamDay } from '../vietnam-clock.js'

/** A conversation held in this process; nothing of it is written anywhere. */
export interface Asking {
  ask(
    question: string,
    asOf: string | undefined,
    listener: AnswerListener
  ): Promise<{ readonly answer: Answer; readonly entry: LedgerEntry }>
}

/** Opens a conversation over a knowledge base; a language model writes when one is configured, as on the server. */
export function openAsking(knowledge: KnowledgeBase, config: Config): Asking {
  const conversationId = randomUUID()
  const entries: LedgerEntry[] = []
  const tools = toolsOver(knowledge, config, entries)
  return {
    async ask(question, asOf, listener) {
      const answer = await answerQuestion({ question, conversationId, ...(asOf ? { asOf } : {}) }, tools, listener)
      return { answer, entry: entries.at(-1)! }
    }
  }
}

function toolsOver(knowledge: KnowledgeBase, { maxQuestionCharacters, languageModel }: Config, entries: LedgerEntry[]): AnswerTools {
  const now = () => new Date()
  const today = () => vietnamDay(now())
  const elapsedMs = () => performance.now()
  const states = new Map<string, ConversationState>()
  let tokens = 0
  const usage = {
    tokensOn: async () => tokens,
    add: async (_: string, more: number) => {
      tokens += more
    }
  }
  return {
    knowledge,
    conversations: {
      load: async (id) => states.get(id),
      save: async (state) => void states.set(state.conversationId, state),
      erase: async (id) => void states.delete(id)
    },
    ledger: { record: async (entry) => void entries.push(entry) },
    audiences: PUBLIC_READER,
    ...{ today, now, elapsedMs, newId: randomUUID, maxQuestionCharacters },
    ...(languageModel
      ? {
          desk: openModelDesk({
            ...{ model: languageModelOf(languageModel), patience: languageModel, limits: languageModel },
            ...{ usage, elapsedMs, today }
          })
        }
      : {})
  }
}
