import { type FilingChannel, foldText, type IsoDate, type SourcedText } from '../../../../knowledge/index.js'
import type { AnswerNotice } from '../../answer.js'
import { oneLine } from '../clip-text.js'
import { channelNames, composeMessages, vietnameseDate } from '../compose-messages.vi.js'
import type { ProcedureSubject } from '../procedure-subject.js'
import { pastValues, withoutPastValues } from './past-values.js'
import { readAmounts } from './read-amounts.js'

/** Ways of filing that print the same value for one slot, with their notes, each once. */
export interface ChannelFact {
  readonly name: string
  readonly kinds: readonly FilingChannel['kind'][]
  readonly value?: SourcedText
  readonly notes: readonly SourcedText[]
  /** The ways as the record names them. */
  readonly ways: readonly SourcedText[]
}

/** Groups channels by the value they print, in the record's order; channels that print neither value nor note are left out. */
export function channelFacts(channels: readonly FilingChannel[], field: 'fee' | 'timeLimit'): ChannelFact[] {
  const groups = new Map<string, FilingChannel[]>()
  for (const channel of channels) {
    if (!channel[field] && !channel.note) continue
    const key = oneLine(channel[field]?.text ?? '').toLowerCase()
    groups.set(key, [...(groups.get(key) ?? []), channel])
  }
  return [...groups.values()].map((group) => {
    const value = group[0]![field]
    const kinds = [...new Set(group.map(({ kind }) => kind))]
    const notes = [...new Map(group.flatMap(({ note }) => (note ? [[oneLine(note.text), note] as const] : []))).values()]
    return {
      name: kinds.map((kind) => channelNames[kind]).join(', '),
      kinds,
      ...(value ? { value } : {}),
      notes,
      ways: group.map(({ name }) => name)
    }
  })
}

/** The facts of the channels that were named, or all of them when none was or none fits. */
export function factsOfChannels(facts: readonly ChannelFact[], asked: readonly FilingChannel['kind'][]): readonly ChannelFact[] {
  const named = facts.filter(({ kinds }) => kinds.some((kind) => asked.includes(kind)))
  return named.length > 0 ? named : facts
}

/** One fact for each of several ways that were asked for, in the order asked, also where ways print the same value. */
export function factPerWay(
  channels: readonly FilingChannel[],
  field: 'fee' | 'timeLimit',
  asked: readonly FilingChannel['kind'][]
): ChannelFact[] {
  return asked.flatMap((kind) =>
    channelFacts(
      channels.filter((channel) => channel.kind === kind),
      field
    )
  )
}

/** A value as shown: as printed, or with the remark that the source gives no unit. */
export function shownValue(text: string): string {
  const printed = oneLine(text)
  return /^\d+([.,]\d+)?$/.test(printed) ? composeMessages.noUnit(printed) : printed
}

/** Whether the printed fee is only the amount of a note that has ended. */
export function isPastFact({ value, notes }: ChannelFact, today: IsoDate): boolean {
  const fee = readAmounts(value?.text ?? '').map(({ dong }) => dong)
  const ended = notes.flatMap(({ text }) => pastValues(text, today)).flatMap(({ dong }) => dong)
  const current = notes.flatMap(({ text }) => readAmounts(withoutPastValues(text, today))).map(({ dong }) => dong)
  return fee.length > 0 && fee.every((dong) => ended.includes(dong) && !current.includes(dong))
}

/** What a value and its note give rise to saying: an ended value, or two that contradict each other. */
export function feeNotices(facts: readonly ChannelFact[], { asOf }: ProcedureSubject): AnswerNotice[] {
  const past = facts.flatMap(({ notes }) => notes).flatMap(({ text }) => pastValues(text, asOf))
  const pastTexts = past.map(({ endedOn, amounts }) => composeMessages.pastValue(vietnameseDate(endedOn), amounts))
  const contradicting = facts.some(({ value, notes }) =>
    contradicts(value?.text ?? '', notes.map(({ text }) => withoutPastValues(text, asOf)).join('\n'))
  )
  return [
    ...[...new Set(pastTexts)].map((text): AnswerNotice => ({ kind: 'past_value', text })),
    ...(contradicting ? [{ kind: 'contradiction', text: composeMessages.contradiction } as const] : [])
  ]
}

/** Whether a fee column says "free" beside an amount, or prints an amount a thousand times smaller than its note. */
export function contradicts(fee: string, note: string): boolean {
  const free = FREE.test(foldText(fee))
  const inFee = positiveAmounts(fee)
  const inNote = positiveAmounts(note)
  if (free && (inFee.length > 0 || (inNote.length > 0 && !FREE.test(foldText(note))))) return true
  return inFee.some((small) => small < 1_000 && [...inFee, ...inNote].some((large) => large >= small * 100))
}

const FREE = /mien (?:le )?phi|khong thu/

function positiveAmounts(text: string): number[] {
  return readAmounts(text)
    .map(({ dong }) => dong)
    .filter((dong) => dong > 0)
}
