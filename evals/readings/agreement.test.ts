import { describe, expect, it } from 'vitest'
import { agreementOf, type Reading } from './agreement.js'
import { sampleForReading } from './sample-for-reading.js'

const reading = (id: string, passed: boolean, scored: boolean): Reading => ({
  ...{ task: 'answers', id, passed, scored, reason: 'thiếu lệ phí', readBy: 'người đọc', readOn: '2026-11-21' }
})

describe('readings by a person', () => {
  it('agree or disagree with the scorer, one by one', () => {
    const readings = [...Array.from({ length: 9 }, (_, at) => reading(`p${at}`, at < 6, at < 6)), reading('p9', false, true)]
    expect(agreementOf(readings)).toMatchObject({ read: 10, agreed: 9, share: 0.9, disagreements: [{ id: 'p9' }] })
    expect(agreementOf(readings).kappa).toBeCloseTo((0.9 - (0.6 * 0.7 + 0.4 * 0.3)) / (1 - (0.6 * 0.7 + 0.4 * 0.3)))
    expect(agreementOf([])).toMatchObject({ read: 0, share: undefined, kappa: undefined })
  })

  it('are drawn alike by the same seed, and from no records none', () => {
    expect(sampleForReading(new Map(), 60, 1)).toEqual([])
  })
})
