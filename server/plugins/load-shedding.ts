import underPressure from '@fastify/under-pressure'
import fp from 'fastify-plugin'
import { ProblemError } from '../problems/problem-error.js'

/** How late the event loop may be, on average over a second, before new work is refused. */
const MAX_EVENT_LOOP_DELAY_MS = 1_000

/** Refuses new work with `busy` while the process cannot keep up; health and metrics still answer. Adds `app.isUnderPressure`. */
export const loadShedding = fp(
  async (app) => {
    await app.register(underPressure, {
      maxEventLoopDelay: MAX_EVENT_LOOP_DELAY_MS,
      pressureHandler: ({ url }) => {
        if (!url.startsWith('/health/') && url !== '/metrics') throw new ProblemError('busy')
      }
    })
  },
  { name: 'load-shedding' }
)
