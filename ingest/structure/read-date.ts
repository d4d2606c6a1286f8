import type { IsoDate } from '../../knowledge/index.js'

/** `16/06/2020`, `3-1-2021`, `ngày 5 tháng 7 năm 2020` as a calendar day; `undefined` when there is none or it cannot exist. */
export function readDate(text: string | null | undefined): IsoDate | undefined {
  const match = /(\d{1,2})\s*[/.-]\s*(\d{1,2})\s*[/.-]\s*(\d{4})/.exec(text ?? '') ?? WORDS.exec(text ?? '')
  return match ? isoDateOf(numberOf(match[3]), numberOf(match[2]), numberOf(match[1])) : undefined
}

/** Digits of a day torn apart by an extractor (`1 7 tháng 6`) are joined. */
const WORDS = /ngày\s*((?:\d\s?){1,2})\s*tháng\s*((?:\d\s?){1,2})\s*năm\s*((?:\d\s?){4})/iu

/** A calendar day from its numbers; `undefined` when it cannot exist. */
export function isoDateOf(year: number, month: number, day: number): IsoDate | undefined {
  const date = new Date(Date.UTC(year, month - 1, day))
  const exists = date.getUTCMonth() === month - 1 && date.getUTCDate() === day && year > 1900 && year < 2200
  return exists ? date.toISOString().slice(0, 10) : undefined
}

const numberOf = (digits: string | undefined) => Number((digits ?? '').replace(/\s/g, ''))
