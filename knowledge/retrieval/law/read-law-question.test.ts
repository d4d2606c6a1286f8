import { describe, expect, it } from 'vitest'
import { LexicalIndexBuilder } from '../../index/lexical/build-lexical-index.js'
import { LexicalScorer } from '../../index/lexical/lexical-scorer.js'
import { TermLookup } from '../../index/lexical/term-lookup.js'
import { LawQuestionReader, lawWordRows } from './read-law-question.js'

const TEXTS = [
  'Nghĩa vụ cấp dưỡng chấm dứt khi người được cấp dưỡng đã thành niên.',
  'Tiền lương làm thêm giờ được trả theo đơn giá tiền lương.',
  'Cá nhân không tăng ca nếu nội quy không cho phép.',
  'Thi hành án dân sự theo bản án của Tòa án.'
]

function readerOf(texts: readonly string[]): LawQuestionReader {
  const builder = new LexicalIndexBuilder()
  builder.addDocument('Luật')
  for (const text of texts) builder.addPassage({ collection: 'law', text, title: '', context: '', parts: [], definitions: [] })
  const { index } = builder.finish()
  return new LawQuestionReader(new TermLookup(index.dictionary), new LexicalScorer(index), { start: 0, end: texts.length })
}

describe('LawQuestionReader', () => {
  it('reads what people say as what the law calls it, in its place, and keeps what was said behind with less weight', () => {
    const { forms, shares } = readerOf(TEXTS).read('Khi nào được thôi chu cấp cho con?')
    const text = forms.join(' ')
    expect(text).toContain('thôi cấp dưỡng cho con')
    expect(text.endsWith('chu cấp')).toBe(true)
    expect(shares![forms.indexOf('dưỡng')]!).toBeLessThan(1)
    expect(shares!.at(-1)!).toBeLessThan(shares![forms.indexOf('dưỡng')]!)
  })

  it('leaves alone what the law itself says', () => {
    const { forms, shares } = readerOf(TEXTS).read('Tăng ca tính thế nào?')
    expect(forms.join(' ')).toBe('tăng ca tính thế nào')
    expect(shares).toBeUndefined()
  })

  it('leaves a question alone that has the words of the law already', () => {
    expect(readerOf(TEXTS).read('Chu cấp là cấp dưỡng phải không?').shares).toBeUndefined()
  })
})

describe('the words of the law', () => {
  it('are rows of two cells, and nothing is read as itself', () => {
    const rows = lawWordRows().map((row) => row.split('|').map((cell) => cell.trim()))
    expect(rows.length).toBeGreaterThan(350)
    for (const cells of rows) {
      expect(cells).toHaveLength(2)
      expect(cells[1]).not.toBe('')
      for (const said of cells[0]!.split('/')) {
        expect(said.trim()).not.toBe('')
        expect(said.trim().toLowerCase()).not.toBe(cells[1]!.toLowerCase())
      }
    }
  })
})
