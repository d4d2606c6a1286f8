/** Score of no procedure at all: what one gets by its level and audience alone, and a word or two by chance. */
const SCORE_OF_NOTHING = 5

/** Shares of the softmax over the scores of one question, with "none of them" beside the procedures. Best first comes best. */
export function procedureShares(scores: readonly number[]): number[] {
  const best = Math.max(SCORE_OF_NOTHING, ...scores)
  const total = scores.reduce((sum, score) => sum + Math.exp(score - best), Math.exp(SCORE_OF_NOTHING - best))
  return scores.map((score) => Math.exp(score - best) / total)
}

/** What speaks for a procedure being what was asked for: its score, and its share of the softmax. */
export function procedureEvidence(score: number, share: number): Record<string, number> {
  const bounded = Math.min(0.999, Math.max(0.001, share))
  return { score, share: Math.log(bounded / (1 - bounded)) }
}
