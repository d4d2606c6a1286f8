import type { KnowledgeBase } from '../../../knowledge/index.js'
import type { AnswerTools, ConversationState } from '../../../server/answering/index.js'
import { BENCH_DAY } from '../bench.js'

/** Tools of one conversation that keep nothing on disk. */
export function inMemoryTools(knowledge: KnowledgeBase): AnswerTools {
  const states = new Map<string, ConversationState>()
  let ids = 0
  return {
    knowledge,
    conversations: {
      load: async (id) => states.get(id),
      save: async (state) => void states.set(state.conversationId, state),
      erase: async (id) => void states.delete(id)
    },
    ledger: { record: async () => undefined },
    audiences: ['public'],
    today: () => BENCH_DAY,
    now: () => new Date(`${BENCH_DAY}T02:00:00Z`),
    elapsedMs: () => performance.now(),
    newId: () => `id-${++ids}`,
    maxQuestionCharacters: 500
  }
}
