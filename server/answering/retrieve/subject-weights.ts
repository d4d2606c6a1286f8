import type { SourceKind } from './subject-features.js'

/**
 * Weights of `SUBJECT_FEATURES` for each kind of source: the kind with the highest sum is answered from, none when all lie below zero.
 * Tuned with `node --import tsx evals/tune-subject.ts <data directory>` on the project's own questions and the law questions of
 * `../shared/data`; the development questions are kept for measuring.
 */
export const SUBJECT_WEIGHTS: Readonly<Record<SourceKind, readonly number[]>> = {
  procedure: [-0.93, 2.27, 0.45, -0.13, -0.4, 1.39, 1.67, -0.8, 0.46, 1.2, 1.28, -0.47, -1.38, -0.44, -0.93, 1.48, 2.31],
  law: [-3.94, 2.59, 1.55, 1.29, 2.44, 1.94, 0.3, -1.2, -1.12, 0.6, -0.26, 1.54, -0.5, -0.2, -0.18, 0.5, -0.48],
  guide: [-3.95, 2.57, 3.61, -0.29, 1.54, 2.35, 0.46, -0.61, -0.98, -0.54, -0.19, -1.02, -0.15, -0.2, 1, 0, 0.29]
}
