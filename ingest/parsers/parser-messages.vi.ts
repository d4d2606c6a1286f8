/** Why something could not be read, in words for the clerk who handed it in. */
export const MESSAGES = {
  empty: 'Tệp rỗng, không có nội dung để đọc.',
  emptyArchive: 'Tệp nén .gz không mở được hoặc bên trong rỗng; hãy tải lại tệp gốc.',
  folder: 'Đây là thư mục; hãy chỉ từng tệp hoặc để chương trình duyệt thư mục.',
  missing: 'Không mở được tệp; hãy kiểm tra đường dẫn và quyền đọc.',
  unknownFormat:
    'Chưa nhận ra định dạng của tệp. Hiện đọc được: PDF có lớp chữ, DOCX, HTML, Markdown, văn bản thuần và các tệp JSONL đã nêu trong hướng dẫn.',
  oldWord: 'Đây là tệp Word đời cũ (.doc). Hãy mở bằng Word hoặc LibreOffice, lưu lại thành .docx rồi nạp lại.',
  spreadsheet: 'Đây là bảng tính (.xlsx). Loại tệp này chưa đọc được; hãy xuất ra .docx hoặc PDF có lớp chữ.',
  presentation: 'Đây là tệp trình chiếu (.pptx). Loại tệp này chưa đọc được; hãy xuất ra PDF có lớp chữ.',
  openDocument: 'Đây là tệp OpenDocument (.odt, .ods). Hãy lưu lại thành .docx rồi nạp lại.',
  zipArchive: 'Đây là tệp nén ZIP. Hãy giải nén rồi nạp từng tệp bên trong.',
  image: 'Đây là tệp ảnh. Văn bản dạng ảnh chưa đọc được; hãy nạp bản có lớp chữ.',
  damagedArchive: 'Tệp nén bị hỏng hoặc bị cắt ngắn từ chỗ này; các dòng phía trước vẫn được đọc.',
  lineTooLong: 'Có một dòng dài bất thường (trên 32 triệu ký tự) nên ngừng đọc từ chỗ này.',
  brokenJson: 'Dòng này không phải JSON hợp lệ (có thể bị cắt ngắn).',
  notARecord: 'Dòng này không phải bản ghi đúng mẫu nên không đọc được.',
  noName: 'Bản ghi không có tên thủ tục.',
  noArticles: 'Bản ghi luật không có điều khoản nào.',
  noSource: 'Không rõ điều này thuộc văn bản nào (nguồn không ghi số ký hiệu và tên văn bản).',
  noText: 'Không tìm thấy chữ nào trong tệp.',
  scannedPdf:
    'Tệp PDF này là bản quét (ảnh chụp), không có lớp chữ nên chưa đọc được; hãy nạp bản điện tử có lớp chữ hoặc bản đã nhận dạng chữ.',
  partlyScannedPdf:
    'Tệp PDF này chỉ có phần đầu hoặc chữ ký là chữ, nội dung các điều là ảnh nên chưa đọc được; hãy nạp bản có lớp chữ đầy đủ.',
  garbledPdf: 'Lớp chữ của tệp PDF này bị hỏng (đa số không phải âm tiết tiếng Việt); hãy nạp bản điện tử khác.',
  damagedPdf: 'Tệp PDF bị hỏng, không mở được; hãy tải lại tệp gốc.',
  lockedPdf: 'Tệp PDF có mật khẩu; hãy bỏ mật khẩu rồi nạp lại.',
  slowPdf: 'Đọc tệp PDF này quá lâu nên đã dừng; hãy tách tệp thành các phần nhỏ hơn.',
  damagedDocx: 'Tệp DOCX bị hỏng, không mở được; hãy mở bằng Word rồi lưu lại.',
  notText: 'Tệp không phải văn bản đọc được (chứa dữ liệu nhị phân hoặc bảng mã lạ); hãy lưu lại bằng bảng mã UTF-8.',
  unexpected: 'Có lỗi bất ngờ khi đọc tệp nên đã để riêng; hãy báo cho người quản trị.',
  tooLarge: 'Tệp quá lớn để đọc trong một lần; hãy tách thành các phần nhỏ hơn.'
} as const

/** What was read but should be looked at. */
export const WARNINGS = {
  otherFormat: (extension: string, format: string) => `Đuôi tệp là ${extension} nhưng nội dung là ${format}; đã đọc theo nội dung.`,
  repeatedAddress: (address: string) => `Số của điều khoản bị lặp trong bản gốc; giữ nguyên và đặt địa chỉ ${address}.`,
  missingNumber: (name: string) => `Không tìm được số ký hiệu của văn bản “${name}”.`,
  noArticleNumber: 'Không rõ số điều trong văn bản gốc.',
  outdatedProcedure: 'Bản ghi cũ (trước ngày 01/7/2025): chỉ giữ để tra cứu lịch sử.',
  noDossier: 'Không tách được thành phần hồ sơ.',
  emptyPages: (pages: string) => `Trang không có chữ: ${pages}.`
} as const

/** Places in a source. */
export const PLACES = {
  line: (lineNumber: number) => `dòng ${lineNumber}`,
  afterLine: (lineNumber: number) => `sau dòng ${lineNumber}`,
  page: (pageNumber: number) => `trang ${pageNumber}`
} as const
