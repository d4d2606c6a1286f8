/**
 * Thresholds on what was found, on the scale of what rankers say (`saidOf`), not of the confidence shown.
 * Tuned with `node --import tsx evals/measure-answers.ts <data directory>`, which prints outcomes per intent.
 */
export const CONFIDENCE = {
  /** A procedure whose score is within this of the first one's may be meant just as well (odds of about two to one). */
  closeScores: 0.7,
  /** Two procedures within this may be the two that are compared. */
  comparedScores: 2.5,
  /** Two kinds of source whose sums of features lie this near are both answered from. */
  closeSums: 2.3,
  /** A source whose sum of features is no higher than this does not speak for itself: an honest refusal is better. */
  leastSum: 0.1,
  /** The same for law: everyday questions of law share fewer words with the article than the questions the weights were tuned on. */
  leastLawSum: -0.3,
  /** Confidence (of a guide: as its ranker says it) from which a guide answers a question that names no procedure. */
  sureGuide: 0.85
} as const
