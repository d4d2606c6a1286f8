import type { RetrievalPart } from '../../knowledge/index.js'

/** One part taken away: parts of the search, features of the learned order, or both. */
export interface Ablation {
  readonly name: string
  readonly without?: readonly RetrievalPart[]
  /** Features that are dropped before learning again. */
  readonly drops?: RegExp
}

/** What is taken away from the finding of articles. Whatever is left is learned again, so that nothing is measured with weights of the whole. */
export const LAW_ABLATIONS: readonly Ablation[] = [
  { name: 'không trọng số học (chỉ điểm từ ngữ lần đầu)', without: ['ranker'] },
  { name: 'không cặp âm tiết (bigram)', without: ['bigrams'], drops: /bigram|pair|run/i },
  { name: 'không đoạn khoản/điểm', drops: /part/i },
  { name: 'không chỉ mục định nghĩa', without: ['definitions'], drops: /defin/i },
  { name: 'không tên điều, tên văn bản', without: ['titlesAndNames', 'widerPool'], drops: /title|name|law(?!Soft|Share)|context/i },
  { name: 'không tập ứng viên rộng theo tên', without: ['widerPool'] },
  { name: 'không từ của luật cho lời nói thường ngày', without: ['everydayWords'] },
  { name: 'không trọng tâm câu hỏi', drops: /focus/i },
  { name: 'không cửa sổ gần nhau', drops: /window|run/i },
  { name: 'không loại và năm văn bản', drops: /^is[A-Z]|year|kind|amend/i },
  { name: 'không điểm chung của văn bản', drops: /^law/i },
  { name: 'không độ dài và vị trí', drops: /^log|place/i }
]

/** What is taken away from the understanding of a question, measured on the way of typing it is there for. */
export const UNDERSTANDING_ABLATIONS = [
  { name: 'không khôi phục dấu và sửa gõ', without: 'restoration' },
  { name: 'không giải nghĩa viết tắt', without: 'abbreviations' }
] as const satisfies readonly { readonly name: string; readonly without: RetrievalPart }[]

/** What is taken away from the finding of procedures. */
export const PROCEDURE_ABLATIONS: readonly { readonly name: string; readonly without: RetrievalPart }[] = [
  { name: 'không từ điển lời nói thường ngày', without: 'everydayWords' },
  { name: 'không hoàn cảnh', without: 'circumstances' },
  { name: 'không khôi phục dấu và sửa gõ', without: 'restoration' },
  { name: 'không giải nghĩa viết tắt', without: 'abbreviations' }
]
