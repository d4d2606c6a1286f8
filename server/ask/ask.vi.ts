/** What `npm run ask` says. */
export const askWords = {
  description: 'Hỏi trợ lý ngay trong cửa sổ dòng lệnh, trên kho tri thức đang công bố.',
  question: 'câu hỏi, có dấu hoặc không dấu; bỏ trống để hỏi nhiều câu nối tiếp, hoặc đưa câu hỏi qua đường ống, mỗi dòng một câu',
  json: 'in cả câu trả lời dạng JSON, mỗi câu một đối tượng',
  asOf: 'thời điểm tra cứu pháp luật, dạng NNNN-TT-NN',
  full: 'in cả những phần được gập lại',
  explain: 'in thêm sổ trả lời: cách hiểu câu hỏi, các nguồn đã xét, các bước, kiểm chứng, mô hình',
  help: 'in hướng dẫn này',
  example: 'Ví dụ: npm run ask -- "dang ky khai sinh cho con can giay to gi"',
  badDay: (day: string) => `--as-of "${day}" không phải ngày có thật, dạng NNNN-TT-NN.`,
  noQuestion: 'Thiếu câu hỏi. Xem npm run ask -- --help.',
  prompt: 'Bạn hỏi> ',
  welcome: 'Hỏi trợ lý; câu sau được hiểu nối tiếp câu trước. Gõ “thoát” hoặc Ctrl+D để dừng.',
  leave: ['thoát', 'thoat', 'exit', 'quit'] as readonly string[],
  failed: 'Có lỗi xảy ra nên chưa trả lời được câu này.',
  understood: 'Hiểu là',
  folded: (count: number) => `(${count} mục, thêm --full để xem)`,
  sources: 'Nguồn',
  suggestions: 'Hỏi tiếp',
  notices: 'Lưu ý',
  replaced: '(Mô hình không viết trọn được câu trả lời; dưới đây là câu trả lời nguyên văn.)'
} as const
