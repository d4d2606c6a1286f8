import rateLimit from '@fastify/rate-limit'
import type { FastifyRequest } from 'fastify'
import fp from 'fastify-plugin'
import { ProblemError } from '../problems/problem-error.js'

declare module 'fastify' {
  interface FastifyInstance {
    /** Counts one question of an address, over HTTP or socket alike. @throws ProblemError `too_many_requests` */
    countQuestion(address: string): Promise<void>
  }
}

/** How much one address may ask; 0 is unlimited. */
export interface LimitsOptions {
  readonly requestsPerMinute: number
  readonly questionsPerMinute: number
}

/** This machine itself: an administrator's command or bench, or a proxy that does not name its clients and must not be counted as one person. */
const isThisMachine = (address: string) => /^(?:::ffff:)?127\.|^::1$/.test(address)

/** Limits what one address may do in a minute; this machine itself is not limited. */
export const limits = fp<LimitsOptions>(
  async (app, { requestsPerMinute, questionsPerMinute }) => {
    const isFree = ({ url, ip }: FastifyRequest) => url.startsWith('/health/') || url === '/metrics' || isThisMachine(ip)
    await app.register(rateLimit, {
      global: requestsPerMinute > 0,
      max: requestsPerMinute || 1,
      timeWindow: '1 minute',
      allowList: (request) => isFree(request),
      errorResponseBuilder: () => new ProblemError('too_many_requests')
    })
    const count = app.createRateLimit({ max: questionsPerMinute || 1, timeWindow: '1 minute', keyGenerator: ({ ip }) => `question ${ip}` })
    app.decorate('countQuestion', async (address) => {
      if (questionsPerMinute === 0 || isThisMachine(address)) return
      // The limiter reads nothing of the request but its address and route; a socket has only the former.
      const outcome = await count({ ip: address, url: '', routeOptions: {} } as unknown as FastifyRequest)
      if (!outcome.isAllowed && outcome.isExceeded) throw new ProblemError('too_many_requests')
    })
  },
  { name: 'limits' }
)
