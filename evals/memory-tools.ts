import type { AnswerTools, ConversationState, LedgerEntry } from '../server/answering/index.js'

/** Tools over a knowledge base with memory that lasts as long as they do; a fixed day, so that scores do not depend on when they are taken. */
export function memoryTools(knowledge: AnswerTools['knowledge']): AnswerTools & { lastEntry(): LedgerEntry | undefined } {
  const states = new Map<string, ConversationState>()
  let last: LedgerEntry | undefined
  let ids = 0
  return {
    knowledge,
    conversations: {
      load: async (id) => states.get(id),
      save: async (state) => void states.set(state.conversationId, state),
      erase: async (id) => void states.delete(id)
    },
    ledger: {
      record: async (entry) => {
        last = entry
      }
    },
    audiences: ['public', 'officials'],
    today: () => '2026-07-15',
    now: () => new Date('2026-07-15T02:00:00Z'),
    elapsedMs: () => performance.now(),
    newId: () => `id-${++ids}`,
    maxQuestionCharacters: 500,
    lastEntry: () => last
  }
}
