import { describe, expect, it } from 'vitest'
import type { Citation } from '../../../knowledge/index.js'
import { checkedBlock } from './check.js'
import { checkSentence, valuesOf } from './check-sentence.js'

const citation = (id: string, quote: string): Citation => ({
  id,
  documentId: 'd',
  title: 'Thủ tục',
  address: 'a',
  label: 'nhãn',
  quote,
  start: 0,
  end: quote.length,
  validity: { status: 'unknown' },
  viewUrl: '/van-ban/d#a'
})

describe('valuesOf', () => {
  it('reads numbers, dates, document numbers and form codes in comparable form', () => {
    expect(valuesOf('Lệ phí 20,000 đồng, 07 ngày')).toEqual(['20000', '7'])
    expect(valuesOf('theo 12/2025/TT-BCA')).toContain('12/2025/TT-BCA')
    expect(valuesOf('tờ khai CT01')).toContain('CT01')
  })
})

describe('checkSentence', () => {
  const quote =
    'Trong thời hạn 03 ngày làm việc kể từ ngày nhận hồ sơ, không thu lệ phí của người thuộc hộ nghèo (Mẫu CT01, Thông tư 66/2023/TT-BCA).'
  const strict = { checkWords: true }

  it('supports a sentence whose values and words stand in the quote', () => {
    expect(checkSentence('Thời hạn là 3 ngày làm việc, không thu lệ phí của hộ nghèo.', [quote], strict)).toEqual({ supported: true })
  })

  it.each([
    ['Thời hạn là 5 ngày làm việc, không thu lệ phí của hộ nghèo.', 'value_not_in_source'],
    ['Trong thời hạn 3 ngày làm việc, thu lệ phí của người thuộc hộ nghèo.', 'modality_changed'],
    ['Trong 3 ngày, không thu lệ phí nếu dùng mẫu CT02.', 'value_not_in_source'],
    ['Không thu lệ phí của doanh nghiệp khởi nghiệp sáng tạo.', 'words_not_covered'],
    ['Theo Thông tư 66/2024/TT-BCA, không thu lệ phí hộ nghèo.', 'value_not_in_source']
  ])('rejects "%s"', (sentence, failure) => {
    expect(checkSentence(sentence, [quote], strict)).toMatchObject({ supported: false, failure })
  })

  it('rejects any value when nothing is cited', () => {
    expect(checkSentence('Lệ phí 50.000 đồng.', [], { checkWords: false })).toMatchObject({ failure: 'no_source' })
  })
})

describe('checkedBlock', () => {
  const citations = new Map([['c1', citation('c1', 'Lệ phí: 7.000 đồng')]])

  it('drops the item whose number its quote does not hold, and keeps the others', () => {
    const block = checkedBlock(
      {
        type: 'list',
        style: 'bullets',
        text: 'Lệ phí:',
        citationIds: [],
        items: [
          { text: 'Trực tuyến: 7.000 đồng', citationIds: ['c1'] },
          { text: 'Trực tiếp: 9.000 đồng', citationIds: ['c1'] },
          { text: 'Không nguồn', citationIds: [] }
        ]
      },
      citations
    )
    expect(block).toMatchObject({ items: [{ text: 'Trực tuyến: 7.000 đồng' }] })
  })

  it('drops a quote that is not exactly its citation', () => {
    expect(checkedBlock({ type: 'quote', text: 'Lệ phí: 8.000 đồng', label: 'nhãn', citationIds: ['c1'] }, citations)).toBeUndefined()
  })
})
