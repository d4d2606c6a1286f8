import { describe, expect, it } from 'vitest'
import { dot, StaticEmbedding } from './static-embedding.js'

const words = (...features: number[]) => ({ features: Uint32Array.from(features), weights: new Float32Array(features.length).fill(1) })

describe('StaticEmbedding', () => {
  it('holds texts that share words for near before it has learned anything', () => {
    const embedding = new StaticEmbedding(50, 32)
    const vector = (...features: number[]) => embedding.embed(words(...features)).vector
    expect(dot(vector(1, 2, 3), vector(1, 2, 4))).toBeGreaterThan(dot(vector(1, 2, 3), vector(7, 8, 9)))
  })

  it('learns that two words mean the same where a question and its answer share none', () => {
    const embedding = new StaticEmbedding(50, 32)
    const [question, right, wrong] = [words(1, 2), words(10, 11), words(20, 21)]
    const nearness = (text: typeof right) => dot(embedding.embed(question).vector, embedding.embed(text).vector)
    for (let step = 0; step < 40; step++) embedding.learn({ question, texts: [right, wrong] })
    expect(nearness(right)).toBeGreaterThan(nearness(wrong) + 0.3)
  })

  it('leaves the one it was copied from as it is', () => {
    const first = new StaticEmbedding(50, 32)
    const before = [...first.embed(words(1, 2)).vector]
    first.copy().learn({ question: words(1, 2), texts: [words(3), words(4)] })
    expect([...first.embed(words(1, 2)).vector]).toEqual(before)
  })
})
