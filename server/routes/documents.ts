import type { FastifyInstance } from 'fastify'
import { type Provision, PUBLIC_READER, validityOn } from '../../knowledge/index.js'
import { ProblemError } from '../problems/problem-error.js'
import { asOfQuerySchema, documentSchema, provisionSchema } from '../protocol/index.js'
import { typedBySchema } from '../schema-types.js'
import { viewUrlOf } from '../view-url.js'
import { problemResponses } from './problem-responses.js'

const documentId = { type: 'string', maxLength: 200 } as const
const byDocument = { type: 'object', required: ['id'], properties: { id: documentId } } as const
const byAddress = {
  type: 'object',
  required: ['id', '*'],
  properties: { id: documentId, '*': { type: 'string', maxLength: 500 } }
} as const

/** `GET /api/v1/documents/:id` and the provisions inside. */
export function addDocumentRoutes(instance: FastifyInstance): void {
  const app = typedBySchema(instance)
  app.get(
    '/api/v1/documents/:id',
    {
      schema: {
        tags: ['Tra cứu'],
        summary: 'Một văn bản và cây điều khoản của nó',
        params: byDocument,
        querystring: asOfQuerySchema,
        response: { 200: documentSchema, ...problemResponses(400, 404, 503) }
      }
    },
    async ({ params, query }) =>
      app.knowledge.use((base) => {
        const document = base.document(params.id, PUBLIC_READER)
        if (!document) throw new ProblemError('document_not_found')
        const { text, audience, topicIds, procedure, validity, provisions, ...facts } = document
        return {
          ...facts,
          ...(procedure ? { procedureCode: procedure.code } : {}),
          validity: validityOn(validity, query.asOf ?? app.today()),
          viewUrl: viewUrlOf(document.id),
          provisions: provisions.map(({ validity: _own, ...entry }) => entry)
        }
      })
  )
  app.get(
    '/api/v1/documents/:id/provisions/*',
    {
      schema: {
        tags: ['Tra cứu'],
        summary: 'Nguyên văn một điều khoản, theo địa chỉ như dieu-12/khoan-2/diem-b',
        params: byAddress,
        querystring: asOfQuerySchema,
        response: { 200: provisionSchema, ...problemResponses(400, 404, 503) }
      }
    },
    async ({ params, query }) =>
      app.knowledge.use((base) => {
        const address = params['*'].replace(/\/+$/, '')
        const view = base.provision(params.id, address, query.asOf ?? app.today(), PUBLIC_READER)
        if (!view) throw new ProblemError(base.document(params.id, PUBLIC_READER) ? 'provision_not_found' : 'document_not_found')
        const { provision, documentId: id, label, text, breadcrumb, validity } = view
        return {
          documentId: id,
          ...nameOf(provision),
          label,
          text,
          breadcrumb,
          children: view.children.map(nameOf),
          ...(provision.pageNumber ? { pageNumber: provision.pageNumber } : {}),
          validity,
          viewUrl: viewUrlOf(id, address)
        }
      })
  )
}

function nameOf({ address, kind, number, title }: Provision): Pick<Provision, 'address' | 'kind' | 'number' | 'title'> {
  return { address, kind, ...(number ? { number } : {}), ...(title ? { title } : {}) }
}
