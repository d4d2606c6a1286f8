import { describe, expect, it } from 'vitest'
import { brierScore, calibrationError, reliabilityBins } from './calibration.js'
import { comparePaired, signTest } from './compare-paired.js'
import { estimateMean, percentile } from './estimate-mean.js'

describe('calibration', () => {
  it('is perfect when confidence comes true and poor when it does not', () => {
    expect(brierScore([{ confidence: 1, right: true }])).toBe(0)
    expect(brierScore([{ confidence: 1, right: false }])).toBe(1)
    const bins = reliabilityBins([
      { confidence: 0.95, right: true },
      { confidence: 1, right: false }
    ])
    expect(bins.at(-1)).toMatchObject({ count: 2, right: 0.5 })
    expect(bins[0]).toMatchObject({ count: 0, right: undefined })
  })
})

describe('intervals and comparisons', () => {
  it('are undefined, never 0, where there is nothing', () => {
    expect(estimateMean([])).toBeUndefined()
    expect(brierScore([])).toBeUndefined()
    expect(calibrationError([])).toBeUndefined()
    expect(percentile([], 0.5)).toBeUndefined()
  })

  const half = Array.from({ length: 100 }, (_, at) => at % 2)

  it('gives the same interval every time, around the mean', () => {
    const estimate = estimateMean(half)!
    expect(estimate).toEqual(estimateMean(half))
    expect(estimate.mean).toBe(0.5)
    expect(estimate.low).toBeLessThan(0.45)
    expect(estimate.high).toBeGreaterThan(0.55)
    expect(estimateMean([1, 1, 1])).toEqual({ mean: 1, low: 1, high: 1, count: 3 })
  })

  it('knows noise from change', () => {
    expect(signTest(0, 0)).toBe(1)
    expect(signTest(0, 6)).toBeCloseTo(2 / 64)
    const before = new Map(Array.from({ length: 20 }, (_, at) => [`p${at}`, 1] as const))
    const worse = comparePaired(before, new Map([...before].map(([id], at) => [id, at < 8 ? 0 : 1])))
    expect(worse).toMatchObject({ compared: 20, verdict: 'worse', better: [] })
    expect(worse.worse).toHaveLength(8)
    expect(
      comparePaired(
        before,
        new Map([
          ['p1', 0],
          ['new', 1]
        ])
      )
    ).toMatchObject({ compared: 1, verdict: 'noise' })
  })
})
