import { describe, expect, it } from 'vitest'
import { reliabilityOf } from './reliability.js'

describe('reliabilityOf', () => {
  it('finds no error where what is said happens as often', () => {
    const results = [true, true, true, false].map((right) => ({ confidence: 0.75, right }))
    expect(reliabilityOf(results).error).toBeCloseTo(0)
  })

  it('finds how far too sure one was', () => {
    const results = [true, false].map((right) => ({ confidence: 0.9, right }))
    expect(reliabilityOf(results)).toMatchObject({ error: 0.4, bins: [{ said: 0.9, seen: 0.5, results: 2 }] })
  })
})
