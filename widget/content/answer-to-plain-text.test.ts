import { describe, expect, it } from 'vitest'
import { messagesVi } from '../messages/messages.vi.js'
import { LAW_ANSWER, PAPERS_ANSWER, TABLE_ANSWER, UNKNOWN_ANSWER } from '../testing/sample-answers.vi.js'
import { answerToPlainText } from './answer-to-plain-text.js'

const words = { messages: messagesVi, serverOrigin: 'https://tro-ly.example.vn' }

describe('an answer as plain text', () => {
  it('holds the question, every section of a card, and the sources with their links', () => {
    const text = answerToPlainText('khai sinh cần gì', PAPERS_ANSWER, words)
    expect(text.split('\n')[0]).toBe('Hỏi: khai sinh cần gì')
    expect(text).toContain('Đăng ký khai sinh [1] (mã thủ tục 1.001193)')
    expect(text).toContain('GIẤY TỜ CẦN NỘP\n- Tờ khai đăng ký khai sinh theo mẫu (1 bản chính) [1]')
    expect(text).toContain('Khi không có giấy chứng sinh:\n- Văn bản của người làm chứng xác nhận việc sinh [2]')
    expect(text).toContain('NƠI NỘP HỒ SƠ\n- Ủy ban nhân dân cấp xã [4]')
    expect(text).toContain('* Theo hồ sơ thủ tục ngày 01/07/2026.')
    expect(text).toContain(
      '[1–2] Giấy tờ cần nộp – Đăng ký khai sinh (mã 1.001193) (Còn hiệu lực từ 01/07/2025)\n    https://tro-ly.example.vn/van-ban/tthc-1.001193?doan=0-27#giay-to'
    )
  })

  it('keeps a quote apart from the place it stands in', () => {
    const text = answerToPlainText('đánh bạc qua mạng', LAW_ANSWER, words)
    expect(text).toContain('phạt tù từ 03 năm đến 07 năm:\n…\nb) Phạm tội')
    expect(text).toContain('”\n— điểm c khoản 2 Điều 321 Bộ luật Hình sự (135/VBHN-VPQH) [2]')
  })

  it('writes tables and steps line by line', () => {
    const text = answerToPlainText('tạm trú', TABLE_ANSWER, words)
    expect(text).toContain('Trực tuyến | 7.000 đ một lần [1] | 3.000 đ một người [1] | 3 ngày làm việc [1]')
    expect(text).toContain('2. Chọn thủ tục và điền tờ khai. [1]')
  })

  it('has no sources where there are none', () => {
    expect(answerToPlainText('giờ làm việc', UNKNOWN_ANSWER, words)).not.toContain('Nguồn:')
  })
})
