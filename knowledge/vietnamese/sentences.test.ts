import { expect, it } from 'vitest'
import { sentencesOf } from './sentences.js'

const read = (text: string) => sentencesOf(text).map((sentence) => sentence.text)

it('ends a sentence at a stop before a capital, and at the end of a line', () => {
  expect(read('Nộp hồ sơ tại xã. Thời hạn 05 ngày làm việc? Có.\nLệ phí: miễn')).toEqual([
    'Nộp hồ sơ tại xã.',
    'Thời hạn 05 ngày làm việc?',
    'Có.',
    'Lệ phí: miễn'
  ])
})

it('keeps numbers of provisions with what they number', () => {
  expect(read('Điều 5. Lệ phí\n1. Mức thu là 50.000 đồng. Miễn cho trẻ em.\na) Người cao tuổi;')).toEqual([
    'Điều 5. Lệ phí',
    '1. Mức thu là 50.000 đồng.',
    'Miễn cho trẻ em.',
    'a) Người cao tuổi;'
  ])
})

it('is not misled by money, abbreviations and initials', () => {
  expect(read('Nộp 1.200.000 đồng tại TP. Hồ Chí Minh, Q. 1 cho ông Nguyễn V. An, v.v. và nhận biên lai.')).toHaveLength(1)
})

it('says where each sentence stands', () => {
  const text = '  Một câu. Hai câu!  '
  expect(sentencesOf(text).map(({ start, end }) => text.slice(start, end))).toEqual(['Một câu.', 'Hai câu!'])
  expect(sentencesOf(' \n ')).toEqual([])
})
