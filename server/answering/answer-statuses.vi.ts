import type { AnswerStatus } from './answer.js'

/** What an outcome is called, what it means to staff, and what the person is told when nothing else is said. */
export interface AnswerStatusWords {
  readonly label: string
  readonly meaning: string
  readonly message: string
}

/** The one table of outcomes (DESIGN §6): every status, once. */
export const ANSWER_STATUS_WORDS: Readonly<Record<AnswerStatus, AnswerStatusWords>> = {
  answered_procedure: {
    label: 'Đã trả lời theo thủ tục',
    meaning: 'Trả lời từ hồ sơ một thủ tục hành chính, có trích dẫn.',
    message: 'Câu trả lời lấy từ hồ sơ thủ tục hành chính.'
  },
  answered_law: {
    label: 'Đã trả lời theo văn bản',
    meaning: 'Trả lời bằng nguyên văn điều khoản, có nhãn trích dẫn và hiệu lực.',
    message: 'Câu trả lời là nguyên văn quy định.'
  },
  answered_guide: {
    label: 'Đã trả lời theo hướng dẫn',
    meaning: 'Trả lời từ bài hướng dẫn hoặc tài liệu nghiệp vụ, có trích dẫn.',
    message: 'Câu trả lời lấy từ tài liệu hướng dẫn.'
  },
  answered_small_talk: {
    label: 'Trò chuyện',
    meaning: 'Chào hỏi, cảm ơn, hỏi trợ lý là ai; không cần nguồn.',
    message: 'Tôi có thể giúp gì cho bạn?'
  },
  needs_clarification: {
    label: 'Cần hỏi lại',
    meaning: 'Câu hỏi có nhiều cách hiểu mà câu trả lời khác nhau; trợ lý hỏi lại một lần.',
    message: 'Bạn cho biết rõ hơn bạn cần việc nào nhé.'
  },
  partly_answered: {
    label: 'Trả lời được một phần',
    meaning: 'Một phần điều được hỏi không có trong nguồn; phần còn lại đã trả lời.',
    message: 'Nguồn chỉ có một phần điều bạn hỏi.'
  },
  not_in_knowledge: {
    label: 'Chưa có trong kho tri thức',
    meaning: 'Không tìm thấy nguồn đủ chắc; được ghi lại để người quản trị bổ sung.',
    message: 'Kho tri thức hiện chưa có thông tin này.'
  },
  out_of_scope: {
    label: 'Ngoài phạm vi',
    meaning: 'Việc không thuộc thủ tục hành chính, pháp luật hay dịch vụ công.',
    message: 'Câu này nằm ngoài phạm vi của trợ lý. Tôi chỉ giúp về thủ tục hành chính, quy định pháp luật và dịch vụ công.'
  },
  blocked_injection: {
    label: 'Đã chặn: chỉ dẫn gài vào câu hỏi',
    meaning: 'Câu hỏi tìm cách thay đổi cách làm việc của trợ lý hoặc lấy chỉ dẫn bên trong.',
    message: 'Tôi không làm theo chỉ dẫn thay đổi cách làm việc của trợ lý. Bạn hãy hỏi trực tiếp điều cần biết về thủ tục hoặc quy định.'
  },
  blocked_abuse: {
    label: 'Đã chặn: yêu cầu không phù hợp',
    meaning: 'Nhờ giúp làm việc trái pháp luật, hoặc lời lẽ xúc phạm.',
    message: 'Tôi không giúp việc này vì trái pháp luật.'
  },
  restricted: {
    label: 'Giới hạn đối tượng',
    meaning: 'Nguồn chỉ dành cho đối tượng khác người hỏi.',
    message: 'Nội dung này không dành cho tài khoản hiện tại.'
  },
  too_long: {
    label: 'Câu hỏi quá dài',
    meaning: 'Câu hỏi vượt số ký tự cho phép.',
    message: 'Câu hỏi dài quá mức trợ lý đọc được. Bạn hãy rút gọn, mỗi lần hỏi một việc.'
  },
  busy: {
    label: 'Đang bận',
    meaning: 'Máy chủ quá tải, chưa trả lời được.',
    message: 'Hệ thống đang có nhiều người hỏi. Bạn thử lại sau ít phút nhé.'
  },
  failed: {
    label: 'Có lỗi',
    meaning: 'Lỗi bên trong; câu hỏi chưa được trả lời.',
    message: 'Có lỗi xảy ra nên tôi chưa trả lời được. Bạn thử lại sau nhé.'
  }
}
