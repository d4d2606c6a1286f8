import { describe, expect, it } from 'vitest'
import { QuestionVectors } from './question-vectors.js'

const modelOf = (embedQuery: (text: string) => Promise<Float32Array>) => ({
  ...{ name: 'thử', dimensions: 1, embedQuery },
  embedDocuments: async () => []
})

describe('vectors of questions', () => {
  it('asks once for the same question', async () => {
    let asked = 0
    const vectors = new QuestionVectors(modelOf(async () => Float32Array.of(++asked)))
    expect(await vectors.of('đăng ký khai sinh')).toEqual(await vectors.of('đăng ký khai sinh'))
    expect(asked).toBe(1)
  })

  it('leaves a failing model alone for a while, then asks again', async () => {
    let [asked, nowMs] = [0, 0]
    const failing = modelOf(async () => {
      asked += 1
      throw new Error('mất kết nối')
    })
    const vectors = new QuestionVectors(failing, { elapsedMs: () => nowMs })
    for (const question of ['a', 'b', 'c']) expect(await vectors.of(question)).toBeUndefined()
    expect(asked).toBe(1)
    nowMs = 31_000
    await vectors.of('d')
    expect(asked).toBe(2)
  })

  it('does not wait for a slow model, and has its answer the next time', async () => {
    let answer: (vector: Float32Array) => void = () => {}
    const slow = modelOf(() => new Promise((resolve) => (answer = resolve)))
    const vectors = new QuestionVectors(slow, { longestWaitMs: 5 })
    expect(await vectors.of('đăng ký kết hôn')).toBeUndefined()
    answer(Float32Array.of(7))
    expect(await vectors.of('đăng ký kết hôn')).toEqual(Float32Array.of(7))
    expect(await vectors.of('câu khác')).toBeUndefined()
  })
})
