import { describe, expect, it } from 'vitest'
import { type IndexedPassage, LexicalIndexBuilder } from './build-lexical-index.js'
import { LexicalScorer } from './lexical-scorer.js'
import { TermLookup } from './term-lookup.js'

const passage = (collection: IndexedPassage['collection'], text: string, title = ''): IndexedPassage => ({
  collection,
  text,
  title,
  context: '',
  parts: [{ start: 0, end: text.length }],
  definitions: []
})

function build() {
  const builder = new LexicalIndexBuilder()
  builder.addDocument('Thủ tục đăng ký khai sinh')
  builder.addPassage(passage('procedures', 'Giấy chứng sinh, tờ khai đăng ký khai sinh', 'Đăng ký khai sinh'))
  builder.addDocument('Luật Hộ tịch')
  builder.addPassage(passage('law', 'Cha hoặc mẹ đăng ký khai sinh cho con trong 60 ngày', 'Trách nhiệm đăng ký khai sinh'))
  builder.addPassage(
    passage('law', 'Vợ hoặc chồng đăng ký khai tử trong 15 ngày; ngày mất ghi theo giấy báo tử', 'Trách nhiệm đăng ký khai tử')
  )
  return builder.finish()
}

describe('LexicalIndexBuilder', () => {
  it('numbers passages by collection and remembers in which order they came', () => {
    const { index, arrivalOf } = build()
    expect([...index.collectionStarts]).toEqual([0, 2, 3, 3])
    expect([...arrivalOf]).toEqual([1, 2, 0])
    expect([...index.documentOf]).toEqual([1, 1, 0])
  })

  it('sorts the dictionary so that words that fold alike stand side by side', () => {
    const { index } = build()
    const lookup = new TermLookup(index.dictionary)
    const folded = [...index.dictionary].map((form) => lookup.foldedOf[lookup.termOf(form)!]!)
    expect(folded).toEqual([...folded].sort((left, right) => left - right))
    expect(lookup.foldedOf[lookup.termOf('tư') ?? lookup.termOf('tử')!]).toBe(lookup.foldedNumberOf('tu'))
  })

  it('counts words and keeps them in reading order', () => {
    const { index } = build()
    const { forward, dictionary } = index
    const words = (number: number) =>
      [...forward.terms.subarray(forward.starts[number]!, forward.ends[number]!)].map((term) => dictionary[term])
    expect(words(0).slice(0, 4)).toEqual(['cha', 'hoặc', 'mẹ', 'đăng'])
    const day = dictionary.indexOf('ngày')
    const { offsets, owners, frequencies } = index.syllables
    expect([...owners.subarray(offsets[day]!, offsets[day + 1]!)]).toEqual([0, 1])
    expect([...frequencies.subarray(offsets[day]!, offsets[day + 1]!)]).toEqual([1, 2])
  })

  it('scores a pair of neighbours above the same words apart', () => {
    const { index } = build()
    const scorer = new LexicalScorer(index)
    const term = (form: string) => index.dictionary.indexOf(form)
    const scores = scorer.body({ terms: [], bigrams: [{ first: term('khai'), second: term('tử'), weight: 1 }] }, { start: 0, end: 2 })
    expect(scores[0]).toBe(0)
    expect(scores[1]).toBeGreaterThan(0)
    expect(scorer.bigramOf(term('tử'), term('khai'))).toBe(-1)
  })

  it('is built of nothing without complaint', () => {
    expect(new LexicalIndexBuilder().finish().index.documentOf.length).toBe(0)
  })
})
