/** Why texts could not be turned into vectors. */
export const embeddingMessages = {
  unreachable: (name: string) =>
    `Không gọi được mô hình vectơ ${name}. Hãy kiểm tra địa chỉ, khóa truy cập và tên mô hình, hoặc bỏ cấu hình để tìm kiếm không dùng mô hình này.`,
  tooSlow: (name: string, timeoutMs: number) => `Mô hình vectơ ${name} không trả lời trong ${Math.round(timeoutMs / 1000)} giây.`,
  misfit: (name: string, expected: number, found: number) =>
    `Mô hình vectơ ${name} trả về ${found} chiều, trong khi cần ${expected} chiều. Hãy kiểm tra tên mô hình rồi dựng lại chỉ mục.`,
  notNumbers: (name: string) => `Mô hình vectơ ${name} trả về giá trị không phải là số.`,
  publishingStopped: (reason: string) =>
    `${reason} Chưa dựng được thế hệ mới; thế hệ đang dùng vẫn trả lời như cũ. Sửa xong hãy chạy lại: npm run ingest -- --publish (những đoạn đã có vectơ không phải tính lại).`
} as const
