import { describe, expect, it } from 'vitest'
import { makeGuide, makeProcedure, makeRegulation } from '../testing/index.js'
import { splitIntoPassages } from './split-into-passages.js'

describe('splitIntoPassages', () => {
  it('makes every Điều one passage with its khoản and điểm inside and its chapter above', () => {
    const passages = splitIntoPassages(makeRegulation())
    expect(passages.map(({ address }) => address)).toEqual(['chuong-i', 'dieu-4', 'dieu-15', 'dieu-33'].slice(1))
    expect(passages[1]).toMatchObject({ articleNumber: '15', title: 'Trách nhiệm đăng ký khai sinh', breadcrumb: ['QUY ĐỊNH CHUNG'] })
    expect(passages[1]!.parts.map(({ address }) => address)).toContain('dieu-15/khoan-2/diem-a')
  })

  it('keeps a procedure whole, with its slots as parts', () => {
    const [passage, ...others] = splitIntoPassages(makeProcedure())
    expect(others).toEqual([])
    expect(passage!.parts.map(({ address }) => address)).toContain('ho-so/truong-hop-1/giay-to-1')
  })

  it('cuts a guide at its headings', () => {
    expect(splitIntoPassages(makeGuide()).map(({ title }) => title)).toEqual(['Chuẩn bị tài khoản', 'Theo dõi hồ sơ đã nộp'])
  })

  it('covers the exact words of the article', () => {
    const regulation = makeRegulation()
    const passage = splitIntoPassages(regulation).find(({ articleNumber }) => articleNumber === '33')!
    expect(regulation.text.slice(passage.start, passage.end)).toMatch(
      /^Điều 33\. Thời hạn và trách nhiệm đăng ký khai tử\n1\. Trong thời hạn/
    )
  })

  it('hands down the period of effect of an article that has its own', () => {
    const regulation = makeRegulation({
      articles: [{ number: '5', title: 'Miễn lệ phí', clauses: ['Miễn.'], validity: { from: '2026-01-01' } }]
    })
    expect(splitIntoPassages(regulation)[0]!.validity).toEqual({ from: '2026-01-01' })
  })

  it('finds nothing in an empty document', () => {
    expect(splitIntoPassages({ ...makeGuide(), text: '  ', provisions: [] })).toEqual([])
  })
})
