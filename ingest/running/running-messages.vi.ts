/** Why reading a file was given up, in words for the clerk who handed it in. */
export const RUNNING_MESSAGES = {
  died: 'Chương trình đọc bị dừng đột ngột vì tệp này (tệp hỏng hoặc quá phức tạp); các tệp khác không bị ảnh hưởng. Hãy mở tệp xem có lành không, lưu lại thành tệp mới rồi nạp lại.',
  slow: (elapsedMs: number) =>
    `Đọc tệp này quá lâu (đã dừng sau ${elapsedMs < 120_000 ? `${Math.round(elapsedMs / 1000)} giây` : `${Math.round(elapsedMs / 60_000)} phút`}); hãy tách thành các tệp nhỏ hơn rồi nạp lại.`,
  memory: (limitMb: number) =>
    `Đọc tệp này cần nhiều hơn ${limitMb.toLocaleString('vi-VN')} MB bộ nhớ nên đã dừng; hãy tách thành các tệp nhỏ hơn rồi nạp lại.`
} as const
