import type { FailureCause } from './laboratory-report.js'
import type { Typing } from './type-question.js'

/** Names of ways of typing for people. */
export const TYPING_WORDS: Readonly<Record<Typing, string>> = {
  as_typed: 'như đã gõ',
  no_diacritics: 'không dấu',
  half_diacritics: 'nửa dấu',
  abbreviated: 'viết tắt',
  telex_residue: 'dư phím Telex',
  typos: 'lỗi gõ (1 trên 12 ký tự)'
}

/** Names of causes for people. */
export const CAUSE_WORDS: Readonly<Record<FailureCause, string>> = {
  not_among_candidates: 'không có trong tập ứng viên',
  ranked_low: 'có nhưng xếp thấp',
  doubtful_label: 'nhãn đáng ngờ (theo quy tắc)'
}

/** Words of the laboratory. */
export const LABORATORY_WORDS = {
  codified: 'câu hỏi luật · Pháp điển + thủ tục (không văn bản hợp nhất)',
  spoken: 'câu hỏi luật của dự án, lời nói thường ngày (law-train) · Pháp điển + thủ tục',
  everything: 'câu hỏi luật · mọi thứ đã xuất bản',
  procedures: (set: string) => `câu hỏi thủ tục · ${set} · mọi thứ đã xuất bản, chỉ tìm thủ tục`,
  timesOfLaws: 'tìm câu hỏi luật, mọi thứ đã xuất bản',
  timesOfProcedures: 'tìm câu hỏi thủ tục, mọi thứ đã xuất bản',
  codifiedNote: 'Văn bản hợp nhất được che trước khi xếp hạng (không xuất bản lại); tần suất từ vẫn tính trên mọi thứ.',
  foldsNote: (folds: number) =>
    `Trọng số xếp hạng điều luật và độ tin cậy học theo ${folds} phần gấp, câu chung điều đúng luôn cùng phần; thủ tục và chọn loại dùng trọng số đã ghi trong kho.`,
  comparedNote: (questions: number, slices: number) => `So song song trên ${questions} câu; cách làm phổ thông có ${slices} lát văn bản.`,
  missing: (folder: string) => `Không có ${folder}/law-questions.jsonl: phòng thí nghiệm tìm kiếm không có gì để đo.`,
  step: (name: string) => `  đo: ${name}`,
  wrote: (file: string) => `Đã ghi ${file}`
} as const
