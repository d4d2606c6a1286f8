import { describe, expect, it } from 'vitest'
import { syllablesOf } from '../../vietnamese/syllables.js'
import { readFrames } from './read-frames.js'

const focusOf = (question: string) => {
  const forms = syllablesOf(question)
  const { focusStart, focusEnd } = readFrames(forms)
  return forms.slice(focusStart, focusEnd).join(' ')
}

describe('readFrames', () => {
  it('takes what stands before the asking as the focus', () => {
    expect(focusOf('Trách nhiệm của công chức hộ tịch được quy định như thế nào?')).toBe('trách nhiệm của công chức hộ tịch')
    expect(focusOf('Trích lục hộ tịch là gì?')).toBe('trích lục hộ tịch')
    expect(focusOf('Quy định về thời hạn khai tử được quy định như thế nào?')).toBe('thời hạn khai tử')
  })

  it('takes everything where no frame is known', () => {
    expect(focusOf('phạt nồng độ cồn xe máy')).toBe('phạt nồng độ cồn xe máy')
    expect(focusOf('là gì')).toBe('là gì')
  })

  it('knows when a meaning is asked for', () => {
    expect(readFrames(syllablesOf('Thế nào là nơi cư trú?')).asksDefinition).toBe(true)
    expect(readFrames(syllablesOf('Thời hạn đăng ký tạm trú')).asksDefinition).toBe(false)
  })
})
