import { describe, expect, it } from 'vitest'
import { everydayRows } from '../../vietnamese/everyday-expressions.js'
import { syllablesOf } from '../../vietnamese/syllables.js'
import { EverydayLexicon } from './everyday-lexicon.js'

const lexicon = new EverydayLexicon([
  'sổ đỏ/bìa đỏ | giấy chứng nhận quyền sử dụng đất',
  'mất sổ đỏ | cấp lại giấy chứng nhận',
  'sang tên & xe | sang tên xe',
  'đò | phương tiện'
])
const officialFor = (question: string) => lexicon.find(syllablesOf(question)).map(({ official }) => official.join(' '))

describe('EverydayLexicon', () => {
  it('finds official words, with and without dấu', () => {
    expect(officialFor('làm bìa đỏ cho đất vườn')).toEqual(['giấy chứng nhận quyền sử dụng đất'])
    expect(officialFor('lam bia do cho dat vuon')).toEqual(['giấy chứng nhận quyền sử dụng đất'])
  })

  it('keeps the longer of two expressions that overlap', () => {
    expect(officialFor('tôi bị mất sổ đỏ')).toEqual(['cấp lại giấy chứng nhận'])
  })

  it('leaves words without marks alone in a question that has its dấu', () => {
    expect(new EverydayLexicon(['chó con | động vật']).find(syllablesOf('làm giấy khai sinh cho con'))).toEqual([])
    expect(new EverydayLexicon(['chó con | động vật']).find(syllablesOf('cho con di may bay'))).toHaveLength(1)
  })

  it('lets words stand inside that change nothing', () => {
    expect(officialFor('tôi làm mất cái sổ đỏ')).toEqual(['cấp lại giấy chứng nhận'])
    expect(officialFor('mất vì cháy sổ đỏ')).toEqual(['giấy chứng nhận quyền sử dụng đất'])
  })

  it('knows an expression of a region by its standard words too', () => {
    const regional = new EverydayLexicon(['lãnh lương hưu | lĩnh chế độ bảo hiểm xã hội'])
    expect(regional.find(syllablesOf('nhận lương hưu qua thẻ'))).toHaveLength(1)
  })

  it('asks for both halves of a joined expression', () => {
    expect(officialFor('sang tên chiếc xe cũ')).toEqual(['sang tên xe'])
    expect(officialFor('sang tên mảnh vườn')).toEqual([])
  })

  it('does not take an unmarked single syllable for a marked word', () => {
    expect(officialFor('do đâu mà có')).toEqual([])
  })

  it('leaves out what is denied', () => {
    expect(officialFor('không phải sổ đỏ')).toEqual([])
  })
})

describe('the reviewed lists', () => {
  const lines = everydayRows()

  it('give every row everyday expressions and official words', () => {
    const broken = lines.filter((line) => {
      const [everyday = '', official = ''] = line.split('|')
      return syllablesOf(official).length === 0 || everyday.split('/').some((one) => syllablesOf(one).length === 0)
    })
    expect(broken).toEqual([])
  })

  it('say every expression once', () => {
    const expressions = lines.flatMap((line) =>
      line
        .split('|')[0]!
        .split('/')
        .map((one) => one.trim())
    )
    const known = new Set<string>()
    expect(expressions.filter((one) => known.has(one) || !known.add(one))).toEqual([])
  })

  it('hold at least 800 rows and 5,000 expressions', () => {
    expect(lines.length).toBeGreaterThanOrEqual(800)
    expect(lines.flatMap((line) => line.split('|')[0]!.split('/')).length).toBeGreaterThanOrEqual(5000)
  })
})
