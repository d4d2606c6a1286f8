import type { KnowledgeBase } from '../../knowledge/index.js'
import type { Answer, ConversationState, LedgerEntry } from '../../server/answering/index.js'
import type { Product } from './product.js'

interface Remembered {
  readonly answer: Answer
  readonly states: readonly ConversationState[]
  readonly entries: readonly LedgerEntry[]
}

/**
 * The same product, asking nothing twice: the same request in the same state over the same knowledge is answered from memory, with what it
 * saved and recorded. Lets many defects of answers be tried for the price of one run.
 */
export function rememberAnswers(product: Product): Product {
  const memory = new WeakMap<KnowledgeBase, Map<string, Remembered>>()
  return {
    ...product,
    async answer(request, tools, ...rest) {
      const known = memory.get(tools.knowledge) ?? new Map<string, Remembered>()
      memory.set(tools.knowledge, known)
      const state = request.conversationId ? await tools.conversations.load(request.conversationId) : undefined
      const key = JSON.stringify([request, tools.audiences, state])
      const remembered = known.get(key) ?? (await askOnce())
      known.set(key, remembered)
      for (const saved of remembered.states) await tools.conversations.save(saved)
      for (const entry of remembered.entries) await tools.ledger.record(entry)
      return remembered.answer

      async function askOnce(): Promise<Remembered> {
        const states: ConversationState[] = []
        const entries: LedgerEntry[] = []
        const listening = {
          ...tools,
          conversations: { ...tools.conversations, save: async (saved: ConversationState) => void states.push(saved) },
          ledger: { record: async (entry: LedgerEntry) => void entries.push(entry) }
        }
        return { answer: await product.answer(request, listening, ...rest), states, entries }
      }
    }
  }
}
