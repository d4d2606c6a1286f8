import { describe, expect, it } from 'vitest'
import { normalizeText } from './normalize-text.js'

describe('normalizeText', () => {
  it.each([
    ['hoà giải, khoẻ mạnh, thuỷ lợi', 'hòa giải, khỏe mạnh, thủy lợi'],
    ['UỶ BAN NHÂN DÂN, TOÀ ÁN, Uỷ ban', 'ỦY BAN NHÂN DÂN, TÒA ÁN, Ủy ban'],
    ['tiêu huỷ, luỹ tiến, Thuý, xoá nợ', 'tiêu hủy, lũy tiến, Thúy, xóa nợ']
  ])('writes the tone of %s on the first letter', (typed, placed) => {
    expect(normalizeText(typed)).toBe(placed)
  })

  it.each(['quý', 'QUỲ', 'giá', 'già', 'hoàn', 'toán', 'khuỷu', 'ngoéo', 'thuở', 'quả', 'của', 'gì', 'nghĩa', 'huỳnh', 'được'])(
    'leaves %s alone',
    (word) => {
      expect(normalizeText(word)).toBe(word)
    }
  )

  it('moves a tone that stands too early', () => {
    expect(normalizeText('hòan thành, qúy, qủa, gía, đựơc, họăc, tùân, ngòai, gíup')).toBe(
      'hoàn thành, quý, quả, giá, được, hoặc, tuần, ngoài, giúp'
    )
  })

  it('composes decomposed text and reads the Icelandic Ð as Đ', () => {
    expect(normalizeText('Ðiều 5, ðăng ký hòa giải'.normalize('NFD'))).toBe('Điều 5, đăng ký hòa giải')
  })
})
