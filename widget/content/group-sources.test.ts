import { describe, expect, it } from 'vitest'
import { sampleCitation } from '../testing/sample-answers.vi.js'
import { groupSources, numbersOfGroup } from './group-sources.js'

describe('sources', () => {
  it('stand together when they are neighbours of one place', () => {
    const papers = ['a', 'b', 'c'].map((id) => sampleCitation(id))
    const fee = sampleCitation('d', { label: 'Lệ phí – Đăng ký khai sinh (mã 1.001193)' })
    expect(groupSources([...papers, fee, sampleCitation('e')]).map(numbersOfGroup)).toEqual(['1–3', '4', '5'])
  })
})
