import type { AnswerBlock, CitedText } from '../../answer.js'
import { oneLine } from '../clip-text.js'
import { channelNames, composeMessages, slotLeads, slotTitles } from '../compose-messages.vi.js'
import { type ProcedureSubject, type SectionItem, type SlotBuilder, shortName } from '../procedure-subject.js'
import { relevantNote } from '../relevant-note.js'
import { splitIntoSentences } from '../split-into-sentences.js'
import { type ChannelFact, channelFacts, factPerWay, factsOfChannels, feeNotices, isPastFact, shownValue } from './channel-facts.js'
import { withoutPastValues } from './past-values.js'

/** Characters of notes shown unfolded beside all values together. */
const UNFOLDED_NOTES = 700

/** Builds the slot that every channel fills for itself: its fee, or its time limit. */
export function channelSlot(slot: 'fee' | 'time_limit', field: 'fee' | 'timeLimit'): SlotBuilder {
  return (subject) => {
    const facts = channelFacts(subject.record.channels, field).filter(({ value }) => slot === 'fee' || value)
    if (!facts.some(({ value }) => value)) return undefined
    const { channels } = subject.reading
    const asked = channels.length > 1 ? factPerWay(subject.record.channels, field, channels) : factsOfChannels(facts, channels)
    return {
      slot,
      answer: () => answerBlocks(slot, asked.length > 0 ? asked : facts, subject),
      section: { slot, text: slotTitles[slot], items: facts.flatMap((fact) => sectionItems(fact, subject)) },
      notices: () => (slot === 'fee' ? feeNotices(asked, subject) : [])
    }
  }
}

function answerBlocks(slot: 'fee' | 'time_limit', facts: readonly ChannelFact[], subject: ProcedureSubject): AnswerBlock[] {
  const lead = slotLeads[slot](shortName(subject.record.name))
  const missing = subject.reading.channels.find((kind) => !facts.some(({ kinds }) => kinds.includes(kind)))
  const remark: AnswerBlock[] = missing ? [{ type: 'text', text: composeMessages.channelMissing(missing), citationIds: [] }] : []
  const present = facts.filter((fact) => slot !== 'fee' || !isPastFact(fact, subject.asOf))
  const valued = (present.length > 0 ? present : facts).filter(({ value }) => value)
  const notes = noteLines(slot, facts, subject)
  if (valued.length > 1) {
    const rows = valued.map((fact): CitedText[] => [channelCell(fact, subject), valueCell(fact, subject)])
    const table: AnswerBlock = { type: 'table', text: lead, citationIds: [], columns: [composeMessages.channel, slotTitles[slot]], rows }
    return [...remark, table, ...notes]
  }
  const lines = valued.map((fact): CitedText => {
    const cell = valueCell(fact, subject)
    return { ...cell, text: `${fact.name}: ${cell.text}` }
  })
  return [...remark, { type: 'list', style: 'bullets', text: lead, citationIds: [], items: lines }, ...notes]
}

function channelCell({ name, ways }: ChannelFact, { cite }: ProcedureSubject): CitedText {
  return { text: name, citationIds: [...new Set(ways.flatMap((way) => cite(way)))] }
}

function valueCell({ value }: ChannelFact, { cite }: ProcedureSubject): CitedText {
  return value ? { text: shownValue(value.text), citationIds: cite(value) } : { text: '', citationIds: [] }
}

/** A note that has to do with the slot is shown beside its value. */
const NOTE_OF_SLOT = {
  fee: /phí|đồng|\dđ(?!\p{L})|vnđ|miễn|giảm|tiền/iu,
  time_limit: /\d\s*(?:\([^)]*\)\s*)?(?:ngày|giờ|tháng|tuần)|thời hạn|thời gian (?:giải quyết|xử lý)/iu
}

/**
 * A sentence that only says where or how to file belongs to another slot; one that ends with a colon leads what follows, one that ends
 * with a semicolon goes on in small letters ("miễn cho người có công; người thuộc hộ nghèo").
 */
function ofSlot(note: string, slot: 'fee' | 'time_limit'): string {
  const sentences = splitIntoSentences(note).map(({ start, end }) => note.slice(start, end))
  const kept: string[] = []
  let goesOn = false
  for (const sentence of sentences) {
    const belongs: boolean = NOTE_OF_SLOT[slot].test(sentence) || /:\s*$/.test(sentence) || (goesOn && /^\p{Ll}/u.test(sentence))
    if (belongs) kept.push(sentence)
    goesOn = belongs && /[;,]\s*$/.test(sentence)
  }
  return kept.length === sentences.length ? note : kept.join('\n')
}

/** Opening hours are no time limit. */
const OPENING_HOURS = /(?:thời gian tiếp nhận(?: hồ sơ)?:?\s*)?giờ hành chính[^.;]*/giu

/** Notes beside the values, each once, what the question asks about first; all of each note stands in the card. */
function noteLines(slot: 'fee' | 'time_limit', facts: readonly ChannelFact[], subject: ProcedureSubject): AnswerBlock[] {
  const all = facts.flatMap(({ notes }) => notes).filter(({ text }) => NOTE_OF_SLOT[slot].test(text.replace(OPENING_HOURS, '')))
  const notes = [...new Map(all.map((note) => [note.text, note])).values()]
  if (notes.length === 0) return []
  const room = Math.max(160, Math.floor(UNFOLDED_NOTES / notes.length))
  const said = new Set<string>()
  const items = notes.flatMap((note) => {
    const present = unsaid(ofSlot(withoutPastValues(note.text, subject.asOf), slot), said)
    return present ? [{ text: relevantNote(present, subject.reading, room), citationIds: subject.cite(note) }] : []
  })
  if (items.length === 0) return []
  return [{ type: 'list', style: 'bullets', text: `${composeMessages.note}:`, citationIds: [], items }]
}

/** The sentences of a note that no note before it said: channels repeat most of each other's notes. */
function unsaid(note: string, said: Set<string>): string {
  const sentences = splitIntoSentences(note).map(({ start, end }) => note.slice(start, end))
  const fresh = sentences.filter((sentence) => !said.has(oneLine(sentence).toLowerCase()))
  for (const sentence of sentences) said.add(oneLine(sentence).toLowerCase())
  return fresh.length === sentences.length ? note : fresh.join('\n')
}

function sectionItems({ kinds, value, notes }: ChannelFact, { cite }: ProcedureSubject): SectionItem[] {
  const heading = kinds.map((kind) => channelNames[kind]).join(', ')
  return [
    ...(value ? [{ text: shownValue(value.text), citationIds: cite(value), heading }] : []),
    ...notes.map((note) => ({ text: note.text, citationIds: cite(note), heading }))
  ]
}
