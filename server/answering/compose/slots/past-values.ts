import type { IsoDate } from '../../../../knowledge/index.js'

const END_DATE =
  /(?:đến|tới)\s+(?:hết\s+)?(?:ngày\s+)?(?<day>\d{1,2})\s*(?:[/.-]|\s*tháng\s*)\s*(?<month>\d{1,2})\s*(?:[/.-]|\s*năm\s*)\s*(?<year>20\d{2})/giu

/** The days on which values in a note have ended, before today; empty when none has. */
export function pastEndDates(text: string, today: IsoDate): IsoDate[] {
  return [...text.normalize('NFC').matchAll(END_DATE)]
    .map(({ groups }) => `${groups?.['year']}-${groups?.['month']?.padStart(2, '0')}-${groups?.['day']?.padStart(2, '0')}`)
    .filter((date) => date < today)
}
