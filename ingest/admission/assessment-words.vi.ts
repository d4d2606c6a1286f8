/** What a clerk should know about a document that was read. */
export const ASSESSMENT_WORDS = {
  page: (pageNumber: number) => `trang ${pageNumber}`,
  secret: (mark: string) =>
    `Văn bản đóng dấu “${mark}”. Theo pháp luật về bảo vệ bí mật nhà nước, văn bản có độ mật không được đưa vào hệ thống này; chương trình không giữ bản sao nào của tệp. Hãy xử lý tệp gốc theo quy định.`,
  noArticles:
    'Có phần đầu của một văn bản quy phạm (quốc hiệu, tên loại) nhưng không tìm thấy Điều nào: nội dung có thể là ảnh mờ hoặc tệp thiếu trang. Hãy nạp bản đầy đủ, rõ hơn.',
  missingArticles: (numbers: readonly number[], after: string) =>
    `Không thấy Điều ${numbers.join(', ')} (sau Điều ${after}); bản gốc có thể thiếu trang hoặc số điều nhận dạng sai. Hãy đối chiếu với bản gốc.`,
  formerOffices:
    'Văn bản nhắc đến cơ quan cấp huyện, quận, thị xã; từ ngày 01/7/2025 chính quyền địa phương chỉ còn cấp tỉnh và cấp xã. Hãy xem thẩm quyền nay thuộc cơ quan nào.',
  formerOfficesInNew: 'Văn bản ban hành từ ngày 01/7/2025 nhưng còn nhắc đến cơ quan cấp huyện, quận, thị xã; hãy kiểm tra lại thẩm quyền.',
  older: (knownAsOf: string) => `Kho đã có bản mới hơn của văn bản này (ngày ${knownAsOf}); bản này chỉ lưu làm lịch sử.`,
  alreadyKnown: 'Văn bản này đã có trong kho với đúng nội dung này.'
} as const
