import { describe, expect, it } from 'vitest'
import { seededRandom } from '../../seeded-random.js'
import type { MeasureDefinition, Sample } from '../bench.js'
import { compareVariants } from './compare-variants.js'
import { growthOf, logLogSlope, slowValue, typicalValue } from './growth-exponent.js'
import { medianOf, percentileOf, summarize } from './percentiles.js'
import { sampleGrid } from './sample-grid.js'

const ANSWER: MeasureDefinition = { name: 'answerMs', words: 'trọn câu trả lời', unit: 'ms', better: 'lower' }

/** Rounds of fifty questions, each with its own usual time, a load of the machine that changes from round to round, and noise. */
function measured(factor: number, seed: number, rounds = 6): Sample[][] {
  const random = seededRandom(seed)
  return Array.from({ length: rounds }, (_, turn) =>
    Array.from({ length: 50 }, (_, at) => ({
      measure: 'answerMs',
      key: `q${at}`,
      value: factor * (5 + at) * (1 + 0.5 * Math.sin(turn)) * (0.9 + 0.2 * random())
    }))
  )
}

describe('percentiles', () => {
  it('are values that were measured, by nearest rank', () => {
    const hundred = Float64Array.from({ length: 100 }, (_, at) => at + 1)
    expect([0, 0.5, 0.95, 0.99, 1].map((share) => percentileOf(hundred, share))).toEqual([1, 50, 95, 99, 100])
    expect(medianOf([3, 1, 2])).toBe(2)
    expect(medianOf([4, 1, 2, 3])).toBe(2.5)
  })

  it('of nothing are nothing, never 0', () => {
    expect(summarize(ANSWER, [{ measure: 'searchMs', value: 3 }])).toBeUndefined()
    expect(() => percentileOf([], 0.5)).toThrow(RangeError)
    expect(() => medianOf([])).toThrow(RangeError)
  })

  it('summarise every sample of a measure', () => {
    const samples = [9, 1, 5].map((value) => ({ measure: 'answerMs', value }))
    expect(summarize(ANSWER, samples)).toMatchObject({ count: 3, mean: 5, min: 1, p50: 5, p99: 9, max: 9, unit: 'ms' })
  })
})

describe('comparing two variants', () => {
  const against = (factor: number, rounds = 6, definition = ANSWER) =>
    compareVariants(definition, ['trước', measured(1, 1, rounds)], ['sau', measured(factor, 2, rounds)])

  it('finds a tenth of a difference under a load that changes by more', () => {
    const [typical, slow] = against(0.9)
    expect(typical).toMatchObject({ statistic: 'typical', verdict: 'better', keys: 50, rounds: 6, before: 'trước', after: 'sau' })
    expect(typical!.low).toBeLessThan(0.9)
    expect(typical!.high).toBeGreaterThan(0.9)
    expect(slow).toMatchObject({ statistic: 'p95' })
    expect(against(1.1)[0]).toMatchObject({ verdict: 'worse' })
  })

  it('says no difference where there is none, the same every time', () => {
    expect(against(1)[0]).toMatchObject({ verdict: 'no_difference' })
    expect(against(1)).toEqual(against(1))
  })

  it('reads more as better where more is better', () => {
    expect(against(0.9, 6, { ...ANSWER, better: 'higher' })[0]).toMatchObject({ verdict: 'worse' })
  })

  it('concludes nothing from two rounds, and compares nothing that was measured on one side only', () => {
    expect(against(0.5, 2)[0]).toMatchObject({ verdict: 'too_few_rounds' })
    expect(compareVariants(ANSWER, ['trước', measured(1, 1)], ['sau', [[], [], []]])).toEqual([])
  })

  it('pairs only what every round measured', () => {
    const rounds = [[{ measure: 'answerMs', key: 'a', value: 1 }], [{ measure: 'answerMs', key: 'b', value: 1 }]]
    expect(sampleGrid(rounds, 'answerMs').size).toBe(0)
  })
})

describe('growth', () => {
  it('is the slope between logarithms', () => {
    const points = [100, 200, 400, 800].map((size) => [size, 3 * size ** 0.7] as const)
    expect(logLogSlope(points)).toBeCloseTo(0.7)
    expect(() => logLogSlope([[100, 1]])).toThrow(RangeError)
  })

  it.each([
    [0.5, 'slower'],
    [1, 'not_told_apart'],
    [1.5, 'faster']
  ] as const)('of a time that grows with exponent %s is told %s', (exponent, verdict) => {
    const sizes = [1, 2, 4, 8].map((size, at) => ({
      label: `${size}×`,
      passages: size * 1000,
      grid: sampleGrid(measured(size ** exponent, at + 1), 'answerMs')
    }))
    for (const measureOf of [typicalValue, slowValue]) {
      const growth = growthOf(ANSWER, sizes, measureOf)!
      expect(growth.verdict).toBe(verdict)
      expect(growth.exponent).toBeCloseTo(exponent, 1)
      expect(growth.points.map(({ label }) => label)).toEqual(['1×', '2×', '4×', '8×'])
    }
  })

  it('of one size is undefined', () => {
    expect(growthOf(ANSWER, [{ label: '1×', passages: 9, grid: sampleGrid(measured(1, 1), 'answerMs') }], typicalValue)).toBeUndefined()
  })
})
