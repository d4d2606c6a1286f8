import type { IsoDate } from './validity.js'

/** The day before: the last day in force of what is changed or repealed from `day` on. */
export function dayBefore(day: IsoDate): IsoDate {
  return new Date(Date.parse(`${day}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10)
}
