/**
 * Thresholds on what was found. Tuned with `node --import tsx evals/measure-answers.ts <data directory>`, which prints outcomes per intent.
 */
export const CONFIDENCE = {
  /** A procedure within this share of the first one's confidence may be meant just as well. */
  rival: 0.85,
  /** Two kinds of source whose sums of features lie this near are both answered from. */
  closeSums: 1.2
} as const
