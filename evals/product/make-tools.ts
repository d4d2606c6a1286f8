import type { IsoDate, KnowledgeBase, ReaderAudiences } from '../../knowledge/index.js'
import type { AnswerTools, ConversationState, LedgerEntry } from '../../server/answering/index.js'

/** The day on which every evaluation asks, so that a score never depends on the calendar. */
export const EVALUATION_DAY: IsoDate = '2026-07-15'

/** Tools of one conversation, whose memory can be looked into: a stopped clock and counted ids make every run the same. */
export interface EvalTools extends AnswerTools {
  readonly entries: LedgerEntry[]
  readonly states: Map<string, ConversationState>
}

/** Fresh tools over a knowledge base. */
export function makeEvalTools(knowledge: KnowledgeBase, audiences: ReaderAudiences): EvalTools {
  const entries: LedgerEntry[] = []
  const states = new Map<string, ConversationState>()
  let ids = 0
  return {
    knowledge,
    conversations: {
      load: async (id) => states.get(id),
      save: async (state) => void states.set(state.conversationId, state),
      erase: async (id) => void states.delete(id)
    },
    ledger: { record: async (entry) => void entries.push(entry) },
    audiences,
    today: () => EVALUATION_DAY,
    now: () => new Date(`${EVALUATION_DAY}T02:00:00Z`),
    elapsedMs: () => 0,
    newId: () => `id-${++ids}`,
    maxQuestionCharacters: 500,
    entries,
    states
  }
}
