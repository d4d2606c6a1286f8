import { describe, expect, it } from 'vitest'
import { syllablesOf, syllablesWithPlaces } from './syllables.js'

describe('syllables', () => {
  it('are normalised and lower-cased, with their places in the text as written', () => {
    const text = 'Uỷ ban, Toà án'
    expect(syllablesOf(text)).toEqual(['ủy', 'ban', 'tòa', 'án'])
    expect(syllablesWithPlaces(text).map(({ start, end }) => text.slice(start, end))).toEqual(['Uỷ', 'ban', 'Toà', 'án'])
  })

  it('of decomposed text are the same', () => {
    expect(syllablesOf('đăng ký'.normalize('NFD'))).toEqual(['đăng', 'ký'])
  })

  it('read groups of three digits as one number', () => {
    expect(syllablesOf('lệ phí 50.000 đồng/1.200.000đ, 20,000')).toEqual(['lệ', 'phí', '50000', 'đồng', '1200000', 'đ', '20000'])
    expect(syllablesOf('từ 1.000.000 đồng.')).toEqual(['từ', '1000000', 'đồng'])
  })

  it('keep a procedure code whole and part a document number', () => {
    expect(syllablesOf('1.001193 và 123/2015/NĐ-CP, 66.17/2026/NQ-CP')).toEqual([
      ...['1.001193', 'và', '123', '2015', 'nđ', 'cp'],
      ...['66', '17', '2026', 'nq', 'cp']
    ])
  })

  it('read 07 as 7 and leave codes, telephone numbers and dates readable', () => {
    expect(syllablesOf('07 ngày, CT01, 0912345678, 01/7/2025, 15%, 30 m²')).toEqual([
      ...['7', 'ngày', 'ct01', '0912345678', '1', '7', '2025', '15', '30', 'm2']
    ])
  })

  it('part a unit from its number, but no letter of an article', () => {
    expect(syllablesOf('phạt 500k, 30m2, 12.500VNĐ, Điều 12a')).toEqual(['phạt', '500', 'k', '30', 'm2', '12500', 'vnđ', 'điều', '12a'])
  })

  it('do not join what is no group of three', () => {
    expect(syllablesOf('khoản 1,2 Điều 5.12 và 1.500.20')).toEqual(['khoản', '1', '2', 'điều', '5', '12', 'và', '1', '500', '20'])
  })
})
