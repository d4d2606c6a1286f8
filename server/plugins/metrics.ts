import fp from 'fastify-plugin'
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'
import type { DriftAlarm, QualitySummary } from '../answering/index.js'
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
  answerScored(): void
  answerNotScored(reason: 'too_many_waiting' | 'failed'): void
  /** Measures of the newest scored answers, and what is no longer as it was. */
  qualityWatched(recent: QualitySummary, alarms: readonly DriftAlarm[]): void
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
    const scored = new Counter({ name: 'tro_ly_cong_answers_scored_total', help: 'Sampled answers scored in service', registers })
    const unscored = new Counter({
      name: 'tro_ly_cong_answers_not_scored_total',
      help: 'Sampled answers that were not scored, by reason',
      labelNames: ['reason'],
      registers
    })
    const quality = new Gauge({
      name: 'tro_ly_cong_answer_quality',
      help: 'Mean of each measure over the newest scored answers; a measure that applied to none is absent',
      labelNames: ['measure'],
      registers
    })
    const drift = new Gauge({
      name: 'tro_ly_cong_answer_drift',
      help: 'Drift alarms that are ringing, by subject and reason; the value is the statistic',
      labelNames: ['subject', 'reason'],
      registers
    })
    const alarmsRinging = new Gauge({ name: 'tro_ly_cong_answer_drift_alarms', help: 'How many drift alarms are ringing', registers })
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
      socketClosed: () => sockets.dec(),
      answerScored: () => scored.inc(),
      answerNotScored: (reason) => unscored.inc({ reason }),
      qualityWatched(recent, alarms) {
        quality.reset()
        for (const [measure, { mean }] of Object.entries(recent.measures)) quality.set({ measure }, mean)
        drift.reset()
        for (const { subject, reason, statistic } of alarms) drift.set({ subject, reason }, statistic)
        alarmsRinging.set(alarms.length)
      }
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
