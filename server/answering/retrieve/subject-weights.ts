import type { SourceKind } from './subject-features.js'

/**
 * Weights of `SUBJECT_FEATURES` for each kind of source: the kind with the highest sum is answered from, none when all lie below zero.
 * Tuned with `node --import tsx evals/tune-subject.ts <data directory>`, which says which sets it learns from; the development questions
 * and what nobody reads are kept for measuring. Set by hand: "goes on from this kind" for law (hardly any of those questions has a
 * history) and "sanction" (a fine stands in the law; the training questions name too few).
 */
export const SUBJECT_WEIGHTS: Readonly<Record<SourceKind, readonly number[]>> = {
  procedure: [
    -1.73, 2.08, -1.34, 1.4, 0.08, 1.09, 0.84, -0.84, 0.07, 1.14, 0.96, 0.12, -1.87, -1.06, -1.73, 1.65, 2.69, -1.69, 0.43, -0.72, 0.0,
    0.29, 1.09, 3.77, 1.1, 0.26
  ],
  law: [
    -3.28, 1.47, 0.02, 2.76, 1.0, 0.77, 0.98, -0.91, -1.19, 0.71, -0.63, 1.82, 0.5, -0.54, 1.35, 1, -0.28, -2.21, -0.2, -0.52, 0.46, 1.57,
    -0.69, 2.43, 1.11, 2.32
  ],
  guide: [
    -2.44, 2.7, 1.91, 1.99, -0.06, 2.99, 2.03, -0.15, -1.4, -1.4, 0.29, -1.13, -0.2, -0.61, -2.44, -0.34, 0.01, 0.64, 0.17, 0.3, 0.0, -0.2,
    -0.32, 2.38, -1.09, 0.26
  ]
}
