/**
 * Thresholds on the confidence of what was found (probability, 0 to 1).
 * Tuned with `node --import tsx evals/measure-answers.ts`, which prints outcomes per intent.
 */
export const CONFIDENCE = {
  /** Below this nothing is answered: an honest refusal is better than a wrong source. */
  least: 0.3,
  /** At or above this the first procedure is answered without asking back. */
  sure: 0.6,
  /** A rival within this share of the first one's confidence makes the question unclear. */
  rival: 0.8,
  /** What the words of a question add to the side they lean to. */
  lean: 0.1,
  /** Below this confidence the lean counts for nothing. */
  worthLeaning: 0.1
} as const
