import type { FastifyInstance } from 'fastify'
import { ProblemError } from '../problems/problem-error.js'
import { answerSchema, feedbackSchema, idSchema, questionSchema } from '../protocol/index.js'
import { saveFeedback } from '../save-feedback.js'
import { typedBySchema } from '../schema-types.js'
import { problemResponses } from './problem-responses.js'

const byId = { type: 'object', required: ['id'], properties: { id: idSchema } } as const

/** `POST /api/v1/answers` and the feedback on an answer. */
export function addAnswerRoutes(instance: FastifyInstance): void {
  const app = typedBySchema(instance)
  app.post(
    '/api/v1/answers',
    {
      schema: {
        tags: ['Hỏi đáp'],
        summary: 'Trả lời một câu hỏi',
        body: questionSchema,
        response: { 200: answerSchema, ...problemResponses(400, 413, 415, 429, 503) }
      }
    },
    async (request, reply) => {
      await app.countQuestion(request.ip)
      const left = new AbortController()
      reply.raw.once('close', () => left.abort())
      return app.answer(request.body, { left: left.signal })
    }
  )
  app.post(
    '/api/v1/answers/:id/feedback',
    {
      schema: {
        tags: ['Hỏi đáp'],
        summary: 'Góp ý về một câu trả lời; lần sau thay lần trước',
        params: byId,
        body: feedbackSchema,
        response: { 204: { type: 'null', description: 'Đã ghi nhận' }, ...problemResponses(400, 404, 429) }
      }
    },
    async (request, reply) => {
      if (!(await saveFeedback(app, { answerId: request.params.id, ...request.body }))) throw new ProblemError('answer_not_found')
      return reply.code(204).send(null as never)
    }
  )
}
