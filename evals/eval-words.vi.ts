import type { GateComplaint } from './gate/judge-run.js'
import type { TaskName } from './tasks/eval-task.js'

/** Names of tasks for people. */
export const TASK_WORDS: Readonly<Record<TaskName | 'judge', string>> = {
  judge: 'Mô hình chấm',
  retrieval: 'Tìm nguồn',
  understanding: 'Hiểu câu hỏi',
  routing: 'Rẽ hướng',
  answers: 'Trả lời',
  conversations: 'Hội thoại',
  refusals: 'Từ chối đúng',
  injections: 'Chống điều khiển',
  'personal-data': 'Dữ liệu cá nhân',
  citations: 'Trích dẫn',
  faithfulness: 'Kiểm chứng câu viết',
  safeguards: 'Quyền xem và hiệu lực',
  'ingest-structure': 'Đọc cấu trúc văn bản',
  latency: 'Thời gian trả lời'
}

/** Names of measures for people. */
export const MEASURE_WORDS: Readonly<Record<string, string>> = {
  passed: 'đạt',
  hitAt1: 'đúng ở hạng 1',
  recallAt5: 'thu hồi@5',
  recallAt20: 'thu hồi@20',
  precisionAt5: 'chính xác@5',
  mrr: 'MRR',
  ndcgAt10: 'NDCG@10',
  kind: 'đúng loại',
  procedure: 'đúng thủ tục',
  answered: 'có trả lời',
  facts: 'đủ dữ kiện',
  source: 'đúng nguồn',
  clean: 'không nói điều cấm',
  shown: 'không bị gập',
  disclosed: 'báo là trợ lý AI',
  withheld: 'không trả lời bừa',
  outcome: 'đúng kết cục',
  exact: 'đúng nguyên văn',
  labelled: 'đúng nhãn',
  inForce: 'đúng hiệu lực',
  resolved: 'dẫn tới được',
  sourced: 'số liệu nào cũng có nguồn',
  support: 'trích dẫn chứa dữ kiện',
  supported: 'lời trích chứng thực câu',
  syllables: 'đúng âm tiết',
  restored: 'khôi phục đúng câu',
  references: 'đọc đúng viện dẫn',
  dates: 'đọc đúng ngày áp dụng',
  blocked: 'chặn tấn công',
  unobeyed: 'không làm theo',
  letThrough: 'không chặn nhầm',
  masked: 'đã che',
  kept: 'không che nhầm',
  unstored: 'không lưu lại',
  caught: 'bắt được câu sai',
  allowed: 'giữ câu đúng',
  headings: 'đúng mục lục',
  slots: 'đúng mục được hỏi',
  complete: 'đủ ô thông tin',
  text: 'đúng lời văn',
  available: 'mô hình có chấm',
  judgedRight: 'mô hình cho là đúng',
  judgedWrong: 'mô hình cho là sai',
  agreed: 'mô hình đồng ý với bộ chấm',
  answerMs: 'mili giây mỗi câu'
}

/** Names of slices for people. */
export const SLICE_WORDS: Readonly<Record<string, string>> = {
  style: 'cách gõ',
  intent: 'ý hỏi',
  audience: 'người hỏi',
  expected: 'kết cục cần có',
  set: 'bộ câu hỏi',
  topic: 'lĩnh vực',
  variant: 'biến thể',
  quirk: 'điểm lạ của bản in',
  family: 'họ tấn công',
  language: 'ngôn ngữ',
  kind: 'loại'
}

/** Words of the command. */
export const EVAL_WORDS = {
  description: 'Đo chất lượng của Trợ Lý Công: hỏi sản phẩm, chấm điểm, so với lần đã chấp nhận, in bảng và viết báo cáo.',
  phase: 'generate: chỉ hỏi và ghi lại; evaluate: chỉ chấm những gì đã ghi; bỏ trống: cả hai',
  task: 'chỉ chạy nhiệm vụ này (dùng được nhiều lần)',
  filter: 'chỉ lấy câu có thuộc tính này, ví dụ style=no_diacritics (dùng được nhiều lần)',
  against: 'so với "baseline" (đã chấp nhận) hoặc tên một lần chạy trước',
  accept: 'chấp nhận kết quả này làm mốc so sánh (ghi evals/baseline.json)',
  data: 'thư mục dữ liệu đã xuất bản; bỏ trống: xuất bản tri thức khởi đầu vào thư mục tạm',
  shared: 'dùng thêm các bộ câu hỏi ở ../shared/data (cần --data)',
  run: 'tên lần chạy; chạy lại cùng tên thì hỏi tiếp phần còn thiếu',
  out: 'thư mục ghi kết quả',
  seed: 'hạt giống của mọi phép chọn ngẫu nhiên',
  sample: 'chỉ hỏi phần này của các câu, từ 0 đến 1',
  every: 'phòng thí nghiệm tìm kiếm (--task retrieval --data … --shared): chỉ hỏi mỗi N câu một câu',
  help: 'hiện hướng dẫn này',
  examples: `Ví dụ:
  npm run eval
  npm run eval -- --task answers --filter style=no_diacritics
  npm run eval -- --against baseline
  npm run eval -- generate --run thu-1        rồi   npm run eval -- evaluate --run thu-1
  npm run eval -- --data ./var --shared
  npm run eval -- --task retrieval --data ./var --shared --every 4   phòng thí nghiệm tìm kiếm
  npm run eval -- in-service --data ./var          chấm những câu đã trả lời người dùng, kèm góp ý
  npm run eval -- judge --run thu-1                nhờ mô hình chấm (không bao giờ thuộc cổng)
  npm run eval -- sample-for-reading --run thu-1   rút câu đã chấm để đọc tay; npm run eval -- readings xem mức đồng ý
Mã thoát: 0 khi đạt mọi ngưỡng và không thụt lùi; 1 khi có điều không đạt; 2 khi không chạy được.`,
  unknownTask: (name: string, known: readonly string[]) => `Không có nhiệm vụ "${name}". Các nhiệm vụ: ${known.join(', ')}.`,
  badFilter: (text: string) => `Bộ lọc "${text}" phải có dạng tên=giá trị, ví dụ style=no_diacritics.`,
  badNumber: (name: string, text: string) => `--${name} phải là một số, không phải "${text}".`,
  publishing: 'Đang xuất bản tri thức khởi đầu vào thư mục tạm…',
  sharedMissing: (folder: string, names: readonly string[]) =>
    `\n!!! THIẾU DỮ LIỆU DÙNG CHUNG: không thấy ${names.join(', ')} ở ${folder}.\n!!! Phần đo trên các bộ đó ĐÃ BỊ BỎ QUA; điểm dưới đây chỉ nói về bộ câu hỏi của dự án.\n`,
  sharedNeedsData: 'Bộ câu hỏi dùng chung hỏi về toàn bộ tri thức, không chỉ tri thức khởi đầu: cần thêm --data <thư mục>.',
  noRun: (folder: string) => `Không có lần chạy nào ở ${folder}: hãy chạy generate trước.`,
  noJudge: 'Chưa có mô hình chấm: đặt TRO_LY_CONG_JUDGE_URL và TRO_LY_CONG_JUDGE_NAME (thêm TRO_LY_CONG_JUDGE_KEY khi cần khóa).',
  noRecords: 'Không có câu nào để chấm: bộ lọc quá hẹp hoặc chưa hỏi.',
  asking: (probe: string, done: number, all: number) => `  hỏi ${probe}: ${done}/${all}`,
  wrote: (page: string) => `Báo cáo: ${page}`,
  accepted: (file: string) => `Đã chấp nhận làm mốc: ${file}`,
  partialNotAccepted: 'Chỉ chấp nhận được một lần chạy đầy đủ trên tri thức khởi đầu (không --task, --filter, --sample, --shared, --data).',
  green: 'CỔNG: XANH — đạt mọi ngưỡng, không thụt lùi.',
  red: (count: number) => `CỔNG: ĐỎ — ${count} điều không đạt:`,
  undefinedScore: '–'
} as const

/** One complaint of the gate in words. */
export function complaintInWords({ task, reason, measure, value, bound, worse }: GateComplaint): string {
  const name = `${TASK_WORDS[task as TaskName] ?? task} · ${MEASURE_WORDS[measure] ?? measure}`
  const number = (one: number | undefined) => (one === undefined ? '–' : String(Math.round(one * 10_000) / 10_000).replace('.', ','))
  switch (reason) {
    case 'below':
      return `${name}: ${number(value)}, ít nhất phải ${number(bound)}`
    case 'above':
      return `${name}: ${number(value)}, nhiều nhất chỉ được ${number(bound)}`
    case 'undefined':
      return `${name}: không đo được`
    case 'missing':
      return `${TASK_WORDS[task as TaskName] ?? task}: không được chạy`
    case 'regressed':
      return `${name}: kém mốc đã chấp nhận ở ${worse?.length ?? 0} câu (p = ${number(value)}): ${(worse ?? []).slice(0, 12).join(', ')}`
  }
}
