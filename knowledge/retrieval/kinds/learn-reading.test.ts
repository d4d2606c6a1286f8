import { describe, expect, it } from 'vitest'
import { learnReading } from './learn-reading.js'
import { readBy, readConfidence } from './read-confidence.js'

/** A ranker too modest by half: what it says 0.2 of is right twice in five. */
const modest = Array.from({ length: 400 }, (_none, number) => {
  const said = 0.05 + 0.1 * (number % 5)
  return { said, right: (number * 7) % 100 < 200 * said }
})

describe('learnReading', () => {
  it('reads a modest ranker as often right as it was', () => {
    const reading = learnReading(modest)
    for (const said of [0.05, 0.15, 0.25, 0.35, 0.45]) expect(readBy(reading, said)).toBeCloseTo(2 * said, 0)
  })

  it('never falls, so that the order of results stays', () => {
    const { said, seen } = learnReading(modest.map(({ said, right }, place) => ({ said, right: place % 11 === 0 ? !right : right })))
    expect(said).toEqual([...said].sort((left, right) => left - right))
    expect(seen).toEqual([...seen].sort((left, right) => left - right))
  })

  it('reads what lies between two points and beyond the last one', () => {
    const reading = { said: [0.2, 0.6], seen: [0.4, 0.8] }
    expect(readBy(reading, 0.4)).toBeCloseTo(0.6)
    expect([readBy(reading, 0), readBy(reading, 1)]).toEqual([0.4, 0.8])
  })
})

describe('readConfidence', () => {
  it('stays a probability and rises in both collections', () => {
    for (const collection of ['laws', 'procedures'] as const) {
      const read = [0, 0.05, 0.2, 0.5, 0.9, 1].map((said) => readConfidence(collection, said))
      expect(read).toEqual([...read].sort((left, right) => left - right))
      expect(read[0]).toBeGreaterThanOrEqual(0)
      expect(read.at(-1)).toBeLessThanOrEqual(1)
    }
  })
})
