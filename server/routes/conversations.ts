import type { FastifyInstance } from 'fastify'
import { loadConversation } from '../load-conversation.js'
import { conversationSchema, idSchema } from '../protocol/index.js'
import { typedBySchema } from '../schema-types.js'
import { problemResponses } from './problem-responses.js'

const byId = { type: 'object', required: ['id'], properties: { id: idSchema } } as const

/** `GET /api/v1/conversations/:id`: what was asked and answered, for a browser that was away. */
export function addConversationRoutes(instance: FastifyInstance): void {
  const app = typedBySchema(instance)
  app.get(
    '/api/v1/conversations/:id',
    {
      schema: {
        tags: ['Hỏi đáp'],
        summary: 'Các lượt hỏi đáp gần nhất của một cuộc trò chuyện',
        params: byId,
        response: { 200: conversationSchema, ...problemResponses(404) }
      }
    },
    async (request, reply) => {
      reply.header('cache-control', 'no-store')
      return loadConversation(app, request.params.id)
    }
  )
}
