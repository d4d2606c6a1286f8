import { describe, expect, it } from 'vitest'
import { clipText } from './clip-text.js'
import { contradicts } from './slots/channel-facts.js'
import { pastValues, withoutPastValues } from './slots/past-values.js'
import { readAmounts } from './slots/read-amounts.js'
import { splitIntoSentences } from './split-into-sentences.js'
import { verdictOn } from './verdict.js'

describe('splitIntoSentences', () => {
  it('splits at sentence ends and bullets, not inside numbers or after khoản numbers', () => {
    const text = '1. Nộp hồ sơ. + Trực tiếp: 20.000 đồng; + Trực tuyến: 10.000 đồng.\n- Nhận kết quả.'
    expect(splitIntoSentences(text).map(({ start, end }) => text.slice(start, end))).toEqual([
      '1. Nộp hồ sơ.',
      '+ Trực tiếp: 20.000 đồng;',
      '+ Trực tuyến: 10.000 đồng.',
      '- Nhận kết quả.'
    ])
  })
})

describe('clipText', () => {
  it('keeps whole sentences and marks what is left out', () => {
    expect(clipText('Nộp hồ sơ tại xã. Nhận giấy hẹn. Trả kết quả sau.', 34)).toBe('Nộp hồ sơ tại xã. Nhận giấy hẹn. …')
  })
})

describe('readAmounts', () => {
  it('reads triệu, nghìn and grouped thousands as đồng', () => {
    expect(readAmounts('1 triệu, 50 nghìn, 20.000đ, 135,000 đồng, 50 VNĐ').map(({ dong }) => dong)).toEqual([
      1_000_000, 50_000, 20_000, 135_000, 50
    ])
  })
})

describe('pastValues', () => {
  const note = 'Thu 160.000 đồng đến hết ngày 31/12/2023. Nay thu 200.000 đồng; giảm 50% đến 31 tháng 12 năm 2026.'

  it('finds what has ended before today only', () => {
    expect(pastValues(note, '2026-07-01')).toMatchObject([{ endedOn: '2023-12-31', amounts: ['160.000 đồng'] }])
    expect(withoutPastValues(note, '2026-07-01')).toBe('Nay thu 200.000 đồng; giảm 50% đến 31 tháng 12 năm 2026.')
  })
})

describe('contradicts', () => {
  it('sees a fee column that says free beside an amount, or thousands lost', () => {
    expect(contradicts('Miễn phí (Lệ phí: 135.000 đồng)', '')).toBe(true)
    expect(contradicts('50 VNĐ', 'Lệ phí 50.000 đồng/lần')).toBe(true)
    expect(contradicts('50.000 đồng', 'Lệ phí 50.000 đồng/lần')).toBe(false)
    expect(contradicts('Miễn phí', '')).toBe(false)
  })
})

describe('verdictOn', () => {
  it('confirms, corrects, or leaves open', () => {
    expect(verdictOn({ values: ['1 triệu'] }, 'Miễn lệ phí')).toBe('incorrect')
    expect(verdictOn({ values: ['30 ngày làm việc'] }, 'Thời hạn 3 Ngày làm việc')).toBe('incorrect')
    expect(verdictOn({ values: ['03 ngày'] }, '3 Ngày làm việc')).toBe('correct')
    expect(verdictOn({ values: ['50k'] }, 'Lệ phí 50.000 đồng')).toBe('correct')
    expect(verdictOn({ values: ['2 năm'] }, 'Thời hạn 3 ngày')).toBe('unsure')
  })
})
