import type { AnswerContext, AnswerDraft } from '../answer-context.js'
import { composeMessages } from './compose-messages.vi.js'
import { procedureChips } from './compose-refusal.js'

const MOST_CHOICES = 4

/** One question back, with the two to four likeliest procedures as chips; the asked slots are kept in each chip's question. */
export function composeClarification(context: AnswerContext, codes: readonly string[]): AnswerDraft {
  const hits = context.found.procedures.filter(({ procedureCode }) => procedureCode && codes.includes(procedureCode))
  const chips = procedureChips(hits).slice(0, MOST_CHOICES)
  const text = chips.length > 1 ? composeMessages.clarifyAction : composeMessages.clarifyVague
  return {
    status: 'needs_clarification',
    blocks: [{ type: 'text', text, citationIds: [] }],
    citations: [],
    suggestions: chips,
    offered: chips,
    notices: []
  }
}
