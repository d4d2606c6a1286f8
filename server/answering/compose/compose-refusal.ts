import type { AnswerSuggestion } from '../answer.js'
import type { AnswerContext, AnswerDraft } from '../answer-context.js'
import type { AnswerTools } from '../answer-tools.js'
import { composeMessages } from './compose-messages.vi.js'
import { whomToAsk } from './whom-to-ask.js'

const MOST_CHIPS = 3
const LONGEST_ECHO = 160

/**
 * An honest "not in the knowledge": what was asked and searched, the nearest procedures as chips,
 * the agency of the nearest and how to reach it. Never says that a thing does not exist.
 */
export function composeRefusal(context: AnswerContext, tools: AnswerTools): AnswerDraft {
  const { reading, found } = context
  const echo = reading.understoodAs.length > LONGEST_ECHO ? `${reading.understoodAs.slice(0, LONGEST_ECHO)} …` : reading.understoodAs
  const chips = procedureChips(found.procedures.slice(0, MOST_CHIPS))
  const sentences = [composeMessages.notFound(echo), composeMessages.searched, ...(chips.length > 0 ? [composeMessages.nearest] : [])]
  const whom = whomToAsk(context, tools)
  return {
    status: 'not_in_knowledge',
    blocks: [{ type: 'text', text: sentences.join(' '), citationIds: [] }, ...whom.blocks],
    citations: whom.citations,
    suggestions: chips,
    notices: []
  }
}

/** Found procedures as chips; the same name is offered once. The code in the question makes the choice exact. */
export function procedureChips(hits: AnswerContext['found']['procedures']): AnswerSuggestion[] {
  const distinct = hits.filter(({ title }, at) => hits.findIndex((other) => other.title === title) === at)
  return distinct.map(({ title, procedureCode }) => ({
    text: title,
    question: procedureCode ? composeMessages.procedureQuestion(title, procedureCode) : title
  }))
}
