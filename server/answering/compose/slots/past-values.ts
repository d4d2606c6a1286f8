import type { IsoDate } from '../../../../knowledge/index.js'
import { splitIntoSentences } from '../split-into-sentences.js'
import { readAmounts } from './read-amounts.js'

const END_DATE =
  /(?:đến|tới)\s+(?:hết\s+)?(?:ngày\s+)?(?<day>\d{1,2})\s*(?:[/.-]|\s*tháng\s*)\s*(?<month>\d{1,2})\s*(?:[/.-]|\s*năm\s*)\s*(?<year>20\d{2})/giu

/** A value that a note limits to a time that is over: the sentence, its last day, and the amounts it names, as printed. */
export interface PastValue {
  readonly endedOn: IsoDate
  readonly amounts: readonly string[]
  readonly dong: readonly number[]
  readonly start: number
  readonly end: number
}

/** Sentences of a note whose end date lies before today; empty when none has ended. */
export function pastValues(note: string, today: IsoDate): PastValue[] {
  return splitIntoSentences(note).flatMap(({ start, end }) => {
    const sentence = note.slice(start, end)
    const dates = [...sentence.matchAll(END_DATE)].map(
      ({ groups }) => `${groups?.['year']}-${groups?.['month']?.padStart(2, '0')}-${groups?.['day']?.padStart(2, '0')}`
    )
    const last = dates.toSorted().at(-1)
    if (!last || last >= today) return []
    const amounts = readAmounts(sentence)
    return [{ endedOn: last, amounts: amounts.map(({ printed }) => printed), dong: amounts.map(({ dong }) => dong), start, end }]
  })
}

/** The note without the sentences that have ended. */
export function withoutPastValues(note: string, today: IsoDate): string {
  return pastValues(note, today)
    .reduceRight((text, { start, end }) => `${text.slice(0, start)}${text.slice(end)}`, note)
    .trim()
}
