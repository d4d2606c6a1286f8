import { describe, expect, it } from 'vitest'
import { TYPINGS, typeQuestion } from './type-question.js'

const question = 'Người lao động nghỉ thai sản được hưởng bảo hiểm xã hội mấy tháng theo Nghị định 115/2015/NĐ-CP?'

describe('typeQuestion', () => {
  it('types the same question the same way for the same seed', () => {
    for (const typing of TYPINGS) expect(typeQuestion(question, typing, 1)).toBe(typeQuestion(question, typing, 1))
    expect(typeQuestion(question, 'typos', 1)).not.toBe(typeQuestion(question, 'typos', 2))
  })

  it('writes short what people write short', () => {
    expect(typeQuestion(question, 'abbreviated', 1)).toBe('NLĐ nghỉ thai sản được hưởng BHXH mấy tháng theo NĐ 115/2015/NĐ-CP?')
  })

  it('leaves the digits of document numbers alone however it is typed', () => {
    for (const typing of TYPINGS) expect(typeQuestion(question, typing, 7)).toMatch(/115\/2015\/n(?:đ|dd?)-cp/i)
  })
})
