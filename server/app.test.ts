import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Problem } from './protocol/index.js'
import { startTestApp } from './testing/start-test-app.js'

const NOTHING_PUBLISHED = {
  currentNumber: () => undefined,
  open: () => {
    throw new Error('never asked for')
  }
}

describe('the server', () => {
  let app: FastifyInstance
  beforeAll(async () => {
    app = await startTestApp({ config: { allowedOrigins: ['https://anbinh.gov.vn'] } })
  })
  afterAll(() => app.close())

  it('is live and ready, and says with what', async () => {
    expect((await app.inject('/health/live')).json()).toEqual({ status: 'live' })
    expect((await app.inject('/health/ready')).json()).toMatchObject({ status: 'ready', documents: 3 })
  })

  it('documents every route of the API in OpenAPI, with the paths of the contract', async () => {
    const document = (await app.inject('/api/docs/json')).json()
    expect(document.openapi).toMatch(/^3\./)
    expect(Object.keys(document.paths).sort()).toEqual([
      '/api/v1/answers',
      '/api/v1/answers/{id}/feedback',
      '/api/v1/conversations/{id}',
      '/api/v1/documents/{id}',
      '/api/v1/documents/{id}/provisions/{*}',
      '/api/v1/procedures/{code}',
      '/api/v1/search',
      '/api/v1/tree',
      '/health/live',
      '/health/ready'
    ])
    expect(document.components.schemas.Topic).toBeDefined()
    expect((await app.inject({ url: '/api/docs/', headers: { accept: 'text/html' } })).statusCode).toBe(200)
  })

  it('counts for Prometheus', async () => {
    await app.inject({ method: 'POST', url: '/api/v1/answers', payload: { question: 'xin chào' } })
    const metrics = (await app.inject('/metrics')).body
    expect(metrics).toMatch(/tro_ly_cong_answer_seconds_count\{status="answered_small_talk"\} 1/)
    expect(metrics).toContain('tro_ly_cong_generation 1')
    expect(metrics).not.toContain('xin chào')
  })

  it('sends security headers that forbid foreign and inline scripts', async () => {
    const { headers } = await app.inject('/')
    expect(headers['content-security-policy']).toContain("script-src 'self';")
    expect(headers['content-security-policy']).toContain("default-src 'none'")
    expect(headers['x-content-type-options']).toBe('nosniff')
  })

  it('lets only allowed sites read its answers', async () => {
    const from = (origin: string) => app.inject({ url: '/api/v1/tree', headers: { origin } })
    expect((await from('https://anbinh.gov.vn')).headers['access-control-allow-origin']).toBe('https://anbinh.gov.vn')
    expect((await from('https://la.example')).headers['access-control-allow-origin']).toBeUndefined()
  })

  it('answers what it does not have with a problem, or with a page for people', async () => {
    const api = await app.inject('/api/v1/khong-co')
    expect(api.statusCode).toBe(404)
    expect(api.json<Problem>().code).toBe('not_found')
    const page = await app.inject({ url: '/khong-co', headers: { accept: 'text/html' } })
    expect(page.statusCode).toBe(404)
    expect(page.body).toContain('Không tìm thấy')
    expect((await app.inject('/%E0%A4%A')).json<Problem>().code).toBe('not_found')
  })
})

describe('a server without knowledge', () => {
  it('is live, not ready, and says so to whoever asks', async () => {
    const app = await startTestApp({ knowledge: NOTHING_PUBLISHED })
    expect((await app.inject('/health/live')).statusCode).toBe(200)
    const ready = await app.inject('/health/ready')
    expect(ready.statusCode).toBe(503)
    expect(ready.headers['retry-after']).toBeDefined()
    const answer = await app.inject({ method: 'POST', url: '/api/v1/answers', payload: { question: 'khai sinh' } })
    expect(answer.json<Problem>().code).toBe('not_ready')
    expect((await app.inject('/')).statusCode).toBe(200)
    await app.close()
  })
})

describe('limits', () => {
  it('refuses too many questions of one address, with the time to wait for requests', async () => {
    const app = await startTestApp({ config: { questionsPerMinute: 2, requestsPerMinute: 4 } })
    const remoteAddress = '203.0.113.7'
    const ask = () => app.inject({ method: 'POST', url: '/api/v1/answers', payload: { question: 'xin chào' }, remoteAddress })
    expect([(await ask()).statusCode, (await ask()).statusCode]).toEqual([200, 200])
    const third = await ask()
    expect(third.statusCode).toBe(429)
    expect(third.json<Problem>().code).toBe('too_many_requests')
    await ask()
    const fifth = await app.inject({ url: '/api/v1/tree', remoteAddress })
    expect(fifth.json<Problem>().code).toBe('too_many_requests')
    expect(fifth.headers['retry-after']).toBeDefined()
    expect((await app.inject({ url: '/health/live', remoteAddress })).statusCode).toBe(200)
    expect((await app.inject({ url: '/api/v1/tree', remoteAddress: '127.0.0.1' })).statusCode).toBe(200)
    await app.close()
  })
})
