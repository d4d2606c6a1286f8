import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { CircuitBreaker } from './circuit-breaker.js'
import { ModelBudget } from './model-budget.js'
import { PROMPT_VERSION, promptText } from './prompts.js'
import { StreamedObjects } from './streamed-objects.js'
import { readWrittenSentence } from './written-sentence.js'

describe('StreamedObjects', () => {
  it.each([
    ['one a line', '{"cau":"a","doan":[1]}\n{"cau":"b","doan":[2]}\n'],
    ['an array', '[{"cau":"a","doan":[1]},\n{"cau":"b","doan":[2]}]'],
    ['inside another', '{"cac_cau":[{"cau":"a","doan":[1]},{"cau":"b","doan":[2]}]}'],
    ['between fences', '```json\n{"cau":"a","doan":[1]}\n{"cau":"b","doan":[2]}\n```']
  ])('finds objects %s, however they are cut into pieces', (_, text) => {
    const objects = new StreamedObjects()
    const found = [...text].flatMap((character) => objects.add(character)).flatMap((json) => readWrittenSentence(json) ?? [])
    expect(found).toEqual([
      { text: 'a', spans: [1] },
      { text: 'b', spans: [2] }
    ])
  })

  it('is not misled by braces and quotes in a text, and says when an object is not finished', () => {
    const objects = new StreamedObjects()
    expect(objects.add('{"cau":"mở { \\" đóng }","doan":[1]}{"cau":"')).toEqual(['{"cau":"mở { \\" đóng }","doan":[1]}'])
    expect(objects.isOpen).toBe(true)
  })
})

describe('readWrittenSentence', () => {
  it.each(['{}', '{"cau":5,"doan":[1]}', '{"cau":" ","doan":[1]}', '{"cau":"a","doan":["x"]}', '{"cau":"a","doan":[-1]}', '{"cau"'])(
    'takes nothing from %s',
    (json) => {
      expect(readWrittenSentence(json)).toBeUndefined()
    }
  )
})

describe('CircuitBreaker', () => {
  it('opens after three failures in a row, lets one try after the rest, closes when that succeeds', () => {
    let nowMs = 0
    const breaker = new CircuitBreaker(() => nowMs)
    for (const _ of [1, 2]) breaker.failed()
    breaker.succeeded()
    for (const _ of [1, 2, 3]) breaker.failed()
    expect(breaker.allows()).toBe(false)
    nowMs = 30_000
    expect([breaker.allows(), breaker.allows()]).toEqual([true, false])
    breaker.succeeded()
    expect(breaker.allows()).toBe(true)
  })
})

describe('ModelBudget', () => {
  const budgetWith = (limits: Partial<ConstructorParameters<typeof ModelBudget>[0]>) => {
    const clock = { nowMs: 0, day: '2026-07-01' }
    const used = new Map<string, number>()
    const usage = {
      tokensOn: async (day: string) => used.get(day) ?? 0,
      add: async (day: string, tokens: number) => void used.set(day, (used.get(day) ?? 0) + tokens)
    }
    const all = { answersPerMinute: 0, answersAtOnce: 0, tokensPerDay: 0, ...limits }
    return { clock, budget: new ModelBudget(all, usage, { elapsedMs: () => clock.nowMs, today: () => clock.day }) }
  }

  it('counts answers at once and in a minute', async () => {
    const { clock, budget } = budgetWith({ answersAtOnce: 1, answersPerMinute: 2 })
    expect(await budget.take()).toBeUndefined()
    expect(await budget.take()).toBe('too_many_at_once')
    await budget.giveBack(0)
    expect(await budget.take()).toBeUndefined()
    await budget.giveBack(0)
    expect(await budget.take()).toBe('minute_spent')
    clock.nowMs = 60_000
    expect(await budget.take()).toBeUndefined()
  })

  it('counts tokens by day', async () => {
    const { clock, budget } = budgetWith({ tokensPerDay: 100 })
    await budget.take()
    await budget.giveBack(100)
    expect(await budget.take()).toBe('day_spent')
    clock.day = '2026-07-02'
    expect(await budget.take()).toBeUndefined()
  })
})

describe('prompts', () => {
  it('are those of their version: a changed prompt needs a new version, so that the ledger tells the truth', () => {
    const digest = createHash('sha256')
      .update(promptText('write-answer') + promptText('repair-answer'))
      .digest('hex')
      .slice(0, 12)
    expect({ [PROMPT_VERSION]: digest }).toEqual({ 'write-answer.v1': 'ce9b86f53d66' })
  })
})
