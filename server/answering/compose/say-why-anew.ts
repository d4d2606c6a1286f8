import type { AnswerBlock } from '../answer.js'
import { doesAnew } from '../retrieve/prefer-anew.js'
import { composeMessages } from './compose-messages.vi.js'
import type { ProcedureSubject } from './procedure-subject.js'
import { sentencesOf } from './score-sentences.js'

const LOST = /(?:đều|đã)\s+bị\s+mất|không\s+còn\s+(?:bản|sổ|lưu)|bị\s+mất/iu

/** One line that says why a thing is to be registered anew, where nothing is left to copy from; cited where the record says so too. */
export function sayWhyAnew({ reading, record, document, cite }: ProcedureSubject): AnswerBlock[] {
  if (!reading.nothingLeft || !doesAnew(record.name)) return []
  const piece = sentencesOf(document).find(({ text }) => LOST.test(text))
  return [{ type: 'text', text: composeMessages.whyAnew, citationIds: piece ? cite(piece) : [] }]
}
