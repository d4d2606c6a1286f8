import { describe, expect, it } from 'vitest'
import { evaluate } from '../run/evaluate.js'
import type { EvalTask, ProbeRecord } from '../tasks/eval-task.js'
import { baselineOf, passBits } from './baseline.js'
import { judgeRun } from './judge-run.js'

const task: EvalTask = {
  name: 'answers',
  probe: 'answers',
  score: ({ case: { id, slices }, output }: ProbeRecord<never, never>) => ({ id, slices, measures: { passed: output }, faults: [] })
}

const reportOf = (passed: readonly (number | undefined)[]) =>
  evaluate(
    task,
    passed.map((output, at) => ({ case: { id: `p${at}`, slices: { style: at % 2 ? 'plain' : 'no_diacritics' } }, output, elapsedMs: 1 }))
  )!

const good = Array.from({ length: 20 }, () => 1)

describe('judgeRun', () => {
  it('is green when every bound is kept and nothing regressed', () => {
    const report = reportOf(good)
    const baseline = baselineOf([report], '2026-07-01', 'abc', 1)
    expect(judgeRun([report], { answers: { passed: { least: 0.9 } } }, baseline)).toMatchObject({ green: true, complaints: [] })
    expect(passBits(baseline, 'answers').get('p3')).toBe(1)
  })

  it('is red below a bound, and when a bound measure is undefined: silence must not pass', () => {
    expect(judgeRun([reportOf([1, 0, 0])], { answers: { passed: { least: 0.5 } } }, undefined).complaints).toMatchObject([
      { reason: 'below' }
    ])
    expect(judgeRun([reportOf(good)], { answers: { facts: { least: 0.5 } } }, undefined).complaints).toMatchObject([
      { reason: 'undefined' }
    ])
    expect(judgeRun([reportOf(good)], { answers: {}, retrieval: {} }, undefined, { complete: true }).complaints).toMatchObject([
      { task: 'retrieval', reason: 'missing' }
    ])
  })

  it('is red when too many accepted questions fail for chance, and not for one', () => {
    const baseline = baselineOf([reportOf(good)], '2026-07-01', 'abc', 1)
    const fewer = (failed: number) => reportOf(good.map((one, at) => (at < failed ? 0 : one)))
    expect(judgeRun([fewer(1)], {}, baseline).green).toBe(true)
    const red = judgeRun([fewer(7)], {}, baseline)
    expect(red.complaints).toMatchObject([{ reason: 'regressed', worse: ['p0', 'p1', 'p2', 'p3', 'p4', 'p5', 'p6'] }])
  })

  it('leaves undefined scores out instead of counting them as 0', () => {
    expect(reportOf([1, undefined, 1]).measures['passed']).toMatchObject({ mean: 1, count: 2 })
    expect(reportOf([undefined]).measures).toEqual({})
  })
})
