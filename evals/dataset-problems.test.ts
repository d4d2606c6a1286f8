import { describe, expect, it } from 'vitest'
import { problemsOf } from './dataset-problems.js'
import type { DatasetQuestion } from './dataset-schema.js'

const GOLDS = new Map([
  ['1.004194', { id: 'tthc-1.004194', text: 'Đăng ký tạm trú\nTrực tuyến\nPhí, lệ phí: 7.000 đồng/lần đăng ký\nThời hạn: 3 Ngày làm việc' }]
])
const QUESTION: DatasetQuestion = {
  ...{ id: 'p001', audience: 'citizen', style: 'plain', intent: 'fee', question: 'Nộp tạm trú qua mạng bao nhiêu?', history: [] },
  ...{ expected: 'answered', gold_procedures: ['1.004194'], gold_seed: null, facts: ['7,000 đồng'], forbidden: ['50.000 đồng'] },
  ...{ fact_match: 'exact', checkedBy: 'người soạn', checkedOn: '2026-11-21' }
}

describe('problems of a dataset question', () => {
  it('are none when its gold states its facts, however numbers are printed', () => {
    expect(problemsOf(QUESTION, GOLDS)).toEqual([])
  })

  it('name a fact that the gold does not state', () => {
    expect(problemsOf({ ...QUESTION, facts: ['70.000 đồng'] }, GOLDS)).toEqual(['nguồn không nói "70.000 đồng"'])
    expect(problemsOf({ ...QUESTION, facts: ['13 ngày làm việc'] }, GOLDS)).toHaveLength(1)
  })

  it('name a gold that does not exist, and a fact that is forbidden', () => {
    expect(problemsOf({ ...QUESTION, gold_procedures: ['9.999999'], forbidden: ['7.000 đồng'] }, GOLDS)).toHaveLength(3)
  })

  it('ask that a refused question has no gold', () => {
    expect(problemsOf({ ...QUESTION, expected: 'unsupported' }, GOLDS)).toHaveLength(1)
    expect(problemsOf({ ...QUESTION, expected: 'unsupported', gold_procedures: [], facts: [] }, GOLDS)).toEqual([])
  })
})
