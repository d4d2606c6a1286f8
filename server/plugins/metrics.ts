import fp from 'fastify-plugin'
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'
import type { AnswerStatus } from '../protocol/index.js'

declare module 'fastify' {
  interface FastifyInstance {
    meters: Meters
  }
}

/** What the server counts. */
export interface Meters {
  answered(status: AnswerStatus, seconds: number): void
  feedbackGiven(rating: 'up' | 'down'): void
  socketOpened(): void
  socketClosed(): void
}

const SECONDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10]

/** Adds `app.meters` and `GET /metrics` (Prometheus text). */
export const metrics = fp(
  async (app) => {
    const registry = new Registry()
    const registers = [registry]
    collectDefaultMetrics({ register: registry })
    const requests = new Histogram({
      name: 'tro_ly_cong_http_request_seconds',
      help: 'Duration of HTTP requests',
      labelNames: ['method', 'route', 'status'],
      buckets: SECONDS,
      registers
    })
    const answers = new Histogram({
      name: 'tro_ly_cong_answer_seconds',
      help: 'Duration of answering, by status',
      labelNames: ['status'],
      buckets: SECONDS,
      registers
    })
    const feedback = new Counter({ name: 'tro_ly_cong_feedback_total', help: 'Feedback given', labelNames: ['rating'], registers })
    const sockets = new Gauge({ name: 'tro_ly_cong_chat_sockets', help: 'Open chat sockets', registers })
    new Gauge({
      name: 'tro_ly_cong_generation',
      help: 'Number of the open knowledge generation, 0 when none',
      registers,
      collect() {
        this.set(app.knowledge.number ?? 0)
      }
    })

    app.decorate('meters', {
      answered: (status, seconds) => answers.observe({ status }, seconds),
      feedbackGiven: (rating) => feedback.inc({ rating }),
      socketOpened: () => sockets.inc(),
      socketClosed: () => sockets.dec()
    })
    app.addHook('onResponse', async ({ method, routeOptions }, reply) => {
      requests.observe({ method, route: routeOptions.url ?? 'none', status: reply.statusCode }, reply.elapsedTime / 1000)
    })
    app.get('/metrics', { schema: { hide: true } as object }, async (_request, reply) =>
      reply.type(registry.contentType).send(await registry.metrics())
    )
  },
  { name: 'metrics', dependencies: ['knowledge'] }
)
