import { describe, expect, it } from 'vitest'
import { measureRanks, ndcgDifference, ranksOf } from './measure-ranks.js'

const first = { ranks: [0], answers: 1 }
const fourth = { ranks: [3], answers: 1 }
const missing = { ranks: [], answers: 1 }
const oneOfTwo = { ranks: [1], answers: 2 }

describe('measures of rankings', () => {
  it('count any right one in R@1, R@3 and R@5, and the share of all in R@10 and R@100', () => {
    const { r1, r3, r5, r10, r100 } = measureRanks([first, fourth, missing, oneOfTwo])
    expect([r1.mean, r3.mean, r5.mean, r10.mean, r100.mean]).toEqual([0.25, 0.5, 0.75, 0.625, 0.625])
  })

  it('discount what stands lower, against the best order possible', () => {
    const { mrr10, ndcg10 } = measureRanks([fourth])
    expect(mrr10.mean).toBe(0.25)
    expect(ndcg10.mean).toBeCloseTo(1 / Math.log2(5), 9)
    expect(measureRanks([{ ranks: [0, 1], answers: 2 }]).ndcg10.mean).toBe(1)
    expect(measureRanks([{ ranks: [10], answers: 1 }]).ndcg10.mean).toBe(0)
  })

  it('state an interval that holds the mean', () => {
    const { low, high, mean } = measureRanks([first, first, missing, first, fourth]).ndcg10
    expect(low).toBeLessThan(mean)
    expect(high).toBeGreaterThan(mean)
  })

  it('compare question by question', () => {
    expect(ndcgDifference([first, first], [first, missing]).mean).toBe(-0.5)
    expect(ndcgDifference([first], [first])).toMatchObject({ low: 0, high: 0 })
  })

  it('find each wanted name once, at its first place', () => {
    expect(ranksOf(['a', 'b', 'a', 'c'], new Set(['a', 'c', 'd']))).toEqual({ ranks: [0, 3], answers: 3 })
  })
})
