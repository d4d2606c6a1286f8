import type { ProblemCode } from '../protocol/index.js'

/** Every problem the server reports: its HTTP status and what is said to people. */
export const PROBLEMS: Readonly<Record<ProblemCode, { readonly status: number; readonly title: string; readonly detail: string }>> = {
  invalid_request: { status: 400, title: 'Yêu cầu chưa đúng', detail: 'Một số thông tin gửi lên bị thiếu hoặc sai dạng.' },
  invalid_json: { status: 400, title: 'Nội dung không phải JSON hợp lệ', detail: 'Hãy gửi nội dung là JSON mã hóa UTF-8.' },
  unsupported_media_type: { status: 415, title: 'Kiểu nội dung không được hỗ trợ', detail: 'Hãy gửi với Content-Type: application/json.' },
  body_too_large: { status: 413, title: 'Nội dung gửi lên quá lớn', detail: 'Hãy rút ngắn nội dung rồi gửi lại.' },
  not_found: { status: 404, title: 'Không tìm thấy', detail: 'Địa chỉ này không có trên máy chủ.' },
  answer_not_found: { status: 404, title: 'Không tìm thấy câu trả lời', detail: 'Câu trả lời này không có hoặc đã hết thời hạn lưu giữ.' },
  document_not_found: { status: 404, title: 'Không tìm thấy văn bản', detail: 'Kho tri thức hiện chưa có văn bản này.' },
  provision_not_found: { status: 404, title: 'Không tìm thấy điều khoản', detail: 'Văn bản không có điều khoản ở địa chỉ này.' },
  procedure_not_found: { status: 404, title: 'Không tìm thấy thủ tục', detail: 'Kho tri thức hiện chưa có thủ tục với mã này.' },
  conversation_not_found: {
    status: 404,
    title: 'Không tìm thấy cuộc trò chuyện',
    detail: 'Cuộc trò chuyện này không có hoặc đã hết thời hạn lưu giữ.'
  },
  origin_not_allowed: {
    status: 403,
    title: 'Trang này chưa được phép nhúng trợ lý',
    detail: 'Hãy liên hệ cơ quan quản trị để được thêm vào danh sách.'
  },
  too_many_requests: { status: 429, title: 'Bạn gửi quá nhanh', detail: 'Hãy chờ một lát rồi thử lại.' },
  answer_in_progress: { status: 409, title: 'Câu hỏi trước chưa trả lời xong', detail: 'Hãy chờ câu trả lời, hoặc dừng nó rồi hỏi tiếp.' },
  stopped: { status: 499, title: 'Đã dừng trả lời', detail: 'Câu trả lời đã được dừng theo yêu cầu của bạn.' },
  busy: { status: 503, title: 'Máy chủ đang bận', detail: 'Có nhiều người đang hỏi cùng lúc. Hãy thử lại sau ít phút.' },
  not_ready: { status: 503, title: 'Kho tri thức chưa sẵn sàng', detail: 'Kho tri thức đang được chuẩn bị. Hãy thử lại sau ít phút.' },
  internal: { status: 500, title: 'Máy chủ gặp lỗi', detail: 'Đã có lỗi ngoài dự kiến và lỗi đã được ghi lại. Hãy thử lại sau.' }
}

/** What is wrong with one field, by the keyword of the schema it breaks. */
export function fieldMessage(keyword: string, parameters: Readonly<Record<string, unknown>>): string {
  switch (keyword) {
    case 'required':
      return 'bắt buộc phải có'
    case 'type':
      return `phải là ${TYPE_NAMES[String(parameters['type'])] ?? 'đúng kiểu'}`
    case 'enum':
      return `phải là một trong: ${(parameters['allowedValues'] as readonly unknown[]).join(', ')}`
    case 'minimum':
      return `không được nhỏ hơn ${parameters['limit']}`
    case 'maximum':
      return `không được lớn hơn ${parameters['limit']}`
    case 'minLength':
      return 'không được để trống'
    case 'maxLength':
      return `không được dài quá ${parameters['limit']} ký tự`
    case 'format':
      return 'phải là ngày có thật, dạng NNNN-TT-NN'
    case 'pattern':
      return parameters['pattern'] === '\\S' ? 'không được để trống' : 'sai dạng'
    default:
      return 'không hợp lệ'
  }
}

const TYPE_NAMES: Readonly<Record<string, string>> = {
  string: 'chuỗi ký tự',
  integer: 'số nguyên',
  number: 'số',
  boolean: 'true hoặc false',
  array: 'danh sách',
  object: 'đối tượng JSON'
}
