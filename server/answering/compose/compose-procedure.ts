import type { ProcedureSlot } from '../../../knowledge/index.js'
import type { AnswerBlock, AnswerNotice, AnswerSuggestion, CardBlock } from '../answer.js'
import type { AnswerContext, AnswerDraft } from '../answer-context.js'
import type { AnswerTools } from '../answer-tools.js'
import { saidOf } from '../retrieve/said-of.js'
import { composeMessages, slotQuestions } from './compose-messages.vi.js'
import { foldBeyond } from './fold-beyond.js'
import { type ProcedureSubject, procedureSubject, type SlotPart } from './procedure-subject.js'
import { relevantPassages } from './relevant-passages.js'
import { sayWhyAnew } from './say-why-anew.js'
import { slotPartsOf } from './slots/slot-builders.js'
import { citedTextsOf, textOfBlocks, unfoldedTexts } from './text-of-blocks.js'
import { verdictOn } from './verdict.js'

/** What a card shows open when no slot was asked for. */
const MOST_WANTED: readonly ProcedureSlot[] = ['papers', 'where', 'time_limit', 'fee']
const CARD_ITEM_OPEN = 260
const CARD_SECTION_OPEN = 620

/** The answer about one procedure: asked slots first, then what else the record says about the question, then the card. */
export function composeProcedure(code: string, context: AnswerContext, tools: AnswerTools): AnswerDraft | undefined {
  const subject = procedureSubject(code, context, tools)
  if (!subject) return undefined
  const parts = slotPartsOf(subject)
  const asked = context.reading.slots
  const answered = asked.flatMap((slot) => parts.find((part) => part.slot === slot) ?? [])
  const missing = asked.filter((slot) => !parts.some((part) => part.slot === slot))
  const front = answered.flatMap((part) => part.answer())
  const circumstance = asksForCircumstance(subject, answered)
  // The words of a loss are answered by the line that says why; sentences that share them add nothing.
  const alsoSays = context.reading.nothingLeft && answered.length > 0 ? [] : relevantPassages(subject, unfoldedTexts(front), circumstance)
  const gaps = missing.filter((slot) => slot !== 'conditions' || alsoSays.length === 0)
  const blocks = [
    ...sayWhyAnew(subject),
    ...gaps.map((slot): AnswerBlock => ({ type: 'text', text: composeMessages.slotMissing(slot), citationIds: [] })),
    ...(circumstance ? [...alsoSays, ...front] : [...front, ...alsoSays])
  ]
  const card = cardOf(subject, parts, asked.length > 0)
  return {
    status: asked.length > 0 && answered.length === 0 && alsoSays.length === 0 ? 'partly_answered' : 'answered_procedure',
    blocks: foldBeyond([...withVerdict(subject, front, blocks), card]),
    citations: subject.register.all(),
    procedure: { code: subject.record.code, name: subject.record.name },
    suggestions: [...suggestionsFor(parts, asked), ...nearVariants(code, context)],
    notices: [
      ...answered.flatMap((part) => part.notices()),
      ...(context.reading.asOf && context.reading.asOf < subject.asOf ? [CURRENT_RECORDS] : [])
    ]
  }
}

/** A question about a circumstance ("có phải nộp lại không", "phải ký thế nào"): the sentences that speak of it go before the slot. */
function asksForCircumstance({ reading }: ProcedureSubject, answered: readonly SlotPart[]): boolean {
  const weak = reading.slots.every((slot) => slot === 'conditions' || slot === 'steps')
  return answered.length === 0 || weak || (reading.leaning.yesNo && !reading.premise)
}

function withVerdict(subject: ProcedureSubject, front: readonly AnswerBlock[], blocks: readonly AnswerBlock[]): readonly AnswerBlock[] {
  const { premise } = subject.reading
  if (!premise || front.length === 0) return blocks
  const verdict = verdictOn(premise, textOfBlocks(front))
  const words = { correct: composeMessages.correct, incorrect: composeMessages.incorrect, unsure: composeMessages.unsure }[verdict]
  const sources = front.flatMap(citedTextsOf).flatMap(({ citationIds }) => citationIds)
  return [{ type: 'text', text: words, citationIds: [...new Set(sources)].slice(0, 2) }, ...blocks]
}

/** The whole record as a slip; open sections are short, and everything that is cut there stands whole in a folded one. */
function cardOf({ record }: ProcedureSubject, parts: readonly SlotPart[], folded: boolean): CardBlock {
  const sections = parts.map(({ slot, section }) => {
    const size = section.items.reduce((sum, { text }) => sum + text.length, 0)
    const open =
      !folded && MOST_WANTED.includes(slot) && size <= CARD_SECTION_OPEN && section.items.every(({ text }) => text.length <= CARD_ITEM_OPEN)
    return open ? section : { ...section, folded: true }
  })
  return { type: 'card', text: record.name, code: record.code, citationIds: [], sections, ...(folded ? { folded } : {}) }
}

const CURRENT_RECORDS: AnswerNotice = { kind: 'as_of', text: composeMessages.currentRecords }
/** A procedure this near in confidence may be what was meant. */
const NEAR_VARIANT = 0.5
/** Below this confidence the search hardly decided between namesakes: several are offered, not one. */
const UNDECIDED = 0.5
const MOST_VARIANTS = 3

/** The likeliest other procedures of another name, as chips: one, or several where the search hardly decided. */
function nearVariants(code: string, { found, reading }: AnswerContext): AnswerSuggestion[] {
  const own = found.procedures.find(({ procedureCode }) => procedureCode === code)
  if (!own || reading.followUp !== 'none') return []
  const others = found.procedures.filter(
    (one, at, all) =>
      one.title !== own.title && saidOf(one) >= saidOf(own) * NEAR_VARIANT && all.findIndex(({ title }) => title === one.title) === at
  )
  return others
    .slice(0, own.confidence < UNDECIDED ? MOST_VARIANTS : 1)
    .flatMap(({ title, procedureCode }) =>
      procedureCode ? [{ text: composeMessages.nearVariant(title), question: composeMessages.procedureQuestion(title, procedureCode) }] : []
    )
}

function suggestionsFor(parts: readonly SlotPart[], asked: readonly ProcedureSlot[]): AnswerSuggestion[] {
  const order: readonly ProcedureSlot[] = ['papers', 'fee', 'time_limit', 'where', 'online', 'form']
  return order
    .filter((slot) => !asked.includes(slot) && parts.some((part) => part.slot === slot))
    .slice(0, 3)
    .map((slot) => ({ text: slotQuestions[slot], question: slotQuestions[slot] }))
}
