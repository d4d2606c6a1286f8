import { describe, expect, it } from 'vitest'
import { selectBest } from './select-best.js'

describe('selectBest', () => {
  const scores = Float32Array.from({ length: 500 }, (_, passage) => (passage * 7919) % 503)
  const everything = new Uint8Array(500).fill(1)

  it('gives the highest scores of the range, best first', () => {
    const expected = [...scores.entries()]
      .slice(100, 400)
      .map(([passage, score]) => ({ passage, score }))
      .sort((left, right) => right.score - left.score)
      .slice(0, 25)
    expect(selectBest(scores, { start: 100, end: 400 }, everything, 25)).toEqual(expected)
  })

  it('leaves out what may not be found and what has no score', () => {
    const mask = everything.slice()
    const [best] = selectBest(scores, { start: 0, end: 500 }, mask, 1)
    mask[best!.passage] = 0
    expect(selectBest(scores, { start: 0, end: 500 }, mask, 1)[0]!.passage).not.toBe(best!.passage)
    expect(selectBest(new Float32Array(5), { start: 0, end: 5 }, everything, 3)).toEqual([])
    expect(selectBest(scores, { start: 0, end: 500 }, everything, 0)).toEqual([])
  })
})
