import { describe, expect, it } from 'vitest'
import { hitAt, ndcgAt, precisionAt, recallAt, reciprocalRank } from './ranking-measures.js'
import { statesExactly, statesFact } from './states-fact.js'

describe('facts', () => {
  it.each([
    ['Lệ phí 20,000 đồng', '20.000 đồng', true],
    ['trong 07 ngày làm việc', '7 ngày', true],
    ['Lệ phí 120.000 đồng', '20.000 đồng', false],
    ['Nghị định 145/2020/NĐ-CP', '45/2020', false],
    ['mức 3,5 %', '3', false],
    ['MIỄN  LỆ PHÍ', 'miễn lệ phí', true],
    ['nơi cư trú', 'nơi thường trú', false],
    ['200.000 đồng/ hộ chiếu', '200.000 đồng/hộ chiếu', true],
    ['Lệ phí: 200,000 Việt Nam Đồng', '200.000 đồng', true],
    ['cấp lại: 400.000đ/hộ chiếu', '400.000 đồng/hộ chiếu', true],
    ['điểm đ khoản 1', '1 đồng', false]
  ])('"%s" states "%s": %s', (text, fact, stated) => {
    expect(statesExactly(text, fact)).toBe(stated)
  })

  it('lets a fact be paraphrased only where it says so, and never its numbers', () => {
    const shown = 'Người dân nộp giấy chứng sinh bản chính tại Ủy ban nhân dân cấp xã trong 60 ngày.'
    expect(statesFact(shown, 'nộp tại Ủy ban nhân dân cấp xã giấy chứng sinh', true)).toBe(true)
    expect(statesFact(shown, 'nộp tại Ủy ban nhân dân cấp xã giấy chứng sinh', false)).toBe(false)
    expect(statesFact(shown, 'nộp giấy chứng sinh trong 30 ngày', true)).toBe(false)
  })
})

describe('ranking', () => {
  const ranked = ['1.000894', '1.001193', '2.000635']
  const gold = new Set(['1.001193', '2.000635'])

  it('counts gold by place', () => {
    expect(recallAt(ranked, gold, 2)).toBe(0.5)
    expect(hitAt(ranked, gold, 1)).toBe(0)
    expect(precisionAt(ranked, gold, 3)).toBeCloseTo(2 / 3)
    expect(reciprocalRank(ranked, gold)).toBe(0.5)
    expect(ndcgAt(['1.001193', '2.000635'], gold, 5)).toBe(1)
    expect(ndcgAt(ranked, gold, 3)).toBeCloseTo((1 / Math.log2(3) + 1 / 2) / (1 + 1 / Math.log2(3)))
  })

  it('is undefined, never 0, where it does not apply', () => {
    expect(recallAt(ranked, new Set(), 5)).toBeUndefined()
    expect(reciprocalRank(ranked, new Set())).toBeUndefined()
    expect(precisionAt([], gold, 5)).toBeUndefined()
  })
})
