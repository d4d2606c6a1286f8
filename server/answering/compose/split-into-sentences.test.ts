import { expect, test } from 'vitest'
import { splitIntoSentences } from './split-into-sentences.js'

/** What parts sentences, as one expression: slow, and the measure of the scanner. */
const BOUNDARY = /(?<=[.;!?:])\s+(?=[\p{Lu}+\-–•*“"(])|(?<=;)\s+|\s*\n+\s*|\s+(?=[+•]\s)|(?<=[.;)])\s*(?=-\s*\p{Lu})/gu
const NOT_A_SENTENCE_END = /(?:^|\s)(?:\d{1,2}|[a-zđ]|tp|ths|ts|ông|số|stt|v\.v)\.$/iu

function byExpression(text: string): string[] {
  const pieces: string[] = []
  let from = 0
  for (const match of text.matchAll(BOUNDARY)) {
    const isNumbering = NOT_A_SENTENCE_END.test(text.slice(Math.max(0, match.index - 8), match.index)) && !match[0].includes('\n')
    if (isNumbering) continue
    pieces.push(text.slice(from, match.index).trim())
    from = match.index + match[0].length
  }
  return [...pieces, text.slice(from).trim()].filter((piece) => /[\p{L}\d]/u.test(piece))
}

function split(text: string): string[] {
  return splitIntoSentences(text).map(({ start, end }) => text.slice(start, end))
}

test.each([
  'Hồ sơ gồm: - Tờ khai đăng ký khai sinh; - Giấy chứng sinh (bản chính);\n+ Văn bản ủy quyền (nếu có).',
  '1. Nộp tại UBND cấp xã. 2. Trả kết quả ngay trong ngày, v.v. Trường hợp sau 15 giờ: trả vào ngày làm việc tiếp theo!',
  'Bản sao.-Ảnh 4x6 • Đơn đề nghị • Sổ hộ khẩu (“cũ”); (bản photo) “Mẫu số 01” ?  Không',
  '\u00a0 Điều 5.\u3000Hiệu lực \t \n\n ; : 𝐀. 𝐁 .- 𝐂 ',
  ' . ; \n - '
])('%j is parted where the expression parts it', (text) => {
  expect(split(text)).toEqual(byExpression(text))
})

test('texts of all kinds of signs are parted where the expression parts them', () => {
  const signs = [...'aĐ1ă.,;:!?()-–+•*“" \n\t\u00a0\u{1D400}', 'ông', 'v.v', 'số', ' ', ' ', '. ', '; ', '- ', '\n']
  let seed = 11
  const random = () => {
    seed = (seed * 1_103_515_245 + 12_345) & 0x7fffffff
    return seed / 0x80000000
  }
  for (let round = 0; round < 20_000; round++) {
    const text = Array.from({ length: 3 + Math.floor(random() * 20) }, () => signs[Math.floor(random() * signs.length)]).join('')
    expect(split(text), JSON.stringify(text)).toEqual(byExpression(text))
  }
})
