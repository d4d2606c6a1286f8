import { monitorEventLoopDelay } from 'node:perf_hooks'
import fp from 'fastify-plugin'
import { ProblemError } from '../problems/problem-error.js'

declare module 'fastify' {
  interface FastifyInstance {
    /** Whether new work is to be refused for now. */
    isOverloaded(): boolean
  }
}

/** How late the event loop may be, on average over a sample. */
const MAX_DELAY_MS = 1_000
/** One late sample is one long task (opening a generation); only this many in a row are too much work. */
const LATE_SAMPLES = 3
const SAMPLE_INTERVAL_MS = 500
const RESOLUTION_MS = 20

/** How the lateness of the event loop is known; measured unless a test says otherwise. */
export interface LoadSheddingOptions {
  /** Mean lateness in milliseconds since it was last asked for. */
  readonly delayMs?: () => number
  readonly sampleIntervalMs?: number
}

/** Refuses new work with `busy` while the process cannot keep up; health and metrics still answer. Adds `app.isOverloaded`. */
export const loadShedding = fp<LoadSheddingOptions>(
  async (app, { delayMs = eventLoopDelay(), sampleIntervalMs = SAMPLE_INTERVAL_MS }) => {
    let lateInARow = 0
    const timer = setInterval(() => {
      lateInARow = delayMs() > MAX_DELAY_MS ? lateInARow + 1 : 0
    }, sampleIntervalMs).unref()
    app.addHook('onClose', async () => clearInterval(timer))
    app.decorate('isOverloaded', () => lateInARow >= LATE_SAMPLES)
    app.addHook('onRequest', async ({ url }) => {
      if (app.isOverloaded() && !url.startsWith('/health/') && url !== '/metrics') throw new ProblemError('busy')
    })
  },
  { name: 'load-shedding' }
)

function eventLoopDelay(): () => number {
  const histogram = monitorEventLoopDelay({ resolution: RESOLUTION_MS })
  histogram.enable()
  return () => {
    const mean = histogram.mean / 1e6 - RESOLUTION_MS
    histogram.reset()
    return Number.isNaN(mean) ? 0 : mean
  }
}
