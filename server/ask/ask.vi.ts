/** What `npm run ask` says. */
export const askWords = {
  description: 'Hỏi trợ lý ngay trong cửa sổ dòng lệnh, trên kho tri thức đang công bố.',
  question: 'câu hỏi, có dấu hoặc không dấu',
  json: 'in cả câu trả lời dạng JSON',
  asOf: 'thời điểm tra cứu pháp luật, dạng NNNN-TT-NN',
  full: 'in cả những phần được gập lại',
  explain: 'in thêm cách hệ thống hiểu câu hỏi, các nguồn đã xét và thời gian từng bước',
  help: 'in hướng dẫn này',
  example: 'Ví dụ: npm run ask -- "dang ky khai sinh cho con can giay to gi"',
  badDay: (day: string) => `--as-of "${day}" không phải ngày có thật, dạng NNNN-TT-NN.`,
  noQuestion: 'Thiếu câu hỏi. Xem npm run ask -- --help.',
  understood: 'Hiểu là',
  folded: (count: number) => `(${count} mục, thêm --full để xem)`,
  sources: 'Nguồn',
  suggestions: 'Hỏi tiếp',
  notices: 'Lưu ý',
  status: 'Trạng thái',
  generation: 'Kho tri thức số',
  candidates: 'Đã xét',
  timings: 'Thời gian (ms)'
} as const
