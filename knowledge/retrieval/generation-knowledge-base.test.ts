import { afterAll, beforeAll, expect, it } from 'vitest'
import { type KnowledgeBase, knowledgeBaseOf, makeProcedure, makeRegulation, PUBLIC_READER } from '../testing/index.js'

const request = {
  question: 'Đăng ký khai sinh cho con cần giấy tờ gì?',
  maxResults: 5,
  asOf: '2026-07-01',
  audiences: PUBLIC_READER
} as const

let knowledge: KnowledgeBase
beforeAll(async () => {
  knowledge = await knowledgeBaseOf(makeRegulation(), makeProcedure())
})
afterAll(() => knowledge.close())

it('a search that is asked again is not made again', async () => {
  const first = await knowledge.search(request)
  expect(first.hits.length).toBeGreaterThan(0)
  expect(await knowledge.search({ ...request })).toBe(first)
})

it('another day, kind, number of results or reader is another search', async () => {
  const first = await knowledge.search(request)
  const others = [
    { ...request, asOf: '2015-01-01' },
    { ...request, kinds: ['regulation' as const] },
    { ...request, maxResults: 1 },
    { ...request, includeExpired: true },
    { ...request, audiences: ['officials' as const] }
  ]
  for (const other of others) expect(await knowledge.search(other)).not.toBe(first)
  expect((await knowledge.search({ ...request, audiences: ['officials'] })).hits).toEqual([])
})
