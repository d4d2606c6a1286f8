import { describe, expect, it } from 'vitest'
import { personalDataSet } from '../testing/index.js'
import { findPersonalData, maskPersonalData } from './mask-personal-data.js'

describe('finding personal data on the made-up set', () => {
  const { withData, lookAlikes } = personalDataSet()
  const missed = withData.filter(({ text, data }) => data.some(({ value }) => maskPersonalData(text).text.includes(value)))
  const wrongKind = withData.filter(({ text, data }) => !findPersonalData(text).some(({ kind }) => kind === data[0]?.kind))
  const alarms = lookAlikes.filter(({ text }) => findPersonalData(text).length > 0)

  it('is large enough to mean something', () => {
    expect(withData.length).toBeGreaterThanOrEqual(300)
    expect(lookAlikes.length).toBeGreaterThanOrEqual(300)
  })

  it('finds nearly all of it', () => {
    const found = withData.length - missed.length
    const f1 = (2 * found) / (2 * found + missed.length + alarms.length)
    expect({ missed: missed.map(({ text }) => text).slice(0, 8), good: f1 >= 0.97 }).toEqual({ missed: [], good: true })
  })

  it('gives it the right name', () => {
    expect(wrongKind.length / withData.length).toBeLessThanOrEqual(0.02)
  })

  it('raises hardly any false alarm', () => {
    expect({ alarms: alarms.map(({ text }) => text).slice(0, 8), few: alarms.length / lookAlikes.length <= 0.005 }).toEqual({
      alarms: [],
      few: true
    })
  })
})
