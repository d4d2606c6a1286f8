import { describe, expect, it } from 'vitest'
import { seededRandom } from '../seeded-random.js'
import { mistypeCharacters } from './mistype-characters.js'

const question = 'Người lao động được nghỉ hằng năm bao nhiêu ngày theo Nghị định 145/2020/NĐ-CP?'

describe('mistypeCharacters', () => {
  it('makes about one slip in twelve characters', () => {
    const random = seededRandom(5)
    const changed = Array.from({ length: 200 }, () => mistypeCharacters(question, 12, random))
    const slips = changed.reduce(
      (sum, text) => sum + question.split(' ').filter((word, place) => text.split(' ')[place] !== word).length,
      0
    )
    const letters = question.replace(/\S*\d\S*|\s/g, '').length
    expect(slips / 200).toBeGreaterThan((0.75 * letters) / 12)
    expect(slips / 200).toBeLessThan((1.1 * letters) / 12)
  })

  it('keeps document numbers and first letters, and gives the same for the same seed', () => {
    const varied = mistypeCharacters(question, 3, seededRandom(2))
    expect(varied).toContain('145/2020/NĐ-CP?')
    expect(varied.split(' ').map((word) => word[0])).toEqual(question.split(' ').map((word) => word[0]))
    expect(varied).toBe(mistypeCharacters(question, 3, seededRandom(2)))
  })
})
