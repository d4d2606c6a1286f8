import type { SourceKind } from './subject-features.js'

/**
 * Weights of `SUBJECT_FEATURES` for each kind of source: the kind with the highest sum is answered from, none when all lie below zero.
 * Tuned with `node --import tsx evals/tune-subject.ts <data directory>` on the project's own questions and the law questions of
 * `../shared/data`; the development questions are kept for measuring. "Goes on from this kind" is set by hand for law: hardly any of those
 * questions has a history.
 */
export const SUBJECT_WEIGHTS: Readonly<Record<SourceKind, readonly number[]>> = {
  procedure: [-0.72, 1.45, 0.86, 0.48, 0.2, 0.78, 0.58, -0.88, 0.69, 1.06, 0.7, -0.05, 0.23, -0.26, -0.72, 0.41, 1.45],
  law: [-1.77, 1.53, 1.64, 0.59, 1.86, 0.87, 0, -1.35, -0.36, 0.22, -0.74, 1.83, -0.21, -0.31, -0.48, 1, -0.44],
  guide: [-2.04, 1.92, 2.47, 0.13, 0.95, 1.29, 0.24, -0.42, -0.59, -0.34, -0.35, -0.3, 0, -0.03, -0.32, -0.15, -0.09]
}
