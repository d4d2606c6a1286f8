import type { PassageRange } from '../../index/lexical/lexical-scorer.js'
import type { NearPassage, PassageVectors } from '../../index/vector/passage-vectors.js'

/** Neighbours handed on for each collection. */
const MOST_NEAR = 30
/** Neighbours asked for at first; most may be hidden, expired or of another kind, and then more are asked for. */
const FIRST_FETCH = 200
const LARGEST_FETCH = 3_200
const WIDENING = 4

/** Allowed passages nearest to a question, nearest first; fewer where few are allowed, none where nothing is at all alike. */
export function nearPassages(vectors: PassageVectors, question: Float32Array, mask: Uint8Array): NearPassage[] {
  for (let count = FIRST_FETCH; ; count *= WIDENING) {
    const near = vectors.nearest(question, count).filter(({ passage, similarity }) => mask[passage] === 1 && similarity > 0)
    if (near.length >= MOST_NEAR || count >= Math.min(vectors.size, LARGEST_FETCH)) return near
  }
}

/** Their passage numbers. */
export function passagesOf(near: readonly NearPassage[]): number[] {
  return near.map(({ passage }) => passage)
}

/** Those of one collection. */
export function nearInRange(near: readonly NearPassage[], { start, end }: PassageRange): NearPassage[] {
  return near.filter(({ passage }) => passage >= start && passage < end).slice(0, MOST_NEAR)
}
