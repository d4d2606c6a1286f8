const calendar = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Ho_Chi_Minh', year: 'numeric', month: '2-digit', day: '2-digit' })

/** The calendar day in Việt Nam at an instant, `YYYY-MM-DD`. */
export function vietnamDay(instant: Date): string {
  return calendar.format(instant)
}
