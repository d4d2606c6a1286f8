import type { WidgetMessages } from './widget-messages.js'

/** The widget in Vietnamese. */
export const messagesVi: WidgetMessages = {
  heading: 'Trợ lý ảo',
  launcher: 'Hỏi trợ lý ảo',
  close: 'Đóng',
  wider: 'Mở rộng khung',
  narrower: 'Thu hẹp khung',
  newConversation: 'Hội thoại mới',
  newConversationConfirm: 'Xoá hội thoại này khỏi trình duyệt và bắt đầu lại?',
  confirm: 'Bắt đầu lại',
  cancel: 'Giữ lại',

  display: 'Hiển thị',
  textSize: 'Cỡ chữ',
  smaller: 'Chữ nhỏ hơn',
  larger: 'Chữ to hơn',
  theme: 'Giao diện',
  themes: { auto: 'Theo thiết bị', light: 'Sáng', dark: 'Tối', contrast: 'Tương phản cao' },
  language: 'Ngôn ngữ',

  greetingTitle: 'Xin chào!',
  greeting: 'Bạn cần tìm hiểu thủ tục, giấy tờ, lệ phí hay quy định nào? Cứ hỏi bằng lời của bạn, có dấu hay không dấu đều được.',
  disclosure:
    'Tôi là trợ lý ảo, không phải công chức. Câu trả lời được trích từ nguồn có dẫn chiếu để bạn kiểm tra, và không thay cho quyết định của cơ quan có thẩm quyền.',
  privacy: 'Bạn không cần ghi họ tên, số căn cước hay số điện thoại.',
  examplesLabel: 'Câu hỏi gợi ý',
  examples: [
    'Đăng ký khai sinh cho con cần giấy tờ gì?',
    'Làm hộ chiếu hết bao nhiêu tiền?',
    'Đổi giấy phép lái xe nộp ở đâu?',
    'Nộp hồ sơ trực tuyến thế nào?'
  ],

  conversation: 'Nội dung hội thoại',
  questionLabel: 'Câu hỏi của bạn',
  questionPlaceholder: 'Nhập câu hỏi…',
  questionHint: 'Enter để gửi, Shift+Enter để xuống dòng',
  charactersLeft: (left) => (left >= 0 ? `Còn ${left} ký tự` : `Quá ${-left} ký tự`),
  send: 'Gửi câu hỏi',
  stop: 'Dừng trả lời',
  youAsked: 'Bạn hỏi',
  assistantAnswers: 'Trợ lý ảo trả lời',
  understoodAs: 'Tôi hiểu câu hỏi là:',

  steps: {
    screen: 'Đang đọc câu hỏi',
    understand: 'Đang tìm hiểu ý câu hỏi',
    route: 'Đang chọn nơi tra cứu',
    retrieve: 'Đang tìm trong kho tri thức',
    compose: 'Đang soạn câu trả lời',
    check: 'Đang đối chiếu với nguồn',
    write: 'Đang viết lại cho dễ đọc',
    finish: 'Đang hoàn tất'
  },
  working: 'Đang trả lời',
  queued: 'Chưa có kết nối. Câu hỏi được giữ lại và tự gửi khi có mạng.',
  stopped: 'Đã dừng theo yêu cầu của bạn.',
  askAgain: 'Hỏi lại',
  failures: {
    failed: 'Hệ thống gặp trục trặc nên chưa trả lời được. Câu hỏi của bạn vẫn còn đây.',
    busy: 'Hệ thống đang có nhiều người hỏi. Bạn thử lại sau ít phút.',
    timeout: 'Đã chờ lâu mà chưa có câu trả lời. Bạn hãy hỏi lại.',
    rejected: 'Câu hỏi chưa gửi được. Bạn rút gọn hoặc sửa lại rồi hỏi lại.'
  },
  connection: { connecting: 'Đang kết nối…', offline: 'Mất kết nối. Đang tự kết nối lại…' },
  backOnline: 'Đã có kết nối trở lại.',

  statuses: {
    needs_clarification: 'Cần bạn chọn',
    partly_answered: 'Mới trả lời được một phần',
    not_in_knowledge: 'Chưa có trong kho tri thức',
    out_of_scope: 'Ngoài phạm vi hỗ trợ',
    blocked_injection: 'Không thể làm theo yêu cầu này',
    blocked_abuse: 'Không thể hỗ trợ việc này',
    restricted: 'Nội dung có giới hạn người xem',
    too_long: 'Câu hỏi quá dài',
    busy: 'Hệ thống đang bận',
    failed: 'Chưa trả lời được'
  },
  notices: {
    expired: 'Đã hết hiệu lực',
    soon_to_change: 'Sắp thay đổi',
    as_of: 'Thời điểm tra cứu',
    contradiction: 'Nguồn ghi khác nhau',
    past_value: 'Mức cũ',
    masked: 'Đã che thông tin cá nhân'
  },
  slots: {
    papers: 'Giấy tờ cần nộp',
    fee: 'Phí, lệ phí',
    time_limit: 'Thời hạn giải quyết',
    where: 'Nơi nộp hồ sơ',
    online: 'Nộp trực tuyến',
    steps: 'Trình tự thực hiện',
    conditions: 'Yêu cầu, điều kiện',
    form: 'Mẫu đơn, tờ khai',
    legal_basis: 'Căn cứ pháp lý',
    result: 'Kết quả',
    who: 'Đối tượng thực hiện'
  },
  validity: {
    in_force: 'Còn hiệu lực',
    not_yet_in_force: 'Chưa có hiệu lực',
    expired: 'Hết hiệu lực',
    partly_expired: 'Hết hiệu lực một phần',
    unknown: 'Nguồn không ghi ngày hiệu lực'
  },
  validityFrom: (date) => `từ ${date}`,
  validityTo: (date) => `đến ${date}`,

  procedureCode: 'Mã thủ tục',
  wholeProcedure: 'Xem toàn bộ thủ tục',
  sectionCount: (count) => `${count} mục`,
  showMore: 'Xem thêm',
  source: (number, label) => `Nguồn ${number}: ${label}`,
  opensInNewTab: 'mở trong thẻ mới',
  sources: 'Nguồn trích dẫn',
  suggestions: 'Hỏi tiếp',
  ticked: (done, total) => `Đã chuẩn bị ${done}/${total}`,

  copy: 'Sao chép',
  copied: 'Đã sao chép',
  print: 'In',
  answerActions: 'Thao tác với câu trả lời',
  helpful: 'Hữu ích',
  notHelpful: 'Chưa hữu ích',
  feedbackThanks: 'Cảm ơn bạn đã góp ý.',
  feedbackReason: 'Câu trả lời chưa tốt ở điểm nào?',
  feedbackReasons: {
    wrong: 'Sai nội dung',
    incomplete: 'Còn thiếu',
    outdated: 'Thông tin cũ',
    not_what_i_asked: 'Không đúng điều tôi hỏi',
    unclear: 'Khó hiểu',
    other: 'Lý do khác'
  },
  feedbackComment: 'Nói rõ hơn (không bắt buộc, xin đừng ghi thông tin cá nhân)',
  feedbackSend: 'Gửi góp ý',
  feedbackFailed: 'Chưa gửi được góp ý. Bạn thử lại sau.',

  answerReady: 'Đã có câu trả lời.',
  copyQuestion: 'Hỏi',
  copySources: 'Nguồn',
  copyFooter: 'Do trợ lý ảo trích từ các nguồn trên; không thay cho quyết định của cơ quan có thẩm quyền.',
  printedOn: (date) => `In ngày ${date}`,
  printCodeCaption: 'Quét để mở nguồn'
}
