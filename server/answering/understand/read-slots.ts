import type { FilingChannel, ProcedureSlot } from '../../../knowledge/index.js'
import { phraseTable } from './phrase-table.js'
import type { ReadText } from './read-text.js'
import { CHANNEL_PHRASES, SLOT_PHRASES, WEAK_SLOTS } from './slot-words.vi.js'

const slotTable = phraseTable(SLOT_PHRASES)
const channelTable = phraseTable(CHANNEL_PHRASES)

/** "Nộp online bao nhiêu?": nothing is counted, so money is meant. */
const ASKS_PRICE =
  /(?:nộp|online|trực tuyến|qua mạng|trực tiếp|hết|mất|tốn|đóng|giá|làm)\s.{0,40}bao nhiêu\s*(?:ạ|vậy|thế|v|nhỉ|hả|rứa|dạ)?\s*(?:[?.!,;]|$)/iu

/** Slots and channels asked for, in the order in which they are asked. */
export interface AskedSlots {
  readonly slots: readonly ProcedureSlot[]
  readonly channels: readonly FilingChannel['kind'][]
}

/**
 * Reads which slots of a procedure a question asks for, several at once.
 * "Nộp online mất mấy ngày" asks for the time of that channel, not for how to file online; a longer phrase beats one inside it.
 */
export function readSlots(text: ReadText): AskedSlots {
  const found = slotTable.find(text)
  const longest = found.filter(
    (one) => !found.some((other) => other.length > one.length && other.start <= one.start && other.end >= one.end)
  )
  const named = [...new Set(longest.toSorted((left, right) => left.start - right.start).map(({ meaning }) => meaning))]
  const slots = named.some((slot) => slot !== 'online') || !ASKS_PRICE.test(text.text) ? named : (['fee', ...named] as const)
  const channels = [...new Set(channelTable.find(text).map(({ meaning }) => meaning))]
  const strong = slots.filter((slot) => !WEAK_SLOTS.includes(slot))
  const kept = strong.length > 0 ? strong : slots
  const withoutChannel = kept.filter((slot) => slot !== 'online')
  return { slots: withoutChannel.length > 0 ? withoutChannel : kept, channels }
}
