import type { FastifyInstance } from 'fastify'
import { PUBLIC_READER } from '../../knowledge/index.js'
import { searchQuerySchema, searchResponseSchema } from '../protocol/index.js'
import { typedBySchema } from '../schema-types.js'
import { viewUrlOf } from '../view-url.js'
import { problemResponses } from './problem-responses.js'

/** `GET /api/v1/search`: what is found, best first. */
export function addSearchRoutes(instance: FastifyInstance): void {
  const app = typedBySchema(instance)
  app.get(
    '/api/v1/search',
    {
      schema: {
        tags: ['Tra cứu'],
        summary: 'Tìm điều luật, thủ tục, bài hướng dẫn',
        querystring: searchQuerySchema,
        response: { 200: searchResponseSchema, ...problemResponses(400, 429, 503) }
      }
    },
    async ({ query: { q, k, asOf, kind } }) =>
      app.knowledge.use(async (base) => {
        const outcome = await base.search({
          question: q,
          maxResults: k ?? searchQuerySchema.properties.k.default,
          asOf: asOf ?? app.today(),
          audiences: PUBLIC_READER,
          ...(kind ? { kinds: [kind] } : {})
        })
        const results = outcome.hits.map(({ passageAddress, confidence, said, ...hit }) => ({
          ...hit,
          viewUrl: viewUrlOf(hit.documentId, hit.address)
        }))
        return { understoodAs: outcome.understoodAs, results }
      })
  )
}
