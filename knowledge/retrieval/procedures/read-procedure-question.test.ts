import { describe, expect, it } from 'vitest'
import { EverydayLexicon } from './everyday-lexicon.js'
import { readProcedureQuestion } from './read-procedure-question.js'

const lexicon = new EverydayLexicon(['mất giấy tờ xe | cấp lại chứng nhận đăng ký xe'])
const matterOf = (question: string) => {
  const { forms, shares } = readProcedureQuestion(question, lexicon)
  return forms.filter((_form, place) => shares[place]! > 0).join(' ')
}

describe('readProcedureQuestion', () => {
  it('takes courtesy, slots and the way of asking out of the matter', () => {
    expect(matterOf('Dạ cho em hỏi đăng ký khai sinh cần giấy tờ gì ạ')).toBe('đăng ký khai sinh')
    expect(matterOf('Gia hạn tạm trú mất bao lâu?')).toBe('gia hạn tạm trú')
  })

  it('keeps words of an everyday expression though they look like asking', () => {
    expect(matterOf('mất giấy tờ xe')).toBe('mất giấy tờ xe')
  })

  it('finds nothing in a question that names nothing', () => {
    expect(matterOf('lệ phí bao nhiêu')).toBe('')
  })

  it('gives the sentence that asks more weight than the story', () => {
    const { forms, shares } = readProcedureQuestion('Năm ngoái nhà có chuyện buồn. Em muốn tách hộ.', lexicon)
    expect(shares[forms.indexOf('buồn')]!).toBeLessThan(shares[forms.indexOf('tách')]!)
  })
})
