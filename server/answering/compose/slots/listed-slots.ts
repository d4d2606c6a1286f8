import type { ProcedureRecord, ProcedureSlot, SourcedText } from '../../../../knowledge/index.js'
import type { AnswerBlock, CitedText } from '../../answer.js'
import { clipText, oneLine } from '../clip-text.js'
import { composeMessages, slotLeads, slotTitles } from '../compose-messages.vi.js'
import { type ProcedureSubject, type SectionItem, type SlotBuilder, shortName } from '../procedure-subject.js'
import { relevantNote } from '../relevant-note.js'
import { unnamedForm } from './papers-slot.js'

/** A line of a listed slot: a verbatim piece under an optional heading. */
interface Line {
  readonly heading?: string
  readonly piece: SourcedText
  /** Code of the form, said where the name does not hold it; it stands in the same item of the record. */
  readonly formCode?: string
}

/** Slots that are lists of verbatim pieces, and how much of each is shown unfolded. */
const UNFOLDED: Partial<Record<ProcedureSlot, number>> = { steps: 1_700, conditions: 1_500, legal_basis: 900, where: 900, online: 900 }
const UNFOLDED_OTHERWISE = 1_000

/** What the result of the procedure is. */
export const resultSlot = listedSlot('result', ({ results }) => results.map((piece) => ({ piece })))
/** What must be met. */
export const conditionsSlot = listedSlot('conditions', ({ conditions }) => conditions.map((piece) => ({ piece })))
/** How it goes, step by step. */
export const stepsSlot = listedSlot('steps', ({ steps }) => steps.map((piece) => ({ piece })), 'steps')
/** What it is based on. */
export const legalBasisSlot = listedSlot('legal_basis', ({ legalBases }) => legalBases.map(({ text }) => ({ piece: text })))
/** Who may file. */
export const whoSlot = listedSlot('who', ({ applicants, authority }) => [
  ...headed(composeMessages.applicants, applicants),
  ...headed(composeMessages.authority, authority)
])
/** Where to file and who decides. */
export const whereSlot = listedSlot('where', ({ filingPlace, authority, steps, channels }) => [
  ...headed(composeMessages.filingPlace, filingPlace),
  ...headed(composeMessages.authority, authority),
  ...channels
    .filter(({ kind, note }) => kind === 'in_person' && note && PLACE.test(note.text))
    .flatMap(({ note }) => (note ? [{ piece: note }] : [])),
  ...steps.flatMap((step) => (PLACE.test(step.text) ? [{ piece: step }] : [])).slice(0, 2)
])
/** How to file online. */
export const onlineSlot = listedSlot('online', ({ onlineLevel, channels, steps }) => [
  ...headed(slotTitles.online, onlineLevel),
  ...channels
    .filter(({ kind }) => kind === 'online')
    .flatMap(({ name, timeLimit, fee, note }) => [
      ...(note ? [{ piece: note }] : [{ piece: name }]),
      ...headed(slotTitles.time_limit, timeLimit),
      ...headed(slotTitles.fee, fee)
    ]),
  ...steps
    .filter(({ text }) => ONLINE.test(text))
    .map((piece) => ({ piece }))
    .slice(0, 2)
])
/** Papers that are forms. */
export const formSlot = listedSlot('form', ({ dossier }) =>
  dossier.flatMap(({ papers }) =>
    papers
      .filter(({ name, formCode }) => formCode ?? FORM.test(name.text))
      .map(({ name, formCode }) => ({ piece: name, ...(formCode ? { formCode } : {}) }))
  )
)

const PLACE =
  /nộp (?:trực tiếp )?(?:hồ sơ )?(?:tại|cho|đến|về)|gửi (?:hồ sơ )?(?:đến|về|tại)|tại (?:trụ sở|bộ phận|trung tâm|ủy ban|uỷ ban|cơ quan|công an)/iu
const ONLINE = /trực tuyến|cổng dịch vụ công|vneid|môi trường điện tử|môi trường mạng/iu
const FORM = /mẫu|tờ khai|đơn\s|phiếu|giấy đề nghị|văn bản đề nghị/iu

function headed(heading: string, piece: SourcedText | undefined): Line[] {
  return piece ? [{ heading, piece }] : []
}

function listedSlot(
  slot: ProcedureSlot,
  linesOf: (record: ProcedureRecord) => readonly Line[],
  type: 'list' | 'steps' = 'list'
): SlotBuilder {
  return (subject) => {
    const lines = linesOf(subject.record)
    if (lines.length === 0) return undefined
    return {
      slot,
      answer: () => answerBlocks(slot, lines, subject, type),
      section: { slot, text: slotTitles[slot], items: lines.map((line) => sectionItem(line, subject)) },
      notices: () => []
    }
  }
}

function answerBlocks(slot: ProcedureSlot, lines: readonly Line[], subject: ProcedureSubject, type: 'list' | 'steps'): AnswerBlock[] {
  const room = UNFOLDED[slot] ?? UNFOLDED_OTHERWISE
  const each = Math.max(140, Math.floor(room / lines.length))
  const shown: CitedText[] = []
  let used = 0
  for (const { heading, piece, formCode } of lines) {
    if (used > room) break
    const words = shorten(piece.text, subject, Math.max(each, Math.floor((room - used) / Math.max(1, lines.length - shown.length))))
    const form = unnamedForm(words, formCode, piece, subject)
    const text = form ? `${words.replace(/[.;,:]$/, '')} (${form})` : words
    shown.push({ text: heading ? `${heading}: ${text}` : text, citationIds: form ? subject.citeItem(piece) : subject.cite(piece) })
    used += words.length
  }
  const lead = slotLeads[slot](shortName(subject.record.name))
  return type === 'steps'
    ? [{ type: 'steps', text: lead, citationIds: [], items: shown }]
    : [{ type: 'list', style: 'bullets', text: lead, citationIds: [], items: shown }]
}

function shorten(text: string, { reading }: ProcedureSubject, limit: number): string {
  return oneLine(text).length <= limit
    ? oneLine(text)
    : reading.contentWords.length > 0
      ? relevantNote(text, reading, limit)
      : clipText(text, limit)
}

function sectionItem({ heading, piece }: Line, { cite }: ProcedureSubject): SectionItem {
  return { text: piece.text, citationIds: cite(piece), ...(heading ? { heading } : {}) }
}
