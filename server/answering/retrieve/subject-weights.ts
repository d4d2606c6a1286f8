import type { SourceKind } from './subject-features.js'

/**
 * Weights of `SUBJECT_FEATURES` for each kind of source: the kind with the highest sum is answered from, none when all lie below zero.
 * Tuned with `node --import tsx evals/tune-subject.ts <data directory>` on the project's own questions and the law questions of
 * `../shared/data`; the development questions are kept for measuring. Set by hand: the bias of guides (they drew procedures to themselves), "goes on from this kind" for law (hardly any of those
 * questions has a history) and "sanction" (a fine stands in the law; the training questions name too few).
 */
export const SUBJECT_WEIGHTS: Readonly<Record<SourceKind, readonly number[]>> = {
  procedure: [
    -1.36, 1.71, 0.76, 0.27, -0.66, 2.35, 0.53, -1.42, 0.79, 1.91, 0.75, 0.62, -1.5, -0.78, -1.36, 1.81, 2.27, 0.25, 0.84, 0.51, 0
  ],
  law: [-3.74, 3.65, 1.09, 1.66, 2.29, 3.13, 0.07, -1.9, -0.73, 1.49, -0.8, 2.67, 0.5, -1.02, -0.13, 1, -0.95, -1.23, 1.16, -0.9, 0.69],
  guide: [-2.63, 3.85, 2.58, 2.13, 1.11, 2.83, 2.27, -0.8, -0.82, -0.92, 0.04, -0.75, -0.01, -0.31, -2.03, 0, 0.19, 1.6, 0.12, 0.5, 0]
}
