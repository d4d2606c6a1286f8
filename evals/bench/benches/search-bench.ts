import type { Bench } from '../bench.js'
import { BENCH_DAY } from '../bench.js'
import { askingSession } from '../load/asking-session.js'
import { processorMs } from '../load/processor-time.js'

/** The time of a search in process, everything published searched, and what the process holds afterwards. */
export const searchBench: Bench = {
  name: 'search',
  words: 'tìm kiếm trong tiến trình',
  rounds: 5,
  needsKnowledge: true,
  measures: [
    { name: 'searchMs', words: 'một lần tìm', unit: 'ms', better: 'lower', bars: { p50: 8, p95: 25, p99: 50 } },
    { name: 'searchCpuMs', words: 'thời gian bộ xử lý một lần tìm', unit: 'ms', better: 'lower' },
    { name: 'residentMb', words: 'bộ nhớ sau khi tìm', unit: 'MB', better: 'lower', bars: { p50: 800 } }
  ],
  async open({ dataDirectory, questions }) {
    const { openKnowledgeBase } = await import('../../../knowledge/index.js')
    // Every search is made anew, also of a question asked in an earlier round.
    const knowledge = openKnowledgeBase(dataDirectory, { resultsKept: 0 })
    return askingSession(
      questions,
      async ({ id, question }) => {
        const startCpuMs = processorMs()
        const startMs = performance.now()
        await knowledge.search({ question, maxResults: 10, asOf: BENCH_DAY, audiences: ['public'] })
        const searchMs = performance.now() - startMs
        return [
          { measure: 'searchMs', key: id, value: searchMs },
          { measure: 'searchCpuMs', key: id, value: processorMs() - startCpuMs }
        ]
      },
      () => knowledge.close(),
      () => [{ measure: 'residentMb', value: process.memoryUsage().rss / 1e6 }]
    )
  }
}
