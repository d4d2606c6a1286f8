import { describe, expect, it } from 'vitest'
import { LAW_ANSWER, PAPERS_ANSWER, sampleCitation } from '../testing/sample-answers.vi.js'
import { numberCitations } from './number-citations.js'

describe('numbers of citations', () => {
  it('follow the reader, governing words first', () => {
    const { inOrder, numberOf } = numberCitations(LAW_ANSWER)
    expect(inOrder.map(({ id }) => id)).toEqual(['l2', 'l1'])
    expect([numberOf('l2'), numberOf('l1')]).toEqual([1, 2])
  })

  it('reach into every section of a card', () => {
    expect(numberCitations(PAPERS_ANSWER).inOrder.map(({ id }) => id)).toEqual(['c1', 'c2', 'c3', 'c4'])
  })

  it('leave out ids that nobody defined and end with citations that nobody refers to', () => {
    const answer = { blocks: [{ type: 'text', text: 'Miễn phí', citationIds: ['la'] } as const], citations: [sampleCitation('thua')] }
    const { inOrder, numberOf } = numberCitations(answer)
    expect(numberOf('la')).toBeUndefined()
    expect(inOrder.map(({ id }) => id)).toEqual(['thua'])
  })
})
