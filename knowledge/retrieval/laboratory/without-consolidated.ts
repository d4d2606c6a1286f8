import type { RetrievalLaboratory } from './retrieval-laboratory.js'

/** Number of a consolidated text, which repeats the articles of a law and its amendments under a number of its own. */
const CONSOLIDATED = /VBHN/i

/**
 * By passage, 1 unless it stands in a consolidated text: what a trial takes as `allowed` where each article is to be met once, under the
 * number that questions name as right. A law whose newer revision came from another source stays: its number is its own.
 */
export function withoutConsolidated(laboratory: RetrievalLaboratory): Uint8Array {
  return laboratory.allowed(({ documentNumber }) => !CONSOLIDATED.test(documentNumber ?? ''))
}
