import type { AnswerBlock } from '../answer.js'
import type { Alternative, AnswerContext, AnswerDraft } from '../answer-context.js'
import type { AnswerTools } from '../answer-tools.js'
import { citationRegister } from './build-citation.js'
import { lawPart } from './compose-law.js'
import { composeMessages } from './compose-messages.vi.js'
import { foldBeyond } from './fold-beyond.js'
import { procedureSubject } from './procedure-subject.js'
import { relevantPassages } from './relevant-passages.js'
import { slotPartsOf } from './slots/slot-builders.js'
import { unfoldedTexts } from './text-of-blocks.js'

/** Characters a second reading may add. */
const ROOM = 1_000

/** The draft, and below its answer what the other likely reading of the question would be answered; the draft alone when that says nothing. */
export function withAlternative(draft: AnswerDraft, other: Alternative, context: AnswerContext, tools: AnswerTools): AnswerDraft {
  const asOf = other.kind === 'law' ? context.asOf : tools.today()
  const register = citationRegister({ knowledge: tools.knowledge, asOf, audiences: tools.audiences }, 'd')
  const said = other.kind === 'law' ? sayLaw(other, context, tools, register) : sayProcedure(other.code, context, tools, register)
  const fitting = foldBeyond(said, ROOM).filter(({ folded }) => !folded)
  if (fitting.every(({ citationIds, type }) => type === 'text' && citationIds.length === 0)) return draft
  const front = draft.blocks.filter(({ type }) => type !== 'card')
  const cards = draft.blocks.filter(({ type }) => type === 'card')
  const blocks = other.first ? [...fitting, ...front] : [...front, ...fitting]
  return { ...draft, blocks: [...foldBeyond(blocks), ...cards], citations: [...draft.citations, ...register.all()] }
}

type Register = ReturnType<typeof citationRegister>

function sayLaw(
  other: Extract<Alternative, { kind: 'law' }>,
  context: AnswerContext,
  tools: AnswerTools,
  register: Register
): AnswerBlock[] {
  const part = lawPart(other.hit, context, tools, register)
  return part ? [{ type: 'text', text: `${composeMessages.alsoRelevant}:`, citationIds: [] }, ...part.quotes] : []
}

function sayProcedure(code: string, context: AnswerContext, tools: AnswerTools, register: Register): AnswerBlock[] {
  const subject = procedureSubject(code, context, tools, register)
  if (!subject) return []
  const parts = slotPartsOf(subject).filter(({ slot }) => context.reading.slots.includes(slot))
  const answered = parts.flatMap((part) => part.answer()).filter(({ folded }) => !folded)
  const also = relevantPassages(subject, unfoldedTexts(answered), answered.length === 0)
  return [{ type: 'text', text: composeMessages.otherReading(subject.record.name), citationIds: [] }, ...answered, ...also]
}
