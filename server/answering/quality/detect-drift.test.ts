import { describe, expect, it } from 'vitest'
import { DRIFT_LIMITS, detectDrift, stabilityIndex, twoProportionZ } from './detect-drift.js'
import type { AnswerQuality } from './score-recorded-answer.js'
import { type Random, seededRandom } from './seeded-random.js'

/** Answers of a service that answers this share, with this confidence and latency on average. */
function answersOf(
  count: number,
  random: Random,
  { answered = 0.85, confidence = 0.7, latencyMs = 20, exact = 1 } = {}
): readonly AnswerQuality[] {
  return Array.from({ length: count }, (_, at) => {
    const isAnswered = random() < answered
    return {
      id: `tl-${at}`,
      status: isAnswered ? 'answered_procedure' : 'not_in_knowledge',
      measures: {
        ...{ answered: isAnswered ? 1 : 0, refused: isAnswered ? 0 : 1, clarified: 0, failed: 0, blocked: 0 },
        ...(isAnswered ? { exact: random() < exact ? 1 : 0, sourced: 1, supported: 1 } : {}),
        restored: random() < 0.4 ? 1 : 0
      },
      confidence: Math.min(0.999, Math.max(0, confidence + (random() - 0.5) * 0.6)),
      latencyMs: latencyMs * (0.5 + random()),
      faults: []
    }
  })
}

const subjectsOf = (scored: readonly AnswerQuality[]) => {
  const report = detectDrift(scored)
  return report.outcome === 'compared' ? report.alarms.map(({ subject }) => subject) : report.outcome
}

describe('drift', () => {
  it('says nothing until both windows are full', () => {
    expect(subjectsOf(answersOf(399, seededRandom(1)))).toBe('undecided')
    expect(subjectsOf(answersOf(400, seededRandom(1)))).toEqual([])
  })

  it('rings for a service that does not change in none of a hundred windows', () => {
    const rung = Array.from({ length: 100 }, (_, seed) => subjectsOf(answersOf(1_000, seededRandom(seed + 1)))).filter(
      (subjects) => subjects.length > 0
    )
    expect(rung.length).toBeLessThan(1)
  })

  it.each([
    ['answered', { answered: 0.7 }],
    ['confidence', { confidence: 0.5 }],
    ['latency', { latencyMs: 50 }]
  ])('rings for %s when it changes', (subject, change) => {
    const random = seededRandom(7)
    expect(subjectsOf([...answersOf(1_000, random), ...answersOf(DRIFT_LIMITS.recent, random, change)])).toContain(subject)
  })

  it('rings at once when a quote is not what stands there', () => {
    const random = seededRandom(3)
    const report = detectDrift([...answersOf(20, random), ...answersOf(20, random, { exact: 0.9 })])
    expect(report).toMatchObject({ outcome: 'compared', alarms: [{ subject: 'exact', reason: 'broken' }] })
  })

  it('counts as the formulas say', () => {
    const bits = (ones: number, all: number) => Array.from({ length: all }, (_, at) => (at < ones ? 1 : 0))
    expect(twoProportionZ(bits(80, 100), bits(60, 100))).toBeCloseTo(-3.086, 3)
    expect(twoProportionZ(bits(5, 5), bits(9, 9))).toBe(0)
    expect(stabilityIndex(['a', 'b'], ['a', 'b'])).toBe(0)
    expect(stabilityIndex([...Array(90).fill('a'), ...Array(10).fill('b')], [...Array(50).fill('a'), ...Array(50).fill('b')])).toBeCloseTo(
      0.86,
      1
    )
  })
})
