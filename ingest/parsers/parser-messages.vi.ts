/** Why something could not be read, in words for the clerk who handed it in. */
export const MESSAGES = {
  empty: 'Tệp rỗng, không có nội dung để đọc.',
  emptyArchive: 'Tệp nén .gz không mở được hoặc bên trong rỗng; hãy tải lại tệp gốc.',
  folder: 'Đây là thư mục; hãy chỉ từng tệp hoặc để chương trình duyệt thư mục.',
  missing: 'Không mở được tệp; hãy kiểm tra đường dẫn và quyền đọc.',
  unknownFormat:
    'Chưa nhận ra định dạng của tệp. Hiện đọc được: PDF (cả bản quét), DOCX, DOC, ODT, RTF, XLSX, HTML, Markdown, văn bản thuần, ảnh (PNG, JPEG, TIFF), ZIP của các loại này và các tệp JSONL đã nêu trong hướng dẫn.',
  oldSpreadsheet: 'Đây là bảng tính đời cũ (.xls) hoặc OpenDocument (.ods). Hãy lưu lại thành .xlsx rồi nạp lại.',
  presentation: 'Đây là tệp trình chiếu. Loại tệp này chưa đọc được; hãy xuất ra PDF.',
  zipArchive: 'Đây là tệp nén ZIP mang đuôi của loại tệp khác; hãy đổi đuôi thành .zip, hoặc giải nén rồi nạp từng tệp bên trong.',
  otherArchive: 'Đây là tệp nén (RAR, 7z, tar…). Hãy giải nén rồi nạp từng tệp bên trong, hoặc nén lại thành ZIP.',
  damagedZip: 'Tệp nén ZIP bị hỏng hoặc bị cắt ngắn, không mở được; hãy tải lại tệp gốc.',
  lockedZip: 'Tệp nén ZIP có mật khẩu; hãy giải nén bằng mật khẩu rồi nạp các tệp bên trong.',
  bomb: 'Tệp nén phình ra quá lớn hoặc chứa quá nhiều tệp so với dung lượng của nó (dấu hiệu “bom nén”) nên không mở.',
  damagedImage: 'Tệp ảnh bị hỏng hoặc quá lớn, không mở được; hãy quét hoặc chụp lại.',
  unreadableScan:
    'Đã nhận dạng chữ trong ảnh nhưng phần lớn không thành âm tiết tiếng Việt (ảnh mờ, nghiêng, chữ viết tay hoặc không phải tiếng Việt); hãy quét lại rõ hơn, khoảng 200–300 điểm ảnh mỗi inch.',
  manyPages: 'Tệp PDF có quá nhiều trang để đọc trong một lần (trên 5.000 trang); hãy tách thành các tệp nhỏ hơn.',
  noLibreOffice:
    'Đây là tệp Word đời cũ, OpenDocument hoặc RTF (.doc, .odt, .rtf). Để đọc loại tệp này cần cài LibreOffice: sudo apt-get install -y --no-install-recommends libreoffice-writer-nogui. Nếu không cài được, hãy mở bằng Word, lưu lại thành .docx rồi nạp lại.',
  damagedOffice:
    'LibreOffice không mở được tệp này (tệp hỏng hoặc có mật khẩu); hãy mở bằng Word, bỏ mật khẩu, lưu lại thành .docx rồi nạp lại.',
  lockedOffice: 'Tệp Word hoặc Excel có mật khẩu; hãy bỏ mật khẩu rồi nạp lại.',
  damagedXlsx: 'Bảng tính (.xlsx) bị hỏng, không mở được; hãy mở bằng Excel rồi lưu lại.',
  damagedArchive: 'Tệp nén bị hỏng hoặc bị cắt ngắn từ chỗ này; các dòng phía trước vẫn được đọc.',
  damagedFromStart: 'Tệp nén .gz bị hỏng ngay từ đầu, không đọc được dòng nào; hãy tải lại tệp gốc.',
  lineTooLong: 'Có một dòng dài bất thường (trên 32 triệu ký tự) nên ngừng đọc từ chỗ này.',
  brokenJson: 'Dòng này không phải JSON hợp lệ (có thể bị cắt ngắn).',
  notARecord: 'Dòng này không phải bản ghi đúng mẫu nên không đọc được.',
  noName: 'Bản ghi không có tên thủ tục.',
  noArticles: 'Bản ghi luật không có điều khoản nào.',
  noSource: 'Không rõ điều này thuộc văn bản nào (nguồn không ghi số ký hiệu và tên văn bản).',
  noText: 'Không tìm thấy chữ nào trong tệp.',
  garbledPdf: 'Lớp chữ của tệp PDF này bị hỏng (đa số không phải âm tiết tiếng Việt); hãy nạp bản điện tử khác.',
  damagedPdf: 'Tệp PDF bị hỏng, không mở được; hãy tải lại tệp gốc.',
  lockedPdf: 'Tệp PDF có mật khẩu; hãy bỏ mật khẩu rồi nạp lại.',
  slowPdf: 'Đọc tệp PDF này quá lâu nên đã dừng; hãy tách tệp thành các phần nhỏ hơn.',
  damagedDocx: 'Tệp DOCX bị hỏng, không mở được; hãy mở bằng Word rồi lưu lại.',
  notText:
    'Nội dung tệp không phải là chữ: tệp hỏng, hoặc là loại tệp khác mang đuôi này. Hãy mở bằng chương trình đã tạo ra tệp rồi lưu lại; văn bản thuần thì lưu với bảng mã UTF-8.',
  tooDeep: 'Tệp có quá nhiều tầng lồng nhau nên không đọc được; hãy mở tệp, sao phần chữ sang một tệp Word mới rồi nạp lại.',
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
  emptyPages: (pages: string) => `Trang không có chữ: ${pages}.`,
  readFromImage: (count: number, total: number, pages: string) =>
    `Đã nhận dạng chữ từ ảnh ở ${count}/${total} trang (trang ${pages}); hãy đối chiếu số hiệu, ngày tháng và con số với bản gốc.`,
  doubtfulPages: (pages: string) => `Chữ ở trang ${pages} có nhiều từ không phải âm tiết tiếng Việt; hãy đối chiếu với bản gốc.`
} as const

/** Places in a source. */
export const PLACES = {
  line: (lineNumber: number) => `dòng ${lineNumber}`,
  afterLine: (lineNumber: number) => `sau dòng ${lineNumber}`,
  page: (pageNumber: number) => `trang ${pageNumber}`
} as const
