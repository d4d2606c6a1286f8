import { pathToFileURL } from 'node:url'
import autocannon from 'autocannon'
import { BENCH_QUESTIONS } from './bench-questions.vi.js'
import { type AskTimes, askInTurn, askTogether } from './socket-answers.js'
import { startServer } from './started-server.js'

/** How hard to ask. */
export interface AnswersBenchOptions {
  readonly sockets: number
  readonly seconds: number
}

/** Middle, slow and slowest, in milliseconds. */
export interface Spread {
  readonly p50: number
  readonly p95: number
  readonly max: number
}

/** What the server does for people who ask; everything on one machine. */
export interface AnswersBenchReport {
  readonly readySeconds: number
  readonly residentMb: number
  /** One person asking: first block and whole answer over Socket.IO. */
  readonly alone: { readonly questions: number; readonly firstBlockMs: Spread; readonly answerMs: Spread }
  /** Many at once. */
  readonly together: {
    readonly sockets: number
    readonly answersPerSecond: number
    readonly firstBlockMs: Spread
    readonly answerMs: Spread
  }
  /** Requests over HTTP. */
  readonly http: readonly {
    readonly path: string
    readonly perSecond: number
    readonly p50: number
    readonly p99: number
    readonly failed: number
  }[]
}

const DEFAULTS: AnswersBenchOptions = { sockets: 20, seconds: 10 }

/** Starts the server over the data directory of the environment and measures it. */
export async function benchAnswers({ sockets, seconds }: AnswersBenchOptions = DEFAULTS): Promise<AnswersBenchReport> {
  const server = await startServer()
  try {
    await askInTurn(server.url, BENCH_QUESTIONS)
    const alone = await askInTurn(server.url, [...BENCH_QUESTIONS, ...BENCH_QUESTIONS, ...BENCH_QUESTIONS])
    const together = await askTogether(server.url, BENCH_QUESTIONS, sockets, seconds)
    const paths = ['/health/live', `/api/v1/search?q=${encodeURIComponent('đăng ký khai sinh')}`, 'POST /api/v1/answers']
    const http: AnswersBenchReport['http'][number][] = []
    for (const path of paths) http.push(await requestPath(server.url, path, sockets, seconds))
    return {
      readySeconds: server.readySeconds,
      residentMb: server.residentMb,
      alone: { questions: alone.length, ...spreads(alone) },
      together: { sockets, answersPerSecond: round(together.length / seconds), ...spreads(together) },
      http
    }
  } finally {
    await server.stop()
  }
}

async function requestPath(url: string, path: string, connections: number, duration: number): Promise<AnswersBenchReport['http'][number]> {
  const isPost = path.startsWith('POST ')
  const requests = BENCH_QUESTIONS.map((question) => ({
    method: 'POST' as const,
    path: path.replace('POST ', ''),
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ question })
  }))
  const target = isPost ? { url, requests } : { url: url + path }
  const { requests: counted, latency, non2xx, errors } = await autocannon({ ...target, connections, duration })
  return { path, perSecond: round(counted.average), p50: latency.p50, p99: latency.p99, failed: non2xx + errors }
}

function spreads(times: readonly AskTimes[]): { readonly firstBlockMs: Spread; readonly answerMs: Spread } {
  return { firstBlockMs: spread(times.map((time) => time.firstBlockMs)), answerMs: spread(times.map((time) => time.answerMs)) }
}

function spread(values: readonly number[]): Spread {
  const sorted = values.toSorted((left, right) => left - right)
  const at = (share: number) => round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0)
  return { p50: at(0.5), p95: at(0.95), max: at(1) }
}

function round(value: number): number {
  return Math.round(value * 10) / 10
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) console.log(JSON.stringify(await benchAnswers(), undefined, 2))
