import type { Candidate } from '../select-best.js'

/** Best and summed score of a law among the candidates. */
export interface LawScore {
  best: number
  soft: number
}

/** Scores this far below the best count a third as much. */
const SOFTNESS = 4

/** Every law among the candidates: one that many good candidates stand in is likelier meant. `candidates` stand best first. */
export function scoresOfLaws(candidates: readonly Candidate[], documentOf: Uint32Array): Map<number, LawScore> {
  const laws = new Map<number, LawScore>()
  const top = candidates[0]?.score ?? 0
  for (const { passage, score } of candidates) {
    const document = documentOf[passage]!
    const known = laws.get(document)
    const soft = Math.exp((score - top) / SOFTNESS)
    if (!known) laws.set(document, { best: Math.max(0, score), soft })
    else {
      known.best = Math.max(known.best, score)
      known.soft += soft
    }
  }
  return laws
}
