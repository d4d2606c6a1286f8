/** Parts of a procedure in a printed book. Closed list. */
export type BookSlot =
  | ('code' | 'decision' | 'published' | 'effective' | 'name' | 'level' | 'kind' | 'field')
  | ('timeLimit' | 'onlineWay' | 'onlineLevel' | 'fee' | 'charge' | 'authority' | 'decider' | 'applicants' | 'channels' | 'conditions')
  | ('sets' | 'results' | 'place' | 'forms' | 'steps' | 'papers' | 'bases' | 'files' | 'status' | 'partners' | 'keywords' | 'notes')

/** Labels that open a part, as books print them. */
export const BOOK_LABELS: Readonly<Record<BookSlot, readonly string[]>> = {
  code: ['Mã thủ tục', 'Mã số thủ tục', 'Mã TTHC'],
  decision: ['Số quyết định công bố', 'Số quyết định', 'Số QĐ', 'Quyết định công bố'],
  published: ['Thông tin công bố'],
  effective: ['Ngày hiệu lực'],
  name: ['Tên thủ tục hành chính', 'Tên thủ tục'],
  level: ['Cấp thực hiện'],
  kind: ['Loại thủ tục hành chính', 'Loại thủ tục TTHC', 'Loại thủ tục'],
  field: ['Lĩnh vực'],
  timeLimit: ['Thời hạn giải quyết', 'Thời gian giải quyết'],
  onlineWay: ['Cách thức nộp trực tuyến'],
  onlineLevel: ['Mức trực tuyến', 'Mức độ trực tuyến', 'Mức độ dịch vụ công'],
  fee: ['Lệ phí và Phí', 'Phí và lệ phí', 'Phí, lệ phí', 'Lệ phí, phí', 'Lệ phí'],
  charge: ['Phí'],
  authority: ['Cơ quan thực hiện', 'Cơ quan trực tiếp thực hiện'],
  decider: ['Cơ quan có thẩm quyền quyết định', 'Cơ quan có thẩm quyền'],
  applicants: ['Đối tượng thực hiện'],
  channels: ['Cách thức thực hiện', 'Cách thức nộp hồ sơ', 'Hình thức nộp hồ sơ', 'Hình thức nộp'],
  conditions: ['Yêu cầu, điều kiện thực hiện', 'Điều kiện thực hiện', 'Yêu cầu, điều kiện', 'Yêu cầu điều kiện thực hiện'],
  sets: ['Số bộ hồ sơ', 'Số lượng bộ hồ sơ', 'Số lượng hồ sơ'],
  results: ['Kết quả thực hiện', 'Kết quả giải quyết'],
  place: ['Địa chỉ tiếp nhận hồ sơ', 'Nơi tiếp nhận hồ sơ', 'Nơi nộp hồ sơ'],
  forms: ['Mẫu đơn, tờ khai'],
  steps: ['Trình tự thực hiện', 'Các bước thực hiện'],
  papers: ['Thành phần hồ sơ'],
  bases: ['Căn cứ pháp lý'],
  files: ['Tài liệu đính kèm', 'Tệp đính kèm'],
  status: ['Tình trạng hiệu lực'],
  partners: ['Cơ quan phối hợp & CQ được ủy quyền', 'Cơ quan phối hợp', 'Cơ quan được ủy quyền'],
  keywords: ['Từ khóa', 'Mô tả'],
  notes: ['Lưu ý', 'Ghi chú']
}

/** Words of a book's cells. */
export const BOOK_WORDS = {
  fee: 'Lệ phí',
  charge: 'Phí',
  otherWay: 'Cách thức nộp hồ sơ',
  decision: 'Số quyết định',
  kind: 'Loại thủ tục',
  onlineWay: 'Nộp trực tuyến',
  decider: 'Cơ quan có thẩm quyền quyết định',
  status: 'Tình trạng hiệu lực',
  partners: 'Cơ quan phối hợp, được ủy quyền',
  sourceName: (fileTitle: string) => `Sách thủ tục hành chính (${fileTitle})`,
  noCode: 'Sách không in mã của thủ tục này; nhận ra theo tên.',
  formerOffices: 'Bản ghi nêu cơ quan cấp huyện (trước ngày 01/7/2025): chỉ giữ để tra cứu lịch sử.',
  cutShort: 'Bản gốc ghi là đã lược bớt nội dung của một mục; mục đó để trống.'
} as const
