import { describe, expect, it } from 'vitest'
import { isSendable, questionLength } from './question-length.js'

describe('the length of a question', () => {
  it('is counted as people see it, whatever the keyboard composed', () => {
    expect(questionLength('lệ phí'.normalize('NFD'))).toBe(6)
    expect(questionLength('  hộ chiếu  ')).toBe(8)
  })

  it('decides what can be sent', () => {
    expect([isSendable(''), isSendable(' \n'), isSendable('ế'.repeat(500)), isSendable('ế'.repeat(501))]).toEqual([
      false,
      false,
      true,
      false
    ])
  })
})
