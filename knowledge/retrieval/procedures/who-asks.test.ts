import { describe, expect, it } from 'vitest'
import { syllablesOf } from '../../vietnamese/syllables.js'
import { asksForOrganisation, levelBits, levelsAsked } from './who-asks.js'

describe('who asks, and of whom', () => {
  it('tells a company from a family', () => {
    expect(asksForOrganisation(syllablesOf('Công ty tôi muốn tăng vốn'))).toBe(1)
    expect(asksForOrganisation(syllablesOf('Mẹ tôi mất thẻ bảo hiểm'))).toBe(-1)
    expect(asksForOrganisation(syllablesOf('Cấp lại giấy phép lái xe'))).toBe(0)
  })

  it('hears the level that is named', () => {
    expect(levelsAsked(syllablesOf('ra xã làm được không'))).toBe(levelBits(['commune']))
    expect(levelsAsked(syllablesOf('gửi đơn lên tỉnh'))).toBe(levelBits(['province']))
    expect(levelsAsked(syllablesOf('làm khai sinh cho con'))).toBe(0)
  })
})
