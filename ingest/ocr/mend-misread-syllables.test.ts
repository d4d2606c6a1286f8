import { describe, expect, it } from 'vitest'
import { mendMisreadSyllables } from './mend-misread-syllables.js'

const mended = (line: string, confidence = 85) =>
  mendMisreadSyllables([line.split(' ').map((text) => ({ text, confidence }))])[0]!.join(' ')

describe('mendMisreadSyllables', () => {
  it('gives words the marks that law writes in these surroundings', () => {
    expect(mended('sửa đỗi, bỗ sung một sô điều của Luật')).toBe('sửa đổi, bổ sung một số điều của Luật')
    expect(mended('cơ quan có thâm quyên giải quyết')).toBe('cơ quan có thẩm quyền giải quyết')
    expect(mended('Cơ sở đữ liệu quốc gia về đân cư')).toBe('Cơ sở dữ liệu quốc gia về dân cư')
  })

  it('mends words in capitals as capitals', () => {
    expect(mended('SỬA ĐỎI, BỎ SUNG MỘT SÓ ĐIÊU')).toBe('SỬA ĐỔI, BỔ SUNG MỘT SỐ ĐIỀU')
  })

  it('goes on from line to line', () => {
    const lines = [
      ['có', 'thẩm'],
      ['quyên', 'cấp', 'phép']
    ].map((words) => words.map((text) => ({ text, confidence: 85 })))
    expect(mendMisreadSyllables(lines)).toEqual([
      ['có', 'thẩm'],
      ['quyền', 'cấp', 'phép']
    ])
  })

  it('leaves names, marks of items, numbers, abbreviations and rare but whole words alone', () => {
    for (const line of [
      'xã Bỗ Đề, huyện Vĩnh Lộc',
      'đ) Các trường hợp khác',
      'theo mẫu CT01 của UBND',
      'kẻ ô, bôi đen, tô màu',
      'nỗ lực phấn đấu'
    ])
      expect(mended(line, 95)).toBe(line)
  })
})
