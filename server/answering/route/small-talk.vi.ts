/** Kinds of small talk; closed list. */
export type SmallTalkKind =
  | 'greeting'
  | 'thanks'
  | 'goodbye'
  | 'who_are_you'
  | 'how_are_you'
  | 'help'
  | 'praise'
  | 'complaint'
  | 'agreement'

/** How people make small talk. */
export const SMALL_TALK_PHRASES: readonly (readonly [SmallTalkKind, readonly string[]])[] = [
  [
    'greeting',
    [
      'xin chào',
      'chào',
      'chào bạn',
      'chào ad',
      'chào em',
      'chào anh',
      'chào chị',
      'hello',
      'hi',
      'hế lô',
      'alo',
      'hey',
      'hé lô',
      'chào buổi sáng',
      'good morning',
      'kính chào'
    ]
  ],
  [
    'thanks',
    ['cảm ơn', 'cám ơn', 'thank', 'thanks', 'thank you', 'tks', 'thks', 'cảm ơn nhiều', 'biết ơn', 'đội ơn', 'camon', 'cảm ơn bạn']
  ],
  ['goodbye', ['tạm biệt', 'bye', 'bái bai', 'hẹn gặp lại', 'chào tạm biệt', 'goodbye']],
  [
    'who_are_you',
    [
      'bạn là ai',
      'em là ai',
      'mày là ai',
      'bạn tên gì',
      'tên gì',
      'bạn là gì',
      'bạn là người hay máy',
      'bạn là robot',
      'là chatbot',
      'là ai vậy',
      'ai tạo ra bạn',
      'bạn là ai vậy',
      'bạn có phải người thật',
      'có phải ai không',
      'giới thiệu về bạn'
    ]
  ],
  ['how_are_you', ['bạn khỏe không', 'khỏe không', 'ăn cơm chưa', 'hôm nay thế nào', 'bạn có khỏe']],
  [
    'help',
    [
      'bạn làm được gì',
      'bạn giúp được gì',
      'giúp được gì',
      'giúp được những gì',
      'làm được những gì',
      'giúp những gì',
      'trả lời được những gì',
      'bạn biết gì',
      'bạn có thể làm gì',
      'hỏi được gì',
      'có thể giúp gì',
      'bạn có chức năng gì',
      'help',
      'hỏi những gì',
      'giúp mình với',
      'giúp tôi với',
      'giúp em với',
      'có ai không',
      'cho hỏi',
      'cho tôi hỏi',
      'cho em hỏi',
      'tôi cần hỗ trợ',
      'tôi cần giúp đỡ'
    ]
  ],
  ['praise', ['giỏi quá', 'hay quá', 'tuyệt vời', 'tốt quá', 'hữu ích quá', 'quá đỉnh', 'bạn giỏi', 'tuyệt quá', 'rất hữu ích']],
  ['complaint', ['trả lời sai', 'không hữu ích', 'chán quá', 'trả lời chán', 'không giúp được gì', 'trả lời dở', 'vô ích']],
  [
    'agreement',
    [
      'ok',
      'oke',
      'okie',
      'vâng',
      'dạ',
      'được rồi',
      'hiểu rồi',
      'rõ rồi',
      'ừ',
      'ừm',
      'đã hiểu',
      'dạ vâng',
      'vâng ạ',
      'ok bạn',
      'ok ạ',
      'đồng ý'
    ]
  ]
]

/** Words that may stand around small talk without making it a question. */
export const SMALL_TALK_FILLERS = new Set(
  'ạ à ơi nhé nha nhỉ nghen hen bạn em anh chị cô chú bác ad admin shop nhiều lắm rất quá dạ vâng trợ lý ảo ban ngày buổi sáng chiều tối mọi người tôi mình cháu con với đã vì cho của nhe nhá vậy thế thì là và cả nhà bot chatbot các một chút xíu công tro ly bạn ơi nghe hihi haha he hehe luôn vui'.split(
    ' '
  )
)

/** What is answered. Nothing here states a fact that would need a source. */
export const smallTalkMessages: Readonly<Record<SmallTalkKind, string>> = {
  greeting: 'Chào bạn! Tôi là trợ lý ảo về thủ tục hành chính và quy định pháp luật. Bạn cần làm giấy tờ gì hay muốn hỏi quy định nào?',
  thanks: 'Không có gì ạ. Bạn cần hỏi thêm thủ tục hay quy định nào, cứ hỏi tiếp nhé.',
  goodbye: 'Chào bạn, hẹn gặp lại!',
  who_are_you:
    'Tôi là trợ lý ảo (máy tính trả lời tự động, không phải cán bộ), giúp tra cứu thủ tục hành chính và quy định pháp luật, câu trả lời nào cũng kèm nguồn. Khi kho tri thức chưa có, tôi sẽ nói rõ.',
  how_are_you: 'Cảm ơn bạn, tôi luôn sẵn sàng. Bạn cần hỏi thủ tục hay quy định nào?',
  help: 'Tôi giúp bạn tra cứu: giấy tờ cần nộp, lệ phí, thời hạn, nơi nộp, cách nộp trực tuyến của thủ tục hành chính; và nguyên văn quy định pháp luật. Bạn hãy nói việc cần làm, ví dụ “đăng ký khai sinh cần giấy tờ gì”.',
  praise: 'Cảm ơn bạn. Bạn cần hỏi thêm gì nữa không?',
  complaint: 'Tôi xin lỗi vì chưa giúp được bạn. Bạn nói rõ hơn việc cần làm, hoặc hỏi lại bằng cách khác, để tôi tìm lại nhé.',
  agreement: 'Vâng. Bạn cần hỏi thêm gì, cứ nhắn cho tôi.'
}

/** Chips under a greeting. */
export const exampleQuestions: readonly string[] = [
  'Đăng ký khai sinh cần giấy tờ gì?',
  'Đổi giấy phép lái xe hết bao nhiêu tiền?',
  'Đăng ký tạm trú online thế nào?'
]
