import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { closeProduct, openProduct, type Product } from '../product/product.js'
import { publishSeeds, type SeedDirectory } from '../product/publish-seeds.js'
import { rememberAnswers } from '../product/remember-answers.js'
import { readOwnQuestions } from '../read-questions.js'
import { evaluateAll, generateAll } from '../run/run-evaluation.js'
import type { EvalCase, ProbeRecord } from '../tasks/eval-task.js'
import { PROBES, TASKS } from '../tasks/task-list.js'
import type { Baseline } from './baseline.js'
import { type GateOutcome, judgeRun, type Thresholds } from './judge-run.js'
import { MUTATIONS } from './mutations.js'

const EVALS = resolve(import.meta.dirname, '..')
const readJson = (name: string): unknown => JSON.parse(readFileSync(join(EVALS, name), 'utf8'))
const questions = readOwnQuestions(join(EVALS, 'datasets'))

/** Set by the tests below: steps of answering that are taken out. */
const taken = vi.hoisted(() => ({ out: new Set<string>() }))

vi.mock('../../server/answering/check/check.js', async (original) => {
  const real = await original<
    typeof import('../../server/answering/index.js') & { check: { run(context: unknown, tools: unknown): unknown } }
  >()
  return {
    ...real,
    check: {
      ...real.check,
      run: (context: unknown, tools: unknown) => (taken.out.has('check') ? { next: 'continue', context } : real.check.run(context, tools))
    }
  }
})

/** Share that is asked to show a defect; a fifth of the few written dates and references could be none at all. */
const sampleOf = (probes: readonly string[]) => (probes.includes('understanding') ? 1 : 0.2)

describe('the gate', () => {
  let seeds: SeedDirectory
  let product: Product
  let thresholds: Thresholds
  let baseline: Baseline
  let whole: ReadonlyMap<string, readonly ProbeRecord[]>

  const judge = (records: ReadonlyMap<string, readonly ProbeRecord[]>, complete = false): GateOutcome =>
    judgeRun(evaluateAll(TASKS, records), thresholds, baseline, { complete })
  const probesNamed = (names: readonly string[]) => PROBES.filter(({ name }) => names.includes(name))

  beforeAll(async () => {
    thresholds = readJson('thresholds.json') as Thresholds
    baseline = readJson('baseline.json') as Baseline
    seeds = await publishSeeds()
    product = rememberAnswers(await openProduct(seeds.dataDirectory))
    whole = await generateAll({ tasks: TASKS, probes: PROBES }, { product, questions, seed: 1 })
  }, 900_000)

  afterAll(() => {
    closeProduct(product)
    seeds.remove()
  })

  it('is green for the product as it is, on all of its own datasets', () => {
    expect(judge(whole, true).complaints).toEqual([])
  })

  it('gives the same scores for the same run, latency apart', async () => {
    const again = await generateAll(
      { tasks: TASKS, probes: probesNamed(['answers', 'safeguards']), sample: 0.1 },
      { product, questions, seed: 1 }
    )
    for (const [name, records] of again) {
      const before = new Map(whole.get(name)?.map((record) => [record.case.id, record.output]))
      for (const { case: one, output } of records) expect(output).toEqual(before.get(one.id))
    }
  })

  it('knows at least 25 ways of being broken', () => {
    expect(MUTATIONS.length).toBeGreaterThanOrEqual(25)
    expect(new Set(MUTATIONS.map(({ name }) => name)).size).toBe(MUTATIONS.length)
  })

  it.each(MUTATIONS)('turns red when $name', async ({ probes, intents, breakProduct }) => {
    const broken = breakProduct(product)
    const drawn = intents ? { keeps: ({ slices }: EvalCase) => intents.includes(slices['intent'] ?? '') } : { sample: sampleOf(probes) }
    const records = await generateAll({ tasks: TASKS, probes: probesNamed(probes), ...drawn }, { product: broken, questions, seed: 1 })
    if (!intents) expect(judge(records).green).toBe(false)
    // Bounds are set for all questions together: on some intents only the comparison judges, and the product as it is stays green there.
    else {
      expect(judgeRun(evaluateAll(TASKS, records), {}, baseline).green).toBe(false)
      const asItIs = new Map([...whole].map(([name, all]) => [name, all.filter((record) => drawn.keeps?.(record.case))]))
      expect(judgeRun(evaluateAll(TASKS, asItIs), {}, baseline).green).toBe(true)
    }
  })

  it('turns red when the check step is taken out of answering', async () => {
    taken.out.add('check')
    const records = await generateAll({ tasks: TASKS, probes: probesNamed(['safeguards']) }, { product, questions, seed: 1 })
    taken.out.clear()
    expect(judge(records).complaints.map(({ task }) => task)).toContain('safeguards')
  })

  it('stays green on the sample when nothing is broken, so that red means something', async () => {
    const names = [...new Set(MUTATIONS.flatMap(({ probes }) => probes))]
    for (const name of names) {
      const drawn = { tasks: TASKS, probes: probesNamed([name]), sample: sampleOf([name]) }
      expect(judge(await generateAll(drawn, { product, questions, seed: 1 })).complaints).toEqual([])
    }
  })
})
