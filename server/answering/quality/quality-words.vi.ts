import type { AnswerChangeKind } from './compare-answers.js'
import type { DriftSubject } from './detect-drift.js'
import type { QualityFault } from './find-quality-faults.js'
import type { QualityMeasure } from './score-recorded-answer.js'

/** Names of measures for people. */
export const QUALITY_MEASURE_WORDS: Readonly<Record<QualityMeasure, string>> = {
  answered: 'có trả lời',
  refused: 'từ chối vì không có trong kho tri thức hoặc ngoài phạm vi',
  clarified: 'hỏi lại',
  failed: 'gặp lỗi',
  blocked: 'bị chặn',
  exact: 'trích đúng nguyên văn',
  labelled: 'nhãn trích dẫn đúng chỗ',
  inForce: 'nêu đúng hiệu lực',
  resolved: 'trích dẫn nào cũng mở được',
  sourced: 'số liệu nào cũng có nguồn',
  supported: 'câu nào cũng được lời trích chứng thực',
  restored: 'hiểu khác điều đã gõ',
  helpful: 'được khen là hữu ích'
}

/** What a fault is called. */
export const QUALITY_FAULT_WORDS: Readonly<Record<QualityFault, string>> = {
  quote_differs: 'lời trích không đúng nguyên văn tại chỗ đã dẫn',
  label_differs: 'nhãn trích dẫn không đúng chỗ',
  validity_differs: 'hiệu lực nêu sai hoặc dẫn điều đã hết hiệu lực',
  citation_unresolved: 'có câu dẫn tới trích dẫn không tồn tại, hoặc không câu nào có trích dẫn',
  fact_uncited: 'nêu dữ kiện mà không dẫn nguồn',
  unsupported: 'lời trích không chứng thực câu này'
}

/** What drift is about. */
export const DRIFT_SUBJECT_WORDS: Readonly<Record<DriftSubject, string>> = {
  ...QUALITY_MEASURE_WORDS,
  statuses: 'phân bố kết cục',
  confidence: 'phân bố mức tự tin',
  latency: 'thời gian trả lời'
}

/** What became of an answer. */
export const ANSWER_CHANGE_WORDS: Readonly<Record<AnswerChangeKind, string>> = {
  gained: 'nay trả lời được',
  lost: 'nay không trả lời nữa',
  other_outcome: 'kết cục khác',
  other_source: 'nguồn khác',
  other_words: 'lời khác',
  same: 'như cũ'
}
