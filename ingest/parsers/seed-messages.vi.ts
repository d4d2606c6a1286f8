/** The facts of a schema error that a message needs. */
export interface SeedSchemaError {
  readonly keyword: string
  readonly instancePath: string
  readonly params: Readonly<Record<string, unknown>>
}

/** Words for what can be wrong with a seed file. */
export const SEED_MESSAGES = {
  notJson: 'Tệp không phải JSON hợp lệ. Hãy mở tệp, sửa dấu phẩy hoặc dấu ngoặc bị thiếu rồi chạy lại.',
  noFrontMatter:
    'Thiếu phần đầu tệp giữa hai dòng "---". Hãy thêm title, sourceName, asOf, topicIds, checkedBy, checkedOn (xem seeds/README.md).',
  emptyGuide: 'Bài hướng dẫn không có nội dung. Hãy viết nội dung dưới phần đầu tệp.',
  wrongName: (code: string) => `Tên tệp không khớp mã thủ tục. Hãy đổi tên tệp thành "${code}.json" hoặc sửa trường "code".`,
  missingFolder: (folder: string) => `Không tìm thấy thư mục tri thức khởi đầu "${folder}". Hãy lấy lại thư mục này từ bản phát hành.`,
  unknownDocument: (topicId: string, documentId: string) =>
    `Chủ đề "${topicId}" trỏ tới tài liệu "${documentId}" không có trong tri thức khởi đầu. Hãy bỏ hoặc sửa mã tài liệu.`
} as const

/** One sentence: which field of the file is wrong, and what to do. */
export function explainSeedError(error: SeedSchemaError | undefined): string {
  if (!error) return 'Tệp không đúng định dạng. Hãy so với seeds/README.md.'
  const field = error.instancePath.replace(/^\//, '').replaceAll('/', '.') || 'gốc tệp'
  switch (error.keyword) {
    case 'required':
      return `Thiếu trường "${String(error.params['missingProperty'])}" (tại ${field}). Hãy thêm trường này theo seeds/README.md.`
    case 'additionalProperties':
      return `Trường "${String(error.params['additionalProperty'])}" (tại ${field}) không có trong định dạng. Hãy xoá hoặc sửa tên trường.`
    case 'enum':
      return `Trường "${field}" có giá trị lạ. Hãy dùng một trong: ${[error.params['allowedValues']].flat().join(', ')}.`
    case 'pattern':
      return `Trường "${field}" viết sai dạng. Hãy viết theo mẫu ${String(error.params['pattern'])}.`
    case 'type':
      return `Trường "${field}" sai kiểu dữ liệu. Hãy đổi thành ${String(error.params['type'])}.`
    default:
      return `Trường "${field}" không hợp lệ (${error.keyword}). Hãy so với seeds/README.md.`
  }
}
