export * from './answer.js'
export type { AnswerContext } from './answer-context.js'
export { answerQuestion, traceQuestion } from './answer-question.js'
export { ANSWER_STATUS_WORDS, type AnswerStatusWords } from './answer-statuses.vi.js'
export * from './answer-tools.js'
export { type CheckFailure, checkSentence, type SentenceCheck } from './check/check-sentence.js'
export { checkWrittenSentence, type WrittenCheck, type WrittenCheckFailure } from './check/check-written-sentence.js'
export { unfoldedTexts } from './compose/text-of-blocks.js'
export { KeptAnswers } from './kept-answers.js'
export { type LanguageModel, ModelError, type ModelFailure, type ModelPiece, type ModelPrompt } from './model/language-model.js'
export { languageModelOf } from './model/language-model-of.js'
export type { LanguageModelSettings } from './model/language-model-settings.js'
export type { ModelUsageStore } from './model/model-budget.js'
export { type Admission, type ModelDesk, type ModelDeskParts, openModelDesk } from './model/model-desk.js'
export type { JudgedSentence, WritingOutcome, WritingRecord } from './model/writing-record.js'
export {
  brierScore,
  calibrationError,
  type Forecast,
  mean,
  type ReliabilityBin,
  reliabilityBins
} from './quality/calibration.js'
export {
  type AnswerChange,
  type AnswerChangeKind,
  type AnswersComparison,
  changeOf,
  compareAnswers
} from './quality/compare-answers.js'
export { comparePaired, type PairedComparison, signTest } from './quality/compare-paired.js'
export {
  DRIFT_LIMITS,
  type DriftAlarm,
  type DriftLimits,
  type DriftReport,
  type DriftSubject,
  detectDrift,
  stabilityIndex,
  twoProportionZ
} from './quality/detect-drift.js'
export { type Estimate, estimateMean, percentile } from './quality/estimate-mean.js'
export type { QualityFault, SeenFault } from './quality/find-quality-faults.js'
export { isDrawn } from './quality/is-drawn.js'
export { ANSWER_CHANGE_WORDS, DRIFT_SUBJECT_WORDS, QUALITY_FAULT_WORDS, QUALITY_MEASURE_WORDS } from './quality/quality-words.vi.js'
export { type CitedPlace, citedPlaces, type RecordedAnswer, recordedFromLedger, statesKnowledge } from './quality/recorded-answer.js'
export { type AnswerQuality, QUALITY_MEASURES, type QualityMeasure, scoreRecordedAnswer } from './quality/score-recorded-answer.js'
export { pick, type Random, seededRandom, seedOf } from './quality/seeded-random.js'
export { type QualitySummary, summarizeQuality } from './quality/summarize-quality.js'
export { SOURCE_KINDS, type SourceKind, SUBJECT_FEATURES, subjectFeatures } from './retrieve/subject-features.js'
export { findPersonalData, type MaskedText, maskPersonalData, type PersonalDataKind } from './screen/mask-personal-data.js'
