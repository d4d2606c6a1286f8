import type { SourceFormat } from './ingest-outcome.js'

/** Why a file could not be taken in. */
export const ingestMessages = {
  missing: 'Không có tệp hoặc thư mục này; hãy kiểm tra lại đường dẫn.',
  forbidden: 'Không có quyền đọc tệp này; hãy cấp quyền đọc rồi nạp lại.',
  notAFile: 'Đây không phải tệp thường nên không đọc được.',
  empty: 'Tệp rỗng (0 byte), không có nội dung để đọc; hãy tải lại tệp gốc.',
  noRecords: 'Không tìm thấy bản ghi nào trong tệp.',
  emptyFolder: 'Thư mục không có tệp nào để nạp.',
  parserFailed: (detail: string) =>
    `Chương trình gặp lỗi ngoài dự kiến khi đọc tệp; phần đã đọc được giữ lại. Hãy báo cho người phụ trách kỹ thuật. (${detail})`
} as const

/** Why a document that was read is not admitted. */
export const admissionMessages = {
  badId: (id: string) => `Không lập được mã định danh hợp lệ cho văn bản (“${id}”); hãy kiểm tra số ký hiệu hoặc tên.`,
  noTitle: 'Văn bản không có tên; hãy ghi tên ở dòng đầu tiên của tệp rồi nạp lại.',
  noText: 'Văn bản không có nội dung; hãy kiểm tra tệp gốc.',
  notComposed: 'Chữ trong văn bản chưa ở dạng Unicode dựng sẵn; hãy lưu lại tệp với bảng mã Unicode (UTF-8) rồi nạp lại.',
  noProcedure: 'Bản ghi thủ tục thiếu các mục của thủ tục.',
  badDate: (date: string) => `Ngày “${date}” không hợp lệ.`,
  repeatedAddress: 'Hai điều khoản trùng địa chỉ.',
  badRange: 'Vị trí của điều khoản trong văn bản không hợp lệ.'
} as const

/** What people call each format. */
export const FORMAT_NAMES: Readonly<Record<SourceFormat, string>> = {
  procedures: 'thủ tục hành chính',
  'codified-law': 'Pháp điển',
  'consolidated-laws': 'luật hợp nhất',
  'gazette-texts': 'văn bản Công báo',
  'dated-texts': 'văn bản có tình trạng hiệu lực',
  seed: 'tri thức khởi đầu',
  html: 'HTML',
  markdown: 'Markdown',
  text: 'văn bản thuần',
  docx: 'Word (DOCX)',
  pdf: 'PDF',
  office: 'Word đời cũ, OpenDocument, RTF',
  xlsx: 'bảng tính (XLSX)',
  image: 'ảnh'
}
