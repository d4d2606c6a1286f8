import type { TextLine } from './text-lines.js'

const PLACE = '(?:một số|các|điểm|khoản|Điều|Mục|Chương|Phần|Phụ lục|[Mm]ẫu|gạch đầu dòng|đoạn|tiêu đề|tên|nội dung|(?:cụm )?từ|thuật ngữ)'
const AMENDS = new RegExp(
  `^(?:Điều\\s\\d{1,3}[a-zđ]?\\.|\\d{1,3}[a-zđ]?\\.|[a-zđ]\\d?\\)|[-–+])\\s*(?:(?:Sửa đổi(?:, bổ sung)?|Sửa|Bổ sung|Bãi bỏ|Bỏ|Thay thế|Thay|Đính chính|Chỉnh sửa)\\s+${PLACE}(?!\\p{L})|Thay đổi\\s+(?:cụm từ|tên)|Thay cụm|Bỏ cụm)`,
  'u'
)

/** `3. Sửa đổi, bổ sung khoản 2 …`, `Điều 5. Bổ sung Điều 19a …`: the amending text goes on, even inside a quotation that was left open. */
export function isAmendingLine({ text }: Pick<TextLine, 'text'>): boolean {
  return AMENDS.test(text)
}
