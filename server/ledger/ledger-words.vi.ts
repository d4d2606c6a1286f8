import type { CheckFailure, WritingOutcome } from '../answering/index.js'

/** Names of the steps of answering. */
export const stepNames: Readonly<Record<string, string>> = {
  screen: 'sàng lọc',
  understand: 'hiểu câu hỏi',
  route: 'chọn hướng',
  retrieve: 'tìm nguồn',
  compose: 'soạn câu trả lời',
  check: 'kiểm chứng',
  write: 'mô hình viết',
  totalMs: 'tổng cộng'
}

/** What came of asking the language model. */
export const writingOutcomes: Readonly<Record<WritingOutcome, string>> = {
  used: 'đã dùng câu của mô hình',
  nothing_to_write: 'không có gì cần viết lại, trả lời nguyên văn',
  resting: 'mô hình vừa lỗi nhiều lần nên tạm nghỉ, trả lời nguyên văn',
  minute_spent: 'hết số lượt trong phút, trả lời nguyên văn',
  day_spent: 'hết số token trong ngày, trả lời nguyên văn',
  too_many_at_once: 'mô hình đang viết quá nhiều câu cùng lúc, trả lời nguyên văn',
  unreachable: 'không kết nối được mô hình, trả lời nguyên văn',
  refused: 'mô hình từ chối yêu cầu (khóa, tên hoặc địa chỉ sai), trả lời nguyên văn',
  rate_limited: 'mô hình báo quá nhiều yêu cầu, trả lời nguyên văn',
  broken: 'mô hình gặp lỗi, trả lời nguyên văn',
  too_slow: 'mô hình quá chậm, trả lời nguyên văn',
  cut_off: 'mô hình bị ngắt giữa chừng, trả lời nguyên văn',
  too_long: 'mô hình viết quá dài, trả lời nguyên văn',
  malformed: 'mô hình không viết đúng dạng đã hẹn, trả lời nguyên văn',
  unsupported: 'có câu không đúng nguồn và thiếu ý cần thiết, trả lời nguyên văn',
  incomplete: 'mô hình bỏ sót ý cần thiết, trả lời nguyên văn',
  nobody_listens: 'người hỏi đã rời đi, trả lời nguyên văn'
}

/** Why a sentence or a piece was dropped. */
export const dropReasons: Readonly<Record<CheckFailure | 'unknown_span' | 'link_or_markup' | 'too_long' | 'says_nothing', string>> = {
  no_source: 'không có nguồn',
  value_not_in_source: 'nguồn không có giá trị này',
  name_not_in_source: 'nguồn không có tên này',
  modality_changed: 'đổi nghĩa (không, phải, được, cấm, trừ …)',
  words_not_covered: 'nguồn không nói điều này',
  unknown_span: 'dẫn đoạn không có',
  link_or_markup: 'có đường dẫn hoặc ký hiệu trình bày',
  too_long: 'câu quá dài',
  says_nothing: 'câu không nói gì'
}

/** Other words of the ledger. */
export const ledgerWords = {
  answer: 'Câu trả lời',
  conversation: 'Cuộc trò chuyện',
  askedAt: 'Hỏi lúc',
  question: 'Câu hỏi (đã che)',
  understood: 'Hiểu là',
  masked: 'Đã che',
  slots: 'Mục được hỏi',
  channels: 'Cách nộp được nêu',
  followUp: 'Câu nối tiếp',
  followUps: { none: 'không', continues: 'hỏi tiếp', corrects: 'đính chính', chooses: 'chọn gợi ý' } as Readonly<Record<string, string>>,
  asOf: 'Thời điểm tra cứu',
  subject: 'Trả lời từ',
  subjects: {
    procedure: 'hồ sơ thủ tục',
    compare: 'so sánh thủ tục',
    law: 'văn bản pháp luật',
    guide: 'bài hướng dẫn',
    unclear: 'hỏi lại: nhiều cách hiểu',
    vague: 'hỏi lại: chưa rõ việc',
    nothing: 'không nguồn nào'
  } as Readonly<Record<string, string>>,
  status: 'Trạng thái',
  engine: 'Cách trả lời',
  engines: { verbatim: 'nguyên văn', model: 'mô hình viết, đã kiểm chứng từng câu' },
  generation: 'Kho tri thức số',
  candidates: 'Nguồn đã xét (độ tin, điểm)',
  chosen: 'được trích',
  steps: 'Các bước (mili giây)',
  checks: 'Kiểm chứng',
  nothingDropped: 'không phải bỏ mẩu nào',
  model: 'Mô hình',
  prompt: 'lời dẫn',
  calls: (calls: number, tokens: number) => `${calls} lần gọi, ${tokens} token`,
  sentences: 'Câu của mô hình',
  kept: 'giữ',
  dropped: 'bỏ',
  malformed: (count: number) => `${count} mẩu không đúng dạng đã hẹn`,
  missing: 'Ý còn thiếu',
  shown: 'Đã hiển thị',
  feedback: 'Góp ý',
  ratings: { up: 'hữu ích', down: 'chưa hữu ích' },
  answers: 'lần',
  lastSeen: 'gần nhất',
  nearest: 'gần nhất trong kho',
  noNearest: 'không có gì gần'
} as const
