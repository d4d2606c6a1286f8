import { describe, expect, it } from 'vitest'
import type { RankedPassage } from '../describe-hit.js'
import { mergeByKind, mergeRankings, probabilityOfFiling } from './merge-rankings.js'

const ranking = (first: number, confidences: readonly number[]): RankedPassage[] =>
  confidences.map((confidence, place) => ({ passage: first + place, part: undefined, score: 0, confidence }))
const laws = ranking(0, [0.5, 0.3, 0.2])
const procedures = ranking(100, [0.6, 0.3, 0.1])

describe('mergeRankings', () => {
  it('puts procedures first when papers or fees are asked for', () => {
    expect(probabilityOfFiling({ laws, procedures }, 'Em muốn đăng ký kết hôn cần giấy tờ gì, lệ phí bao nhiêu tiền?')).toBeGreaterThan(0.5)
    expect(
      mergeRankings({ laws, procedures, guides: [] }, 'Em muốn đăng ký kết hôn cần giấy tờ gì, lệ phí bao nhiêu tiền?')[0]!.passage
    ).toBe(100)
  })

  it('puts law first when the question asks what is regulated', () => {
    expect(
      mergeRankings({ laws, procedures, guides: [] }, 'Trách nhiệm của công chức hộ tịch được quy định như thế nào?')[0]!.passage
    ).toBe(0)
  })

  it('never changes the order within a collection', () => {
    const merged = mergeRankings({ laws: ranking(0, [0.2, 0.5, 0.4]), procedures, guides: ranking(200, [0.3]) }, 'khai sinh')
    expect(merged.filter(({ passage }) => passage < 100).map(({ passage }) => passage)).toEqual([0, 1, 2])
    expect(merged).toHaveLength(7)
  })

  it('keeps six articles among the first ten when a procedure is only more likely', () => {
    const many = (first: number) => ranking(first, [0.6, 0.5, 0.4, 0.3, 0.2, 0.2, 0.2, 0.2, 0.2, 0.2, 0.2, 0.2])
    const merged = mergeByKind({ laws: many(0), procedures: many(100), guides: [] }, 0.9)
    const firstTen = merged.slice(0, 10).map(({ passage }) => passage)
    expect(firstTen[0]).toBe(100)
    expect(firstTen.filter((passage) => passage < 100)).toEqual([0, 1, 2, 3, 4, 5])
  })

  it('leaves a single collection as it is', () => {
    expect(mergeRankings({ laws, procedures: [], guides: [] }, 'khai sinh')).toEqual(laws)
  })
})
