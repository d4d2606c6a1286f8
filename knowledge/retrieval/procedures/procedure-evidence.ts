/** What speaks for a procedure being what was asked for: its score, and its share of the softmax. */
export function procedureEvidence(score: number, share: number): Record<string, number> {
  const bounded = Math.min(0.999, Math.max(0.001, share))
  return { score, share: Math.log(bounded / (1 - bounded)) }
}
