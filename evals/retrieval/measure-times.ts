import type { RetrievalLaboratory, RetrievalTrial } from '../../knowledge/index.js'
import { percentile } from '../../server/answering/index.js'
import type { SearchTimes } from './laboratory-report.js'
import { requestOf } from './search-typed.js'

/** As many results as a page shows. */
const SHOWN = 10
const WARM_UP = 50

/** Times one search of every question, one after the other, as the server would ask it. */
export function measureTimes(
  name: string,
  laboratory: RetrievalLaboratory,
  questions: readonly string[],
  trial: RetrievalTrial = {}
): SearchTimes {
  for (const question of questions.slice(0, WARM_UP)) laboratory.search(requestOf(question, SHOWN), trial)
  const times = questions.map((question) => {
    const before = performance.now()
    laboratory.search(requestOf(question, SHOWN), trial)
    return performance.now() - before
  })
  return timesOf(name, times)
}

/** Percentiles of times already taken. */
export function timesOf(name: string, times: readonly number[]): SearchTimes {
  const at = (share: number) => percentile(times, share) ?? 0
  return { name, count: times.length, p50Ms: at(0.5), p95Ms: at(0.95), p99Ms: at(0.99) }
}
