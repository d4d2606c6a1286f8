import type { IsoDate, ProcedureRecord, ProcedureSlot, SourceDocument, SourcedText } from '../../../knowledge/index.js'
import type { AnswerBlock, AnswerNotice, CardSection, CitedText } from '../answer.js'
import type { AnswerContext } from '../answer-context.js'
import type { AnswerTools } from '../answer-tools.js'
import type { QuestionReading } from '../understand/question-reading.js'
import { type CitationRegister, citationRegister } from './build-citation.js'
import { clipText } from './clip-text.js'

/** One procedure being answered about. */
export interface ProcedureSubject {
  readonly document: SourceDocument
  readonly record: ProcedureRecord
  readonly reading: QuestionReading
  readonly asOf: IsoDate
  readonly register: CitationRegister
  /** Words of content of the question, and of the topic it follows up. */
  readonly topicWords: readonly string[]
  /** Ids of the citation of a verbatim piece. */
  cite(piece: SourcedText): readonly string[]
  /** Ids of the citation of the whole provision that holds a piece, when it is not much longer than the piece. */
  citeItem(piece: SourcedText): readonly string[]
}

/** What one slot says: in front of an answer (short and whole; built only when asked), and as a section of the card. */
export interface SlotPart {
  readonly slot: ProcedureSlot
  readonly section: CardSection
  answer(): readonly AnswerBlock[]
  notices(): readonly AnswerNotice[]
}

/** Builds one slot of a procedure; `undefined` when the record does not say. */
export type SlotBuilder = (subject: ProcedureSubject) => SlotPart | undefined

const LONGEST_ITEM_QUOTE = 1_200

/** Opens a procedure for answering; `undefined` when it is not (or no longer) there for this reader. */
export function procedureSubject(
  code: string,
  context: AnswerContext,
  tools: AnswerTools,
  register?: CitationRegister
): ProcedureSubject | undefined {
  const { knowledge, audiences } = tools
  const found = knowledge.procedure(code, audiences)
  if (!found) return undefined
  const today = tools.today()
  const citations = register ?? citationRegister({ knowledge, asOf: today, audiences })
  const { document, record } = found
  const items = new Map(document.provisions.map((provision) => [provision.address, provision]))
  return {
    document,
    record,
    reading: context.reading,
    asOf: today,
    register: citations,
    topicWords: context.evidenceWords,
    cite: (piece) => citations.cite(document, piece),
    citeItem(piece) {
      const item = items.get(piece.address)
      if (item?.kind !== 'item' || item.end - item.start > LONGEST_ITEM_QUOTE) return citations.cite(document, piece)
      const text = document.text.slice(item.start, item.end)
      return citations.cite(document, { ...piece, text, start: item.start, end: item.end })
    }
  }
}

/** Longest name in the lead of an answer; the whole name stands on the card. */
const LONGEST_NAME = 150

/** The name of a procedure short enough for a sentence. */
export function shortName(name: string): string {
  return clipText(name.replace(/[:;.\s]+$/, ''), LONGEST_NAME)
}

/** A line of a card section. */
export type SectionItem = CitedText & { readonly heading?: string }
