import { describe, expect, it } from 'vitest'
import { dropPageFurniture } from './drop-page-furniture.js'
import { joinWrappedLines } from './join-wrapped-lines.js'

const FULL = 'Cơ quan, người có thẩm quyền xử phạt vi phạm hành chính trong lĩnh vực'
const PAGES = [
  {
    pageNumber: 1,
    lines: ['CÔNG BÁO/Số 15 + 16/Ngày 17-11-2025 2', 'Điều 1. Phạm vi điều chỉnh', `1. ${FULL}`, `${FULL} và`, `${FULL} theo quy định tại`]
  },
  {
    pageNumber: 2,
    lines: ['3 CÔNG BÁO/Số 15 + 16/Ngày 17-11-2025', 'khoản này.', 'a) Phạt tiền;', `b) ${FULL}`, `${FULL} được nộp.`, '2. Nơi nộp.', '4']
  }
]

describe('joinWrappedLines', () => {
  it('begins a block at the heading of an article behind an empty line, though a scan ends in a comma', () => {
    const lines = [FULL, FULL, FULL, FULL, FULL, FULL, `${FULL},`, '', 'Điều 5. Bảo đảm quyền của công dân', 'Điều 6. Hợp tác quốc tế']
    expect(joinWrappedLines([{ lines }]).map(({ text }) => text.slice(0, 7))).toEqual(['Cơ quan', 'Điều 5.', 'Điều 6.'])
  })

  it('joins lines over a page break and keeps the page of the first word', () => {
    const blocks = joinWrappedLines(dropPageFurniture(PAGES))
    expect(blocks.map(({ pageNumber }) => pageNumber)).toEqual([1, 1, 2, 2, 2])
    expect(blocks.map(({ text }) => text.slice(0, 12))).toEqual([
      'Điều 1. Phạm',
      '1. Cơ quan, ',
      'a) Phạt tiền',
      'b) Cơ quan, ',
      '2. Nơi nộp.'
    ])
    expect(blocks[1]?.text.endsWith('theo quy định tại khoản này.')).toBe(true)
  })

  it('leaves no page furniture inside sentences', () => {
    expect(
      joinWrappedLines(dropPageFurniture(PAGES))
        .map(({ text }) => text)
        .join(' ')
    ).not.toContain('CÔNG BÁO')
  })
})
