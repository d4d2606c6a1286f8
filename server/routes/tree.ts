import type { FastifyInstance } from 'fastify'
import { PUBLIC_READER, type TopicNode } from '../../knowledge/index.js'
import { type Topic, treeSchema } from '../protocol/index.js'
import { problemResponses } from './problem-responses.js'

/** `GET /api/v1/tree`: the topics under which documents hang. */
export function addTreeRoutes(app: FastifyInstance): void {
  app.get(
    '/api/v1/tree',
    { schema: { tags: ['Tra cứu'], summary: 'Cây tri thức', response: { 200: treeSchema, ...problemResponses(503) } } as object },
    async () => app.knowledge.use((base) => ({ topics: base.tree(PUBLIC_READER).map(topicOf) }))
  )
}

function topicOf({ id, name, description, documentIds, children }: TopicNode): Topic {
  return { id, name, ...(description ? { description } : {}), documentIds, children: children.map(topicOf) }
}
