/** Sentences about the library that people read. */
export const libraryMessages = {
  newerSchema: (found: string, known: number) =>
    `Kho tri thức được ghi bởi phiên bản phần mềm mới hơn (lược đồ ${found}, phần mềm này biết tới ${known}). Hãy cập nhật phần mềm, hoặc khôi phục bản sao lưu cũ.`,
  notALibrary: (file: string) => `Không đọc được kho tri thức ${file}: tệp hỏng hoặc không phải tệp SQLite. Hãy khôi phục từ bản sao lưu.`,
  busy: 'Kho tri thức đang được một tiến trình khác ghi. Hãy thử lại sau ít phút.'
} as const
