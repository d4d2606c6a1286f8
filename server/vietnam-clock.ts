const calendar = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Ho_Chi_Minh', year: 'numeric', month: '2-digit', day: '2-digit' })

const MINUTE_MS = 60_000
/** The minute asked about last: calendars are slow to ask, and days change between minutes only. */
let known = { minute: Number.NaN, day: '' }

/** The calendar day in Việt Nam at an instant, `YYYY-MM-DD`. */
export function vietnamDay(instant: Date): string {
  const minute = Math.floor(instant.getTime() / MINUTE_MS)
  if (minute !== known.minute) known = { minute, day: calendar.format(instant) }
  return known.day
}
