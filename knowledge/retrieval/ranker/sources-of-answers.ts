import type { RetrievalLaboratory } from '../laboratory/retrieval-laboratory.js'
import type { LawQuestion } from './law-training.js'

/** By passage, 1 where its source holds answers of these questions, or where it is no regulation: what a trial takes as `allowed`. */
export function sourcesOfAnswers(laboratory: RetrievalLaboratory, questions: readonly LawQuestion[]): Uint8Array {
  const wanted = new Set(
    questions.flatMap(({ answers }) => answers.map(({ documentNumber }) => documentNumber.normalize('NFC').toLowerCase()))
  )
  const counts = new Map<string | undefined, number>()
  const met = new Set<string>()
  for (const { documentId, documentNumber, sourceName } of laboratory.origins) {
    if (met.has(documentId) || !documentNumber || !wanted.has(documentNumber.normalize('NFC').toLowerCase())) continue
    met.add(documentId)
    counts.set(sourceName, (counts.get(sourceName) ?? 0) + 1)
  }
  const most = Math.max(0, ...counts.values())
  return laboratory.allowed(({ kind, sourceName }) => kind !== 'regulation' || (counts.get(sourceName) ?? 0) >= most * LEAST_SHARE)
}

/** A source that holds fewer answers than this share of the main one only happens to share a number. */
const LEAST_SHARE = 0.1
