import type { FastifyInstance } from 'fastify'
import { PUBLIC_READER, validityOn } from '../../knowledge/index.js'
import { ProblemError } from '../problems/problem-error.js'
import { asOfQuerySchema, procedureSchema } from '../protocol/index.js'
import { typedBySchema } from '../schema-types.js'
import { procedureUrlOf } from '../view-url.js'
import { problemResponses } from './problem-responses.js'

const byCode = { type: 'object', required: ['code'], properties: { code: { type: 'string', maxLength: 40 } } } as const

/** `GET /api/v1/procedures/:code`: a procedure as a record with slots. */
export function addProcedureRoutes(instance: FastifyInstance): void {
  const app = typedBySchema(instance)
  app.get(
    '/api/v1/procedures/:code',
    {
      schema: {
        tags: ['Tra cứu'],
        summary: 'Hồ sơ của một thủ tục hành chính',
        params: byCode,
        querystring: asOfQuerySchema,
        response: { 200: procedureSchema, ...problemResponses(400, 404, 503) }
      }
    },
    async ({ params, query }) =>
      app.knowledge.use((base) => {
        const found = base.procedure(params.code, PUBLIC_READER)
        if (!found) throw new ProblemError('procedure_not_found')
        const { document, record } = found
        const { aliases, ...slots } = record
        return {
          ...slots,
          documentId: document.id,
          ...(document.asOf ? { asOf: document.asOf } : {}),
          validity: validityOn(document.validity, query.asOf ?? app.today()),
          ...(document.sourceUrl ? { sourceUrl: document.sourceUrl } : {}),
          ...(document.sourceName ? { sourceName: document.sourceName } : {}),
          viewUrl: procedureUrlOf(record.code)
        }
      })
  )
}
