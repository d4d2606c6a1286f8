import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { compileSchema } from '../problems/validate-payload.js'
import { type Answer, answerSchema, type Problem, problemSchema } from '../protocol/index.js'
import { startTestApp } from '../testing/start-test-app.js'

let app: FastifyInstance
beforeAll(async () => {
  app = await startTestApp()
})
afterAll(() => app.close())

const ask = (payload: object) => app.inject({ method: 'POST', url: '/api/v1/answers', payload })
const problemOf = (response: { json(): unknown; headers: Record<string, unknown> }): Problem => {
  const problem = response.json() as Problem
  expect(compileSchema(problemSchema, false)(problem)).toBe(true)
  expect(response.headers['content-type']).toBe('application/problem+json; charset=utf-8')
  return problem
}

describe('POST /api/v1/answers', () => {
  it('answers a question without dấu, in the shape of the schema', async () => {
    const response = await ask({ question: 'thu tuc 1.001193 can giay to gi' })
    expect(response.statusCode).toBe(200)
    const answer = response.json<Answer>()
    const validate = compileSchema(answerSchema, false)
    expect(validate(structuredClone(answer)), JSON.stringify(validate.errors)).toBe(true)
    expect(answer.status).toBe('answered_procedure')
    expect(answer.procedure?.code).toBe('1.001193')
  })

  it('quotes exactly the canonical text of the provision', async () => {
    const { citations } = (await ask({ question: 'thủ tục 1.001193 cần giấy tờ gì' })).json<Answer>()
    expect(citations.length).toBeGreaterThan(0)
    for (const { documentId, address, quote, start, end } of citations) {
      const provision = await app.inject(`/api/v1/documents/${documentId}/provisions/${address}`)
      expect(provision.json<{ text: string }>().text.slice(start, end)).toBe(quote)
    }
  })

  it('goes on in the conversation that is named', async () => {
    const { conversationId } = (await ask({ question: 'đăng ký khai sinh cần giấy tờ gì' })).json<Answer>()
    await ask({ question: 'còn lệ phí thì sao', conversationId })
    const conversation = await app.inject(`/api/v1/conversations/${conversationId}`)
    expect(conversation.json().turns.map((turn: { question: string }) => turn.question)).toEqual([
      'đăng ký khai sinh cần giấy tờ gì',
      'còn lệ phí thì sao'
    ])
  })

  it('says too_long instead of failing', async () => {
    const response = await ask({ question: 'đăng ký khai sinh '.repeat(60) })
    expect(response.statusCode).toBe(200)
    expect(response.json<Answer>().status).toBe('too_long')
  })

  it('keeps no personal data of the question', async () => {
    const { conversationId } = (await ask({ question: 'CCCD của tôi là 079090001234, đăng ký khai sinh cần gì?' })).json<Answer>()
    const conversation = await app.inject(`/api/v1/conversations/${conversationId}`)
    expect(conversation.body).not.toContain('079090001234')
  })

  it.each([
    [{}, 'question'],
    [{ question: '' }, 'question'],
    [{ question: 42 }, 'question'],
    [{ question: 'khai sinh', asOf: 'hôm qua' }, 'asOf'],
    [{ question: 'khai sinh', asOf: '2026-13-01' }, 'asOf'],
    [{ question: 'khai sinh', conversationId: 'a b' }, 'conversationId']
  ])('refuses %j naming the field', async (payload, field) => {
    const response = await ask(payload)
    expect(response.statusCode).toBe(400)
    const problem = problemOf(response)
    expect(problem.code).toBe('invalid_request')
    expect(problem.errors?.map((error) => error.field)).toContain(field)
  })

  it.each([
    ['application/json', '{"question": "khai sinh"', 400, 'invalid_json'],
    ['application/json', '', 400, 'invalid_json'],
    ['application/json', '{"__proto__": {"x": 1}, "question": "khai sinh"}', 400, 'invalid_json'],
    ['application/xml', '<q>khai sinh</q>', 415, 'unsupported_media_type'],
    ['text/plain', 'khai sinh', 415, 'unsupported_media_type'],
    ['application/json', JSON.stringify({ question: 'a'.repeat(70_000) }), 413, 'body_too_large']
  ])('refuses a body of %s %#', async (type, payload, status, code) => {
    const response = await app.inject({ method: 'POST', url: '/api/v1/answers', headers: { 'content-type': type }, payload })
    expect(response.statusCode).toBe(status)
    expect(problemOf(response)).toMatchObject({ code, status })
    expect(response.body).not.toMatch(/\bat .*\.ts|node_modules/)
  })
})

describe('feedback on an answer', () => {
  it('is kept, personal data masked, the last word standing', async () => {
    const { answerId } = (await ask({ question: 'đăng ký khai sinh cần giấy tờ gì' })).json<Answer>()
    const url = `/api/v1/answers/${answerId}/feedback`
    expect((await app.inject({ method: 'POST', url, payload: { rating: 'up' } })).statusCode).toBe(204)
    const payload = { rating: 'down', reason: 'outdated', comment: 'Gọi tôi số 0912345678' }
    expect((await app.inject({ method: 'POST', url, payload })).statusCode).toBe(204)
    expect(await app.people.feedbackOn(answerId)).toMatchObject({ rating: 'down', reason: 'outdated' })
    expect((await app.people.feedbackOn(answerId))?.comment).not.toContain('0912345678')
  })

  it('is refused for an answer nobody knows, and without a rating', async () => {
    const unknown = await app.inject({ method: 'POST', url: '/api/v1/answers/khong-co/feedback', payload: { rating: 'up' } })
    expect(unknown.statusCode).toBe(404)
    expect(problemOf(unknown).code).toBe('answer_not_found')
    const bad = await app.inject({ method: 'POST', url: '/api/v1/answers/khong-co/feedback', payload: { rating: 'tạm' } })
    expect(problemOf(bad).code).toBe('invalid_request')
  })
})

it('knows no conversation that nobody had', async () => {
  expect(problemOf(await app.inject('/api/v1/conversations/khong-co')).code).toBe('conversation_not_found')
})
