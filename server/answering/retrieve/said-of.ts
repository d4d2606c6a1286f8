import type { SearchHit } from '../../../knowledge/index.js'

/** How sure the ranker was of a hit, on the scale that `SUBJECT_WEIGHTS` and the thresholds were learned on; `confidence` is for people. */
export function saidOf({ said, confidence }: Pick<SearchHit, 'said' | 'confidence'>): number {
  return said ?? confidence
}
