import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify'
import fp from 'fastify-plugin'
import { KnowledgeError } from '../../knowledge/index.js'
import { problemPage } from '../pages/problem-page.js'
import { ProblemError, problemOfError } from '../problems/problem-error.js'
import { compileSchema, fieldProblems } from '../problems/validate-payload.js'
import type { Problem, ProblemCode } from '../protocol/index.js'

const CODES_OF_FRAMEWORK: Readonly<Record<string, ProblemCode>> = {
  FST_ERR_CTP_INVALID_JSON_BODY: 'invalid_json',
  FST_ERR_CTP_EMPTY_JSON_BODY: 'invalid_json',
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'unsupported_media_type',
  FST_ERR_CTP_BODY_TOO_LARGE: 'body_too_large',
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: 'invalid_request',
  FST_ERR_BAD_URL: 'not_found',
  FST_UNDER_PRESSURE: 'busy'
}

/**
 * Checks input by the protocol's schemas and tells every failure as problem details (RFC 9457), or as a page to those who
 * asked for a page. Never tells a stack trace; what was not foreseen is logged.
 */
export const problemDetails = fp(
  async (app) => {
    app.setValidatorCompiler(({ schema, httpPart }) => compileSchema(schema as object, httpPart !== 'body'))
    // Responses are typed and tested against their schemas; serialising them by schema would silently drop what it does not name.
    app.setSerializerCompiler(() => (payload) => JSON.stringify(payload))
    // Only JSON is taken: what a foreign page can send without asking (text/plain, a form) is refused.
    app.removeContentTypeParser('text/plain')
    app.setErrorHandler<FastifyError>((error, request, reply) => {
      const problem = problemOfError(asProblemError(error), pathOf(request))
      if (problem.code === 'internal') request.log.error({ err: error }, 'unforeseen error')
      return sendProblem(request, reply, problem)
    })
    app.setNotFoundHandler((request, reply) => sendProblem(request, reply, problemOfError(new ProblemError('not_found'), pathOf(request))))
  },
  { name: 'problem-details' }
)

/** Answers a request with a problem: a page where a page was asked for, else problem details. */
export function sendProblem(request: FastifyRequest, reply: FastifyReply, problem: Problem): FastifyReply {
  reply.code(problem.status)
  if (problem.code === 'busy' || problem.code === 'not_ready') reply.header('retry-after', '10')
  if (wantsPage(request)) return reply.type('text/html; charset=utf-8').send(problemPage(problem))
  return reply.type('application/problem+json; charset=utf-8').send(JSON.stringify(problem))
}

function asProblemError(error: FastifyError): unknown {
  const code = CODES_OF_FRAMEWORK[error.code]
  if (code) return new ProblemError(code)
  if (error.validation) {
    return new ProblemError('invalid_request', fieldProblems(error.validation as unknown as Parameters<typeof fieldProblems>[0]))
  }
  if (error instanceof KnowledgeError && error.code === 'no_generation') return new ProblemError('not_ready')
  if (error.statusCode === 429) return new ProblemError('too_many_requests')
  if (error instanceof SyntaxError && error.statusCode === 400) return new ProblemError('invalid_json')
  return error
}

function pathOf({ url }: FastifyRequest): string {
  return url.split('?')[0] ?? url
}

function wantsPage({ url, headers }: FastifyRequest): boolean {
  return !url.startsWith('/api/') && (headers.accept?.includes('text/html') ?? false)
}
