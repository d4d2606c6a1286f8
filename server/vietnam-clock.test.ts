import { expect, test } from 'vitest'
import { vietnamDay } from './vietnam-clock.js'

test('the day in Việt Nam begins at 17:00 UTC, to the second, whichever way the clock is asked', () => {
  const instants = ['2026-07-15T16:59:59.999Z', '2026-07-15T17:00:00.000Z', '2026-07-15T16:59:00.000Z', '2026-12-31T17:00:59.000Z']
  expect(instants.map((instant) => vietnamDay(new Date(instant)))).toEqual(['2026-07-15', '2026-07-16', '2026-07-15', '2027-01-01'])
})
