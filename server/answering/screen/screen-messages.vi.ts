import type { AbuseKind } from './find-abuse.js'

/** What is said to a question that must not be answered. */
export const abuseMessages: Readonly<Record<AbuseKind, string>> = {
  unlawful_wish: 'Tôi không giúp việc này vì trái pháp luật.',
  others_data: 'Tôi không có và không cung cấp dữ liệu riêng của người khác. Tôi chỉ giúp tra cứu thủ tục và quy định.',
  insult: 'Tôi sẵn sàng giúp bạn về thủ tục và quy định. Mong bạn trao đổi lịch sự.',
  self_harm:
    'Nếu bạn đang thấy quá sức chịu đựng, xin đừng ở một mình lúc này: hãy gọi cho người thân hoặc đến ngay cơ sở y tế gần nhất. Tôi chỉ là trợ lý thủ tục hành chính nên không thay được người giúp trực tiếp.'
}

/** Other sentences of the screen. */
export const screenMessages = {
  tooLong: (limit: number) => `Câu hỏi dài quá ${limit.toLocaleString('vi-VN')} ký tự. Bạn hãy rút gọn, mỗi lần hỏi một việc.`,
  helpLineSearches: {
    emergency: 'Số điện thoại khẩn cấp khi nguy hiểm đến tính mạng: cấp cứu 115, công an 113',
    children: 'Tổng đài điện thoại quốc gia bảo vệ trẻ em số 111'
  },
  helpLines: {
    medical: 'Cần cấp cứu ngay: gọi số 115.',
    police: 'Có người đang gặp nguy hiểm: gọi Cảnh sát 113.',
    children: 'Người dưới 18 tuổi, hoặc người lớn biết chuyện, gọi số 111 – Tổng đài điện thoại quốc gia bảo vệ trẻ em.'
  },
  empty: 'Bạn muốn hỏi về thủ tục hoặc quy định nào?',
  unlawfulWithChip: 'Tôi không giúp việc này vì trái pháp luật. Bạn có thể xem cách làm đúng quy định ở bên dưới.',
  lawfulQuestion: (title: string) => `${title} cần giấy tờ gì?`
} as const
