import type { AnswerTools, LedgerEntry } from '../server/answering/index.js'
import { makeEvalTools } from './product/make-tools.js'

/** The tools of an evaluation for measuring by hand: an official asks, time is real, and the last ledger entry can be looked at. */
export function memoryTools(knowledge: AnswerTools['knowledge']): AnswerTools & { lastEntry(): LedgerEntry | undefined } {
  const tools = makeEvalTools(knowledge, ['public', 'officials'])
  return { ...tools, elapsedMs: () => performance.now(), lastEntry: () => tools.entries.at(-1) }
}
