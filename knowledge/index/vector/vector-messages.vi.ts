/** A saved vector index is missing, cut short or changed. */
export function damagedVectorIndex(directory: string): string {
  return `Chỉ mục vectơ trong ${directory} bị thiếu hoặc hỏng. Hãy dựng lại bằng lệnh: npm run ingest -- --publish`
}
