import type { FastifyInstance } from 'fastify'
import { ProblemError } from '../problems/problem-error.js'
import { typedBySchema } from '../schema-types.js'
import { problemResponses } from './problem-responses.js'

const liveSchema = { type: 'object', required: ['status'], properties: { status: { const: 'live' } } } as const
const readySchema = {
  type: 'object',
  required: ['status', 'generation', 'documents', 'passages', 'builtAt'],
  properties: {
    status: { const: 'ready' },
    generation: { type: 'integer' },
    documents: { type: 'integer' },
    passages: { type: 'integer' },
    builtAt: { type: 'string' }
  }
} as const

/** `GET /health/live` and `GET /health/ready` (503 until a generation is open). */
export function addHealthRoutes(instance: FastifyInstance): void {
  const app = typedBySchema(instance)
  app.get(
    '/health/live',
    { schema: { tags: ['Vận hành'], summary: 'Tiến trình còn sống', response: { 200: liveSchema } } },
    async () => ({ status: 'live' }) as const
  )
  app.get(
    '/health/ready',
    { schema: { tags: ['Vận hành'], summary: 'Sẵn sàng trả lời', response: { 200: readySchema, ...problemResponses(503) } } },
    async () => {
      if (app.knowledge.number === undefined) throw new ProblemError('not_ready')
      return app.knowledge.use(({ generation: { number, documents, passages, builtAt } }) => ({
        status: 'ready' as const,
        generation: number,
        documents,
        passages,
        builtAt
      }))
    }
  )
}
