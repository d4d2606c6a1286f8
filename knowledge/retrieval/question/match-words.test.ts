import { describe, expect, it } from 'vitest'
import { seededNumbers } from '../../testing/clustered-vectors.js'
import { WordMatcher } from './match-words.js'
import type { QuestionWords } from './question-words.js'

/** "đăng ký khai sinh cho con" as words 0 to 5; the focus is "khai sinh cho con", with "khai" said once more at its end. */
const WORDS: QuestionWords = (() => {
  const pairs = new Int16Array(36).fill(-1)
  for (let first = 0; first < 5; first++) pairs[first * 6 + first + 1] = first
  return {
    terms: [10, 11, 12, 13, 14, 15],
    weights: Float64Array.of(1, 2, 3, 4, 0.5, 5),
    mass: 15.5,
    focusWeights: Float64Array.of(0, 0, 3, 4, 0.5, 5),
    focusMass: 12.5,
    focus: [2, 3, 4, 5, 2],
    pairs,
    pairWeights: Float64Array.of(1, 2, 4, 8, 16),
    pairMass: 31,
    pairInFocus: [false, false, true, true, true],
    focusPairMass: 28,
    rarest: [5, 3, 2],
    numbers: []
  }
})()

/** Longest run of neighbours in the text that is a run of the focus, weighed; by trying every place with every other. */
function longestRunOf(places: readonly number[], words: readonly number[]): number {
  let longest = 0
  for (let start = 0; start < words.length; start++) {
    for (let inFocus = 0; inFocus < WORDS.focus.length; inFocus++) {
      let weight = 0
      for (let length = 0; words[start + length] === WORDS.focus[inFocus + length] && start + length < words.length; length++) {
        if (length > 0 && places[start + length] !== places[start + length - 1]! + 1) break
        weight += WORDS.focusWeights[words[start + length]!]!
      }
      longest = Math.max(longest, weight)
    }
  }
  return longest
}

describe('WordMatcher', () => {
  const matcher = new WordMatcher(WORDS)

  it('finds in made texts what trying everything finds, one text after the other', () => {
    const random = seededNumbers(7)
    const next = (limit: number) => Math.floor(random() * limit)
    for (let text = 0; text < 200; text++) {
      const words = Array.from({ length: next(30) }, () => next(6))
      let place = 0
      const places = words.map(() => {
        place += next(4) === 0 ? 2 : 1
        return place
      })
      const match = matcher.match(Int32Array.from(places), Int16Array.from(words), 0, words.length)
      const present = new Set(words)
      const pairs = new Set(
        words.flatMap((word, index) =>
          index > 0 && places[index] === places[index - 1]! + 1 && word === words[index - 1]! + 1 ? [word - 1] : []
        )
      )
      const sum = (numbers: Iterable<number>, of: ArrayLike<number>) => [...numbers].reduce((total, number) => total + of[number]!, 0)
      expect(match.weight).toBeCloseTo(sum(present, WORDS.weights), 9)
      expect(match.focusWeight).toBeCloseTo(sum(present, WORDS.focusWeights), 9)
      expect(match.pairCount).toBe(pairs.size)
      expect(match.pairWeight).toBeCloseTo(sum(pairs, WORDS.pairWeights), 9)
      expect(match.focusPairWeight).toBeCloseTo(
        sum(
          [...pairs].filter((pair) => WORDS.pairInFocus[pair]),
          WORDS.pairWeights
        ),
        9
      )
      expect(match.longestRun).toBeCloseTo(longestRunOf(places, words), 9)
      expect([...match.counts]).toEqual(WORDS.terms.map((_term, word) => words.filter((one) => one === word).length))
    }
  })
})
