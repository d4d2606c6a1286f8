/** Help and mistakes of `npm run ingest`. */
export const COMMAND_WORDS = {
  help: {
    usage: '<đường dẫn…> [tuỳ chọn]',
    description: 'Nạp văn bản và thủ tục vào kho tri thức của Trợ Lý Công.',
    paths:
      'tệp hoặc thư mục: thủ tục (JSONL), Pháp điển, luật hợp nhất, HTML, Markdown, văn bản thuần, DOCX, DOC, ODT, XLSX, PDF (cả bản quét), ảnh, ZIP; hoặc địa chỉ http(s)',
    publish: 'xuất bản sau khi nạp: dựng thế hệ chỉ mục mới rồi chuyển sang dùng; không có đường dẫn thì chỉ xuất bản',
    as: 'đọc mọi tệp theo loại này thay vì tự nhận biết',
    withoutSeeds: 'không nạp tri thức khởi đầu khi kho còn trống',
    seedsOnly: 'chỉ xuất bản tri thức khởi đầu khi chưa có gì được xuất bản',
    data: 'thư mục dữ liệu (mặc định: biến TRO_LY_CONG_DATA, nếu không có thì ./var)',
    json: 'ghi báo cáo chi tiết ra tệp JSON này',
    preview: 'ghi trang xem trước (chữ đọc được bên cạnh ảnh trang) vào thư mục previews; đọc lại tệp đã đọc',
    again: 'đọc lại cả những tệp đã đọc trước đây',
    help: 'hiện hướng dẫn này',
    examples: `
Ví dụ:
  npm run ingest -- van-ban/ --publish
  npm run ingest -- thu-tuc.jsonl.gz quy-che.docx --json bao-cao.json

Loại tệp được nhận biết theo nội dung, không theo đuôi tên. Chạy lại không làm thay đổi gì;
bị ngắt giữa chừng thì chạy lại để tiếp tục. Tệp không đọc được nằm trong thư mục quarantine kèm lý do.

Biến môi trường (đặt giống nhau cho lệnh này và cho npm start):
  TRO_LY_CONG_DATA                thư mục dữ liệu (./var)
  TRO_LY_CONG_EMBEDDING_PROVIDER  mô hình nhúng để tìm theo nghĩa: none, embedded, openai, ollama (none)
  TRO_LY_CONG_EMBEDDING_URL       địa chỉ của mô hình nhúng
  TRO_LY_CONG_EMBEDDING_NAME      tên mô hình nhúng
  TRO_LY_CONG_EMBEDDING_KEY       khóa truy cập mô hình nhúng (bí mật)`,
    titles: { 'Usage:': 'Cách dùng:', 'Arguments:': 'Đối số:', 'Options:': 'Tuỳ chọn:' } as Readonly<Record<string, string>>
  },
  fetching: (address: string) => `Đang tải ${address}…`,
  preview: (path: string) => `    Xem trước: ${path}`,
  nothingToDo: 'Chưa có tệp hoặc thư mục nào để nạp. Xem hướng dẫn: npm run ingest -- --help',
  /** One line about what was typed wrong. */
  mistake: ({ code, message }: { readonly code: string; readonly message: string }): string => {
    const named = /'([^']+)'/.exec(message)?.[1] ?? ''
    const hint = 'Xem hướng dẫn: npm run ingest -- --help'
    if (code === 'commander.unknownOption') return `Không có tuỳ chọn ${named}. ${hint}`
    if (code === 'commander.optionMissingArgument') return `Tuỳ chọn ${named} cần một giá trị đi kèm. ${hint}`
    if (code === 'commander.invalidArgument') return `Giá trị không hợp lệ cho tuỳ chọn ${named}. ${hint}`
    return `Câu lệnh chưa đúng. ${hint}`
  },
  wrongVariable: (variable: string) => `Cấu hình sai: thiếu ${variable} hoặc giá trị không hợp lệ. Xem hướng dẫn: npm run ingest -- --help`,
  seedsWithoutVectors: (reason: string) => `${reason} Tri thức khởi đầu được xuất bản trước, chưa có chỉ mục vectơ.`,
  stopped: 'Đã dừng theo yêu cầu. Chạy lại câu lệnh để tiếp tục; không có gì bị mất.',
  nothingRead: 'Không đọc được tệp nào.',
  reportNotWritten: (file: string, detail: string) => `Không ghi được báo cáo ${file}: ${detail}`,
  unexpected: (detail: string) => `Lỗi ngoài dự kiến: ${detail}`
} as const
