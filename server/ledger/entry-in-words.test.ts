import { expect, it } from 'vitest'
import { ledgerEntry } from '../people/people-store.contract.js'
import { entryInWords } from './entry-in-words.js'

it('explains an answer from the question to the dropped sentence of a model', () => {
  const words = entryInWords(
    ledgerEntry('tl-1', {
      understood: {
        ...{ slots: ['fee'], channels: [], followUp: 'continues', asOf: '2026-03-01', subject: 'procedure', masked: ['name'] }
      },
      dropped: [{ text: 'Lệ phí: 9.000 đồng', failure: 'value_not_in_source', detail: '9000' }],
      writing: {
        ...{ model: 'ollama:thu', promptVersion: 'write-answer.v1', outcome: 'unsupported', calls: 2, tokens: 240, malformed: 1 },
        sentences: [
          { text: 'Miễn phí.', spans: [1] },
          { text: 'Nộp 99.000 đồng.', spans: [1], dropped: { failure: 'value_not_in_source', detail: '99000' } }
        ],
        missing: ['7000']
      }
    }),
    { shown: true }
  )
  for (const part of [
    'Câu hỏi (đã che): Tôi tên [TÊN], đăng ký khai sinh cần gì?',
    'Trạng thái: Đã trả lời theo thủ tục (answered_procedure)',
    'Câu nối tiếp: hỏi tiếp',
    '0.90     9.50  tthc-1.001193#thanh-phan-ho-so',
    '✗ Lệ phí: 9.000 đồng',
    'Mô hình: ollama:thu (lời dẫn write-answer.v1), 2 lần gọi, 240 token',
    '✓ Miễn phí. [1]',
    'bỏ: nguồn không có giá trị này: “99000”',
    'Ý còn thiếu: 7000',
    'Bạn nộp Giấy chứng sinh.'
  ])
    expect(words).toContain(part)
})

it('explains an entry of the first version, which knew less', () => {
  expect(entryInWords(ledgerEntry('tl-1'), { shown: false })).toContain('Kho tri thức số 3')
})
