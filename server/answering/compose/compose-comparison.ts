import type { ProcedureSlot } from '../../../knowledge/index.js'
import type { CitedText, TableBlock } from '../answer.js'
import type { AnswerContext, AnswerDraft } from '../answer-context.js'
import type { AnswerTools } from '../answer-tools.js'
import { citationRegister } from './build-citation.js'
import { clipText } from './clip-text.js'
import { composeMessages, slotTitles } from './compose-messages.vi.js'
import { type ProcedureSubject, procedureSubject, type SlotPart } from './procedure-subject.js'
import { slotPartsOf } from './slots/slot-builders.js'

/** Rows of a comparison when no slot is named, and characters of one cell. */
const COMPARED: readonly ProcedureSlot[] = ['time_limit', 'fee', 'where']
const LONGEST_CELL = 300
const ITEMS_IN_CELL = 3

/** Two procedures side by side: a row per asked slot, a column per procedure, each cell cited. */
export function composeComparison(codes: readonly string[], context: AnswerContext, tools: AnswerTools): AnswerDraft | undefined {
  const register = citationRegister({ knowledge: tools.knowledge, asOf: tools.today(), audiences: tools.audiences })
  const subjects = codes.flatMap((code) => procedureSubject(code, context, tools, register) ?? [])
  const first = subjects[0]
  if (subjects.length < 2 || !first) return undefined
  const parts = subjects.map((subject) => slotPartsOf(subject))
  const slots = context.reading.slots.length > 0 ? context.reading.slots : COMPARED
  const table: TableBlock = {
    type: 'table',
    text: `${composeMessages.compareCaption}:`,
    citationIds: [],
    columns: ['', ...subjects.map(({ record }) => record.name)],
    rows: slots.map((slot) => [{ text: slotTitles[slot], citationIds: [] }, ...parts.map((found) => cellOf(found, slot))])
  }
  return {
    status: 'answered_procedure',
    blocks: [table, ...subjects.map((subject, at) => foldedCard(subject, parts[at] ?? []))],
    citations: register.all(),
    procedure: { code: first.record.code, name: first.record.name },
    suggestions: [],
    notices: []
  }
}

function cellOf(parts: readonly SlotPart[], slot: ProcedureSlot): CitedText {
  const items = parts.find((part) => part.slot === slot)?.section.items ?? []
  const distinct = items.filter((item, at) => items.findIndex(({ text }) => text === item.text) === at).slice(0, ITEMS_IN_CELL)
  if (distinct.length === 0) return { text: composeMessages.slotMissing(slot), citationIds: [] }
  return {
    text: distinct.map(({ text }) => clipText(text, LONGEST_CELL)).join(' · '),
    citationIds: distinct.flatMap(({ citationIds }) => citationIds)
  }
}

function foldedCard({ record }: ProcedureSubject, parts: readonly SlotPart[]) {
  const sections = parts.map(({ section }) => ({ ...section, folded: true }))
  return { type: 'card', text: record.name, code: record.code, citationIds: [], sections, folded: true } as const
}
