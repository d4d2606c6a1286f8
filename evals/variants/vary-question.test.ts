import { describe, expect, it } from 'vitest'
import { seededRandom } from '../seeded-random.js'
import { VARIANTS, varyQuestion } from './vary-question.js'

const question = 'Đăng ký khai sinh cho con ở đâu, căn cước công dân có phải nộp bản sao không?'

describe('varyQuestion', () => {
  it('takes all dấu away, or about half of them', () => {
    expect(varyQuestion(question, 'no_diacritics', seededRandom(1))).toBe(
      'dang ky khai sinh cho con o dau, can cuoc cong dan co phai nop ban sao khong?'
    )
    const half = varyQuestion(question, 'half_diacritics', seededRandom(1))
    expect(half).not.toBe(question)
    expect(half).toMatch(/[ăâđêôơưáàảãạ]/u)
  })

  it('leaves keys of Telex behind', () => {
    const residue = varyQuestion('Đăng ký thường trú được không', 'telex_residue', () => 0)
    expect(residue).toBe('ddawng kys thuwowngf trus dduwowcj khoong')
  })

  it('writes as people write', () => {
    expect(varyQuestion(question, 'abbreviation', seededRandom(1))).toContain('CCCD')
    expect(varyQuestion(question, 'teencode', seededRandom(1))).toContain('fải nộp bản sao ko')
    expect(varyQuestion(question, 'regional', seededRandom(1))).toContain('ở mô')
    expect(varyQuestion(question, 'voice_transcript', seededRandom(1))).not.toMatch(/[?,]/)
  })

  it('keeps numbers and document numbers, and gives the same words for the same seed', () => {
    for (const variant of VARIANTS) {
      const varied = varyQuestion('Nghị định 123/2015/NĐ-CP thu 20.000 đồng', variant, seededRandom(3))
      expect(varied).toMatch(/123\/2015/)
      expect(varied).toContain('20.000')
      expect(varied).toBe(varyQuestion('Nghị định 123/2015/NĐ-CP thu 20.000 đồng', variant, seededRandom(3)))
    }
  })
})
