import type { IsoDate, ValidityPeriod } from '../../domain/index.js'

/** Before every day, and after every day. */
export const FIRST_DAY = 0
export const LAST_DAY = 99_999_999

/** Last day of a period as a number: before every day for what has lost effect on an unknown day, after every day for what is open. */
export function lastDayNumber({ to, expired }: ValidityPeriod): number {
  return expired ? FIRST_DAY : (dayNumber(to) ?? LAST_DAY)
}

/** `2025-07-01` → `20250701`: days as numbers that compare like days; `undefined` for none or an unreadable one. */
export function dayNumber(day: IsoDate | undefined): number | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})/.exec(day ?? '')
  return match ? Number(match[1]! + match[2]! + match[3]!) : undefined
}
