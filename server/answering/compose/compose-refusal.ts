import type { AnswerSuggestion } from '../answer.js'
import type { AnswerContext, AnswerDraft } from '../answer-context.js'
import { composeMessages } from './compose-messages.vi.js'

const MOST_CHIPS = 3
const LONGEST_ECHO = 160

/** An honest "not in the knowledge": what was asked and searched, and the nearest procedures as chips. Never says that a thing does not exist. */
export function composeRefusal({ reading, found }: AnswerContext): AnswerDraft {
  const echo = reading.understoodAs.length > LONGEST_ECHO ? `${reading.understoodAs.slice(0, LONGEST_ECHO)} …` : reading.understoodAs
  const chips = procedureChips(found.procedures.slice(0, MOST_CHIPS))
  const sentences = [composeMessages.notFound(echo), composeMessages.searched, ...(chips.length > 0 ? [composeMessages.nearest] : [])]
  return {
    status: 'not_in_knowledge',
    blocks: [{ type: 'text', text: sentences.join(' '), citationIds: [] }],
    citations: [],
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
