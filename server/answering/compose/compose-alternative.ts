import type { AnswerBlock, AnswerNotice } from '../answer.js'
import type { Alternative, AnswerContext, AnswerDraft } from '../answer-context.js'
import type { AnswerTools } from '../answer-tools.js'
import { type CitationRegister, citationRegister } from './build-citation.js'
import { clipText } from './clip-text.js'
import { sayGuide } from './compose-guide.js'
import { lawPart } from './compose-law.js'
import { composeMessages } from './compose-messages.vi.js'
import { foldBeyond } from './fold-beyond.js'
import { procedureSubject, shortName } from './procedure-subject.js'
import { relevantPassages } from './relevant-passages.js'
import { slotPartsOf } from './slots/slot-builders.js'
import { citedTextsOf, unfoldedTexts } from './text-of-blocks.js'

/** Characters one other reading may add. */
const ROOM = 800

/** The draft, and below its answer what the other likely readings of the question would be answered, as far as they say something. */
export function withAlternatives(
  draft: AnswerDraft,
  others: readonly Alternative[],
  context: AnswerContext,
  tools: AnswerTools
): AnswerDraft {
  const said = others.flatMap((other, at) => {
    const asOf = other.kind === 'procedure' ? tools.today() : context.asOf
    const register = citationRegister({ knowledge: tools.knowledge, asOf, audiences: tools.audiences }, `d${at}-`)
    const blocks = foldBeyond(say(other, context, tools, register), ROOM).filter(({ folded }) => !folded)
    const states = blocks.some((block) => citedTextsOf(block).some(({ citationIds }) => citationIds.length > 0))
    return states ? [{ blocks, citations: register.all(), notices: noticesOf(other, context, tools) }] : []
  })
  if (said.length === 0) return draft
  // An open card is the answer itself; a folded one only accompanies it.
  const isAside = ({ folded }: AnswerBlock) => folded === true
  const front = draft.blocks.filter((block) => !isAside(block))
  return {
    ...draft,
    blocks: foldBeyond([...front, ...said.flatMap(({ blocks }) => blocks), ...draft.blocks.filter(isAside)]),
    citations: [...draft.citations, ...said.flatMap(({ citations }) => citations)],
    notices: distinct([...draft.notices, ...said.flatMap(({ notices }) => notices)])
  }
}

/** What must be said about the asked slots of another procedure: its record may still print a price that has ended. */
function noticesOf(other: Alternative, context: AnswerContext, tools: AnswerTools): readonly AnswerNotice[] {
  const subject = other.kind === 'procedure' ? procedureSubject(other.code, context, tools) : undefined
  const asked = subject ? slotPartsOf(subject).filter(({ slot }) => context.reading.slots.includes(slot)) : []
  return asked.flatMap((part) => part.notices()).filter(({ kind }) => kind === 'past_value')
}

function distinct(notices: readonly AnswerNotice[]): AnswerNotice[] {
  return [...new Map(notices.map((notice) => [notice.text, notice])).values()]
}

function say(other: Alternative, context: AnswerContext, tools: AnswerTools, register: CitationRegister): AnswerBlock[] {
  switch (other.kind) {
    case 'law': {
      const part = lawPart(other.hit, context, tools, register)
      return part ? [{ type: 'text', text: `${composeMessages.alsoRelevant}:`, citationIds: [] }, ...part.quotes] : []
    }
    case 'guide':
      return sayGuide(other.hits, context, tools, register)
    case 'procedure':
      return sayProcedure(other, context, tools, register)
  }
}

function sayProcedure(
  { code, alike }: Extract<Alternative, { kind: 'procedure' }>,
  context: AnswerContext,
  tools: AnswerTools,
  register: CitationRegister
): AnswerBlock[] {
  const subject = procedureSubject(code, context, tools, register)
  if (!subject) return []
  const parts = slotPartsOf(subject).filter(({ slot }) => context.reading.slots.includes(slot))
  const answered = parts.flatMap((part) => part.answer()).filter(({ folded }) => !folded)
  const name = clipText(shortName(subject.record.name), 160)
  if (alike) {
    const sources = answered.flatMap(citedTextsOf).flatMap(({ citationIds }) => citationIds)
    return [{ type: 'text', text: composeMessages.sameFor(name), citationIds: [...new Set(sources)].slice(0, 3) }]
  }
  const also = relevantPassages(subject, unfoldedTexts(answered), answered.length === 0)
  return [{ type: 'text', text: composeMessages.otherReading(name), citationIds: [] }, ...answered, ...also]
}
