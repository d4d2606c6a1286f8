import { expect, it } from 'vitest'
import type { Answer } from '../protocol/index.js'
import { answerInWords } from './answer-in-words.js'

const answer: Answer = {
  answerId: 'tl-1',
  conversationId: 'cuoc-1',
  status: 'answered_procedure',
  understoodAs: 'đăng ký khai sinh cần giấy tờ gì',
  blocks: [
    { type: 'list', style: 'checklist', text: 'Bạn nộp:', citationIds: [], items: [{ text: 'Giấy chứng sinh', citationIds: ['c1'] }] },
    {
      type: 'card',
      text: 'Đăng ký khai sinh',
      code: '1.001193',
      citationIds: [],
      sections: [{ slot: 'fee', text: 'Lệ phí', folded: true, items: [{ text: 'Miễn phí', citationIds: ['c1'], heading: 'Trực tiếp' }] }]
    },
    { type: 'quote', text: 'Cha hoặc mẹ có trách nhiệm đăng ký.', label: 'khoản 1 Điều 15 Luật Hộ tịch', citationIds: ['c1'] }
  ],
  citations: [
    {
      id: 'c1',
      documentId: 'tthc-1.001193',
      title: 'Đăng ký khai sinh',
      address: 'ho-so',
      label: 'Thành phần hồ sơ – Đăng ký khai sinh',
      quote: 'Giấy chứng sinh',
      start: 0,
      end: 15,
      validity: { status: 'unknown' },
      viewUrl: '/van-ban/tthc-1.001193#ho-so'
    }
  ],
  suggestions: [{ text: 'Lệ phí?', question: 'lệ phí đăng ký khai sinh' }],
  notices: [{ kind: 'as_of', text: 'Tính đến 01/03/2026' }],
  engine: 'verbatim',
  timings: { totalMs: 3 }
}

it('writes an answer for a terminal, with its sources numbered', () => {
  expect(answerInWords(answer, { full: false })).toBe(`Hiểu là: đăng ký khai sinh cần giấy tờ gì

Bạn nộp:
  ☐ Giấy chứng sinh [1]

Đăng ký khai sinh (1.001193)

▸ Lệ phí (1 mục, thêm --full để xem)

  │ “Cha hoặc mẹ có trách nhiệm đăng ký.”
    khoản 1 Điều 15 Luật Hộ tịch [1]

Lưu ý
  ! Tính đến 01/03/2026

Nguồn
  [1] Thành phần hồ sơ – Đăng ký khai sinh
      /van-ban/tthc-1.001193#ho-so

Hỏi tiếp
  → Lệ phí?`)
})

it('opens what is folded when asked to', () => {
  expect(answerInWords(answer, { full: true })).toContain('▾ Lệ phí\n  Trực tiếp\n  • Miễn phí [1]')
})
