import type { KnowledgeBase, SourceDocument } from '../../../knowledge/index.js'
import { type Answer, type AnswerTools, answerQuestion, type ConversationState, type LedgerEntry } from '../index.js'
import { scriptedKnowledge } from './scripted-knowledge.js'

/** Tools whose memory can be looked into. */
export interface TestTools extends AnswerTools {
  readonly entries: LedgerEntry[]
  readonly states: Map<string, ConversationState>
}

/** Tools over hand-built documents (or a given knowledge base), with a stopped clock (1 July 2026), counted ids and memory in arrays. */
export function makeTools(source: readonly SourceDocument[] | KnowledgeBase = [], changes: Partial<AnswerTools> = {}): TestTools {
  const entries: LedgerEntry[] = []
  const states = new Map<string, ConversationState>()
  let ids = 0
  let ms = 0
  return {
    knowledge: 'search' in source ? source : scriptedKnowledge(source),
    conversations: {
      load: async (id) => states.get(id),
      save: async (state) => void states.set(state.conversationId, state),
      erase: async (id) => void states.delete(id)
    },
    ledger: { record: async (entry) => void entries.push(entry) },
    audiences: ['public'],
    today: () => '2026-07-01',
    now: () => new Date('2026-07-01T02:00:00.000Z'),
    elapsedMs: () => ms++,
    newId: () => `id-${++ids}`,
    maxQuestionCharacters: 500,
    entries,
    states,
    ...changes
  }
}

/** A conversation that was asked, last answer apart. */
export interface AskedConversation {
  readonly answers: readonly Answer[]
  readonly last: Answer
}

/** Asks questions one after the other in one conversation. */
export async function askInTurn(tools: AnswerTools, ...questions: readonly string[]): Promise<AskedConversation> {
  const answers: Answer[] = []
  for (const question of questions) answers.push(await answerQuestion({ question, conversationId: 'cuoc-1' }, tools))
  return { answers, last: answers.at(-1)! }
}
