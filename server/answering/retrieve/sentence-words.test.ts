import { expect, test } from 'vitest'
import { foldText, syllablesOf } from '../../../knowledge/index.js'
import { SentenceWords } from './sentence-words.js'

const SENTENCES = [
  'Lệ phí đăng ký lại khai sinh là 50.000đ, nộp tại UBND cấp xã.',
  '“Người nộp” hồ sơ – cha hoặc mẹ – xuất trình CCCD; thời hạn 05 ngày làm việc.',
  'Thửa đất từ 30m2 đến 100m² (mẫu CT01, khoản 2 Điều 15 Nghị định 123/2015/NĐ-CP).',
  'Phí 1.000.000 đồng; trễ 3tháng thì phạt 15% và 2 triệu.',
  'Mã thủ tục 1.001193: năm2024 không dùng'
]

function countsOf(sentences: readonly string[], word: string): number[] {
  const counts = new Uint16Array(sentences.length)
  new SentenceWords(sentences).count(word, counts)
  return [...counts]
}

test('finds every word of every sentence just as the syllables are read, and no others', () => {
  const read = SENTENCES.map((text) => new Set(syllablesOf(text).map(foldText)))
  const asked = [
    ...new Set(read.flatMap((words) => [...words])),
    'ng',
    'khai',
    'y',
    'm',
    'd',
    'thang',
    'trieu',
    '2015',
    '15',
    '000',
    'vắng'
  ]
  for (const word of asked) expect([word, ...countsOf(SENTENCES, word)]).toEqual([word, ...read.map((words) => (words.has(word) ? 1 : 0))])
})

test('reads decomposed marks too', () => {
  expect(countsOf(['Đăng ký kết hôn'.normalize('NFD'), 'khai tử'], 'hon')).toEqual([1, 0])
})

test('no sentences hold nothing', () => {
  expect(countsOf([], 'phi')).toEqual([])
})
