import { expect, it } from 'vitest'
import { isWellFormed } from './well-formed-syllable.js'

it.each(['cười', 'chứ', 'nghiêng', 'khuỷu', 'quyết', 'giấy', 'được', 'yêu', 'hoặc', 'tuần', 'uống', 'ở', 'khuya', 'gì', 'quý'])(
  '%s is well formed',
  (syllable) => {
    expect(isWellFormed(syllable)).toBe(true)
  }
)

it.each(['mat', 'cuơi', 'mảt', 'zân', 'online', 'đăngg', 'ubnd', 'hạchh'])('%s is not', (syllable) => {
  expect(isWellFormed(syllable)).toBe(false)
})
