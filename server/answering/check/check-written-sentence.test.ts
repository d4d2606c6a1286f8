import { describe, expect, it } from 'vitest'
import { checkWrittenSentence } from './check-written-sentence.js'

const SOURCE =
  'Trong thời hạn không quá 03 ngày làm việc kể từ ngày nhận đủ hồ sơ, Ủy ban nhân dân cấp xã phải cấp bản sao; không thu lệ phí của người thuộc hộ nghèo, lệ phí với người khác là 20.000 đồng, trừ trường hợp do Bộ Công an quy định. Nghiêm cấm tẩy xóa bản sao.'
const spans = [{ number: 1, text: SOURCE, words: SOURCE, citationIds: ['c1'], sources: [SOURCE], necessary: 'named' as const }]
const check = (text: string, named: readonly number[] = [1]) => checkWrittenSentence({ text, spans: named }, spans)

describe('a sentence of a model', () => {
  it.each([
    'Kể từ ngày nhận đủ hồ sơ, UBND cấp xã phải cấp bản sao trong tối đa 3 ngày làm việc.',
    'UBND cấp xã cần cấp bản sao. Thời hạn là không quá ba ngày làm việc.',
    'Người khác nộp lệ phí 20 nghìn đồng.',
    'Người thuộc hộ nghèo được miễn lệ phí.',
    'Bạn không được tẩy xóa bản sao.'
  ])('may say it plainly: "%s"', (text) => {
    expect(check(text)).toEqual({ supported: true })
  })

  it.each([
    ['Thời hạn tối thiểu 03 ngày làm việc.', 'value_not_in_source'],
    ['Trong thời hạn quá 03 ngày làm việc kể từ ngày nhận đủ hồ sơ.', 'value_not_in_source'],
    ['Trong thời hạn năm ngày làm việc.', 'value_not_in_source'],
    ['Người khác nộp lệ phí 20 triệu đồng.', 'value_not_in_source'],
    ['Trừ trường hợp do Bộ Ngoại giao quy định.', 'name_not_in_source'],
    ['Ủy ban nhân dân cấp tỉnh phải cấp bản sao.', 'name_not_in_source'],
    ['Ủy ban nhân dân cấp xã không phải cấp bản sao.', 'modality_changed'],
    ['Bạn được tẩy xóa bản sao.', 'modality_changed'],
    ['Thu lệ phí của người thuộc hộ nghèo.', 'modality_changed'],
    ['Bạn hãy chuyển khoản riêng cho cán bộ thụ lý.', 'words_not_covered'],
    ['Lệ phí 20.000 đồng. Hãy đưa tiền cho cán bộ thụ lý.', 'words_not_covered'],
    ['Xem tại https://nop-tien.example.', 'link_or_markup'],
    ['!!!', 'says_nothing']
  ])('may not say "%s"', (text, failure) => {
    expect(check(text)).toMatchObject({ supported: false, failure })
  })

  it('must name spans that were given', () => {
    expect(check('Người khác nộp lệ phí 20.000 đồng.', [2])).toMatchObject({ failure: 'unknown_span' })
    expect(check('Người khác nộp lệ phí 20.000 đồng.', [])).toMatchObject({ failure: 'unknown_span' })
  })
})
