import { describe, expect, it } from 'vitest'
import { messagesEn } from '../messages/messages.en.js'
import { messagesVi } from '../messages/messages.vi.js'
import { describeValidity } from './describe-validity.js'

describe('validity in words', () => {
  it('names the days as people write them', () => {
    expect(describeValidity({ validity: { status: 'in_force', from: '2026-03-01' } }, messagesVi)).toBe('Còn hiệu lực từ 01/03/2026')
    expect(describeValidity({ validity: { status: 'expired', from: '2015-01-01', to: '2023-12-31' } }, messagesEn)).toBe(
      'No longer in force from 01/01/2015 until 31/12/2023'
    )
  })

  it('does not call an undated source in force', () => {
    expect(describeValidity({ validity: { status: 'unknown' } }, messagesVi)).toBe('Nguồn không ghi ngày hiệu lực')
    expect(describeValidity({ validity: { status: 'unknown' }, procedureCode: '1.001193' }, messagesVi)).toBe('')
  })
})
