import type { KnowledgeBase } from '../../../knowledge/index.js'
import type { AnswerTools } from '../../../server/answering/index.js'
import { makeEvalTools } from '../../product/make-tools.js'
import { BENCH_DAY } from '../bench.js'

/** Tools of one conversation that keep nothing on disk and no ledger, on a running clock. */
export function inMemoryTools(knowledge: KnowledgeBase): AnswerTools {
  return {
    ...makeEvalTools(knowledge, ['public']),
    ledger: { record: async () => undefined },
    today: () => BENCH_DAY,
    now: () => new Date(`${BENCH_DAY}T02:00:00Z`),
    elapsedMs: () => performance.now()
  }
}
