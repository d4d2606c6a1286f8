import { describe, expect, it } from 'vitest'
import type { KindMaterial } from './gather-kind-material.js'
import { measureMerged } from './measure-merged.js'

const found = { laws: [[0.6, 1] as const, [0.2, 0] as const], procedures: [[0.5, 0] as const, [0.3, 0] as const] }
const law: KindMaterial = {
  ...{ set: 'law-questions', group: 'a', understoodAs: 'Thời hạn kháng cáo được quy định thế nào?', isFiling: false },
  ...{ answers: 1, ...found, missing: 0.1 }
}

describe('measureMerged', () => {
  it('finds the article first where law is told, and later where filing is', () => {
    expect(measureMerged([law], [0.01])['law-questions']).toMatchObject({ first: 1, inTen: 1, ndcgAt10: 1, toldRight: 1 })
    expect(measureMerged([law], [0.97])['law-questions']).toMatchObject({ first: 0, inTen: 1, toldRight: 0 })
  })

  it('measures every set apart', () => {
    const procedure: KindMaterial = { ...law, set: 'dev-questions', isFiling: true, laws: [[0.3, 0]], procedures: [[0.7, 1]] }
    expect(Object.keys(measureMerged([law, procedure], [0.1, 0.9]))).toEqual(['law-questions', 'dev-questions'])
  })
})
