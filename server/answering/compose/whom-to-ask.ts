import type { Citation, SourcedText } from '../../../knowledge/index.js'
import type { AnswerBlock } from '../answer.js'
import type { AnswerContext } from '../answer-context.js'
import type { AnswerTools } from '../answer-tools.js'
import { measureEvidence } from '../retrieve/measure-evidence.js'
import { clipText } from './clip-text.js'
import { composeMessages } from './compose-messages.vi.js'
import { procedureSubject, shortName } from './procedure-subject.js'
import { sentencesOf } from './score-sentences.js'

/** Share of the question's words that the name of a procedure must hold before its agency is offered: a wrong office is worse than none. */
const NAMED = 0.5
const CONTACT = /(?:điện thoại|đường dây nóng|tổng đài|hotline|số máy)[^.;\n]{0,50}\d{3,}/iu
const LONGEST = 240

/** The agency of the nearest procedure and how to reach it, as its record says; empty when no procedure is near enough. */
export function whomToAsk(
  context: AnswerContext,
  tools: AnswerTools
): { readonly blocks: readonly AnswerBlock[]; readonly citations: readonly Citation[] } {
  const nearest = context.found.procedures[0]
  const code = nearest?.procedureCode
  if (!nearest || !code || measureEvidence(nearest, context, tools).title < NAMED) return NOBODY
  const subject = procedureSubject(code, context, tools)
  if (!subject) return NOBODY
  const { authority, filingPlace, name } = subject.record
  const contact = sentencesOf(subject.document).find(({ text }) => CONTACT.test(text))
  const line = (heading: string, piece: SourcedText | undefined) =>
    piece ? [{ text: `${heading}: ${clipText(piece.text, LONGEST)}`, citationIds: subject.cite(piece) }] : []
  const items = [
    ...line(composeMessages.authority, authority),
    ...line(composeMessages.filingPlace, filingPlace),
    ...line(composeMessages.contact, contact)
  ].filter(({ citationIds }) => citationIds.length > 0)
  if (items.length === 0) return NOBODY
  const block: AnswerBlock = { type: 'list', style: 'bullets', text: composeMessages.whomToAsk(shortName(name)), citationIds: [], items }
  return { blocks: [block], citations: subject.register.all() }
}

const NOBODY = { blocks: [], citations: [] } as const
