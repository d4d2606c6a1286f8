import { describe, expect, it } from 'vitest'
import { syllablesOf } from '../../vietnamese/syllables.js'
import { wantedShares } from './wanted-words.js'

function wantedIn(question: string): string {
  const forms = syllablesOf(question)
  const wanted = wantedShares(
    forms,
    Float64Array.from(forms, () => 1)
  )
  return forms.filter((_form, place) => wanted[place]! > 0).join(' ')
}

describe('wantedShares', () => {
  it('keeps what stands behind the last word of wanting', () => {
    expect(wantedIn('Vừa được bổ nhiệm công chứng viên, muốn làm thẻ hành nghề')).toBe('làm thẻ hành nghề')
  })

  it('looks further back where too little follows', () => {
    expect(wantedIn('Xe hết hạn đăng kiểm, muốn khám lại xe ở tỉnh khác thì phải')).toBe('khám lại xe ở tỉnh khác thì phải')
  })

  it('takes the whole question where nothing is said to be wanted', () => {
    expect(wantedIn('Thủ tục cấp lại bằng lái')).toBe('thủ tục cấp lại bằng lái')
  })
})
