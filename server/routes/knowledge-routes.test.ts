import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { compileSchema } from '../problems/validate-payload.js'
import { documentSchema, type Problem, procedureSchema, provisionSchema, searchResponseSchema, topicSchema } from '../protocol/index.js'
import { startTestApp } from '../testing/start-test-app.js'

let app: FastifyInstance
beforeAll(async () => {
  app = await startTestApp()
})
afterAll(() => app.close())

const fits = (schema: object, body: unknown) => {
  const validate = compileSchema(schema, false)
  return validate(structuredClone(body)) ? 'fits' : validate.errors
}
const get = (url: string) => app.inject({ url })

describe('GET /api/v1/search', () => {
  it('finds law and procedures, best first', async () => {
    const response = await get(`/api/v1/search?q=${encodeURIComponent('dang ky khai sinh')}&k=3`)
    expect(response.statusCode).toBe(200)
    expect(fits(searchResponseSchema, response.json())).toBe('fits')
    expect(response.json().results[0]).toMatchObject({ viewUrl: expect.stringMatching(/^\/van-ban\//) })
  })

  it('keeps to the kind asked for', async () => {
    const { results } = (await get(`/api/v1/search?q=${encodeURIComponent('đăng ký khai sinh')}&kind=regulation`)).json()
    expect(new Set(results.map((result: { kind: string }) => result.kind))).toEqual(new Set(['regulation']))
  })

  it.each(['', '?q=', '?q=%20', '?q=a&k=0', '?q=a&k=51', '?q=a&k=hai', '?q=a&asOf=2026-02-30', '?q=a&kind=tho'])(
    'refuses %s',
    async (query) => {
      const response = await get(`/api/v1/search${query}`)
      expect(response.statusCode).toBe(400)
      expect(response.json<Problem>().code).toBe('invalid_request')
    }
  )
})

describe('GET /api/v1/procedures/:code', () => {
  it('gives the record with its slots', async () => {
    const response = await get('/api/v1/procedures/1.001193')
    expect(fits(procedureSchema, response.json())).toBe('fits')
    expect(response.json()).toMatchObject({ code: '1.001193', documentId: 'tthc-1.001193', viewUrl: '/thu-tuc/1.001193' })
    expect(response.json().aliases).toBeUndefined()
  })

  it('says so when it is not known', async () => {
    const response = await get('/api/v1/procedures/9.999999')
    expect(response.statusCode).toBe(404)
    expect(response.json<Problem>()).toMatchObject({ code: 'procedure_not_found', instance: '/api/v1/procedures/9.999999' })
  })
})

describe('GET /api/v1/documents/:id', () => {
  it('gives the outline, not the words', async () => {
    const response = await get('/api/v1/documents/60-2014-qh13')
    expect(fits(documentSchema, response.json())).toBe('fits')
    expect(response.json()).toMatchObject({ documentNumber: '60/2014/QH13', validity: { status: 'in_force' } })
    expect(response.json().text).toBeUndefined()
  })

  it('reads its effect on the day asked for', async () => {
    expect((await get('/api/v1/documents/60-2014-qh13?asOf=2015-06-01')).json().validity.status).toBe('not_yet_in_force')
    expect((await get('/api/v1/documents/60-2014-qh13?asOf=mai')).statusCode).toBe(400)
  })

  it('gives a provision with its words, place and parts', async () => {
    const response = await get('/api/v1/documents/60-2014-qh13/provisions/dieu-15/khoan-2')
    expect(fits(provisionSchema, response.json())).toBe('fits')
    expect(response.json()).toMatchObject({
      address: 'dieu-15/khoan-2',
      label: 'khoản 2 Điều 15 Luật Hộ tịch (60/2014/QH13)',
      text: expect.stringMatching(/^2\. Khi cha, mẹ/)
    })
    expect(response.json().children.map((child: { address: string }) => child.address)).toEqual([
      'dieu-15/khoan-2/diem-a',
      'dieu-15/khoan-2/diem-b',
      'dieu-15/khoan-2/diem-c'
    ])
  })

  it('tells a missing provision from a missing document', async () => {
    expect((await get('/api/v1/documents/60-2014-qh13/provisions/dieu-99')).json<Problem>().code).toBe('provision_not_found')
    expect((await get('/api/v1/documents/khong-co/provisions/dieu-1')).json<Problem>().code).toBe('document_not_found')
    expect((await get('/api/v1/documents/khong-co')).json<Problem>().code).toBe('document_not_found')
  })
})

it('gives the tree of topics', async () => {
  const { topics } = (await get('/api/v1/tree')).json()
  expect(topics).toEqual([
    { id: 'ho-tich', name: 'Hộ tịch', description: 'Khai sinh, kết hôn, khai tử', documentIds: ['tthc-1.001193'], children: [] }
  ])
  expect(fits(topicSchema, topics[0])).toBe('fits')
})
