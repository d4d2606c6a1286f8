import { describe, expect, it } from 'vitest'
import { draftFromBook } from './draft-from-book.js'
import { splitProcedureBook } from './split-procedure-book.js'

const entry = (number: number, lines: readonly string[]) => [`THỦ TỤC ${number}: Cấp bản sao`, 'trích lục hộ tịch', ...lines]
const COMMON = ['Lĩnh vực: Hộ tịch', 'Cơ quan thực hiện: UBND cấp xã', 'Trình tự thực hiện', 'Bước 1: Nộp hồ sơ.']
const pages = [
  {
    pageNumber: 1,
    lines: [
      ...entry(1, [
        'Mã thủ tục',
        '2.000635.000.00.00.H17',
        'Thông tin công bố',
        '• Số QĐ: 12/QĐ-UBND',
        '• Ngày hiệu lực: 05/02/2024',
        ...COMMON,
        '• Thời hạn giải quyết: trong ngày',
        'Bước 2: Nhận kết quả.',
        'Lệ phí',
        '8.000 đồng/bản sao',
        'Phí: Văn bản quy định lệ phí'
      ]),
      '🔹 Thành phần hồ sơ gồm:',
      '1. Tờ khai theo mẫu',
      'o Bản chính: 1, Bản sao: 0'
    ]
  },
  { pageNumber: 2, lines: ['2. Giấy tờ tùy thân', ...entry(2, ['Mã thủ tục: 1.000094', ...COMMON])] },
  { pageNumber: 3, lines: entry(3, ['Mã thủ tục: Không có thông tin', ...COMMON]) }
]

describe('splitProcedureBook', () => {
  it('makes an entry of each heading, over page breaks', () => {
    const entries = splitProcedureBook(pages)!
    expect(entries.map(({ heading, pageNumber }) => [heading, pageNumber])).toEqual([
      ['Cấp bản sao trích lục hộ tịch', 1],
      ['Cấp bản sao trích lục hộ tịch', 2],
      ['Cấp bản sao trích lục hộ tịch', 3]
    ])
  })

  it('reads slots: code, decision, fee, papers with their counts; a label quoted in a step opens nothing', () => {
    const { draft, asOf } = draftFromBook(splitProcedureBook(pages)![0]!)
    expect(draft).toMatchObject({ code: '2.000635', field: 'Hộ tịch', authority: 'UBND cấp xã' })
    expect(draft.facts).toContainEqual(['Số quyết định', '12/QĐ-UBND'])
    expect(asOf).toBe('2024-02-05')
    expect(draft.channels[0]?.fee).toBe('8.000 đồng/bản sao')
    expect(draft.steps).toEqual(['Bước 1: Nộp hồ sơ.', 'Thời hạn giải quyết: trong ngày', 'Bước 2: Nhận kết quả.'])
    expect(draft.dossier[0]?.papers).toEqual([{ name: '1. Tờ khai theo mẫu', originals: 1 }, { name: '2. Giấy tờ tùy thân' }])
  })

  it('leaves out what the book says it does not know', () => {
    expect(draftFromBook(splitProcedureBook(pages)![2]!).draft.code).toBe('')
  })

  it('takes no other text for a book', () => {
    expect(splitProcedureBook([{ lines: ['Điều 1. Phạm vi', 'Thủ tục 1: như sau'] }])).toBeUndefined()
  })
})
