import type { LedgerEntry } from '../answering/index.js'
import type { Answer } from '../protocol/index.js'
import { askWords } from './ask.vi.js'

/** How an answer came about: status, what was considered, time by step. */
export function explanationInWords({ status, engine, timings }: Answer, entry: LedgerEntry | undefined): string {
  const candidates = (entry?.candidates ?? []).map(
    ({ documentId, address, score, confidence }) => `  ${confidence.toFixed(2)}  ${score.toFixed(2).padStart(8)}  ${documentId}#${address}`
  )
  const steps = Object.entries(timings).map(([step, milliseconds]) => `${step} ${milliseconds.toFixed(1)}`)
  return [
    `${askWords.status}: ${status} · ${engine}`,
    ...(entry ? [`${askWords.understood}: ${entry.understoodAs}`, `${askWords.generation} ${entry.generation}`] : []),
    ...(candidates.length > 0 ? [`${askWords.candidates}:`, ...candidates] : []),
    `${askWords.timings}: ${steps.join(' · ')}`
  ].join('\n')
}
