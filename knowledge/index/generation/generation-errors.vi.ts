/** Nothing has been published yet. */
export function missingGeneration(): string {
  return 'Kho tri thức chưa được xuất bản lần nào. Hãy chạy: npm run ingest -- <tệp hoặc thư mục> --publish'
}

/** The index was made by another version of the program. */
export function unfitGeneration(number: number): string {
  return `Chỉ mục thế hệ ${number} do một phiên bản khác của chương trình tạo ra nên không đọc được. Hãy dựng lại bằng lệnh: npm run ingest -- --publish`
}

/** The vectors were made by another model than the one that is configured. */
export function otherEmbedding(number: number, made: string, configured: string): string {
  return `Vectơ của chỉ mục thế hệ ${number} do mô hình ${made} tạo ra, khác mô hình đang cấu hình (${configured}). Hãy dựng lại bằng lệnh: npm run ingest -- --publish, hoặc cấu hình lại mô hình cũ.`
}

/** A file of the index is missing, cut short or changed. */
export function damagedGeneration(path: string): string {
  return `Tệp chỉ mục ${path} bị thiếu hoặc hỏng. Hãy dựng lại bằng lệnh: npm run ingest -- --publish`
}
