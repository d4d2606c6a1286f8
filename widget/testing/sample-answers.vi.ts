import type { Answer, AnswerBlock, Citation } from '../../server/protocol/index.js'

/** A citation of the sample procedure. */
export function sampleCitation(id: string, change: Partial<Citation> = {}): Citation {
  return {
    id,
    documentId: 'tthc-1.001193',
    procedureCode: '1.001193',
    title: 'Đăng ký khai sinh',
    address: 'giay-to',
    label: 'Giấy tờ cần nộp – Đăng ký khai sinh (mã 1.001193)',
    quote: 'Giấy chứng sinh (bản chính)',
    start: 0,
    end: 27,
    validity: { status: 'in_force', from: '2025-07-01' },
    sourceUrl: 'https://dichvucong.example.vn/1.001193',
    viewUrl: `/van-ban/tthc-1.001193?doan=0-27#${change.address ?? 'giay-to'}`,
    ...change
  }
}

/** A whole answer around some blocks. */
export function sampleAnswer(change: Partial<Answer> = {}): Answer {
  return {
    answerId: 'tra-loi-1',
    conversationId: 'hoi-thoai-1',
    status: 'answered_procedure',
    blocks: [],
    citations: [],
    suggestions: [],
    notices: [],
    engine: 'verbatim',
    timings: { totalMs: 7 },
    ...change
  }
}

const cited = (text: string, ...citationIds: string[]) => ({ text, citationIds })

const BIRTH_CARD: AnswerBlock = {
  type: 'card',
  ...cited('Đăng ký khai sinh', 'c1'),
  code: '1.001193',
  sections: [
    {
      slot: 'papers',
      text: 'Giấy tờ cần nộp',
      items: [
        cited('Tờ khai đăng ký khai sinh theo mẫu (1 bản chính)', 'c1'),
        cited('Giấy chứng sinh (1 bản chính)', 'c1'),
        { ...cited('Văn bản của người làm chứng xác nhận việc sinh', 'c2'), heading: 'Khi không có giấy chứng sinh' },
        { ...cited('Giấy cam đoan về việc sinh, khi cũng không có người làm chứng', 'c2'), heading: 'Khi không có giấy chứng sinh' },
        { ...cited('Biên bản về việc trẻ bị bỏ rơi do cơ quan có thẩm quyền lập', 'c2'), heading: 'Trẻ em bị bỏ rơi' }
      ]
    },
    {
      slot: 'fee',
      text: 'Phí, lệ phí',
      folded: true,
      items: [
        { ...cited('Miễn lệ phí khi đăng ký đúng hạn', 'c3'), heading: 'Trực tiếp' },
        { ...cited('Miễn lệ phí khi đăng ký đúng hạn', 'c3'), heading: 'Trực tuyến' }
      ]
    },
    {
      slot: 'time_limit',
      text: 'Thời hạn giải quyết',
      folded: true,
      items: [cited('Ngay trong ngày; nhận sau 15 giờ thì trả ngày làm việc tiếp theo', 'c4')]
    },
    { slot: 'where', text: 'Nơi nộp hồ sơ', folded: true, items: [cited('Ủy ban nhân dân cấp xã', 'c4')] },
    {
      slot: 'steps',
      text: 'Trình tự thực hiện',
      folded: true,
      items: [
        cited('Chuẩn bị và nộp hồ sơ.', 'c4'),
        cited('Cán bộ kiểm tra, ghi vào Sổ đăng ký khai sinh.', 'c4'),
        cited('Nhận Giấy khai sinh.', 'c4')
      ]
    },
    {
      slot: 'legal_basis',
      text: 'Căn cứ pháp lý',
      folded: true,
      items: [cited('Luật Hộ tịch 60/2014/QH13', 'c4'), cited('Nghị định 123/2015/NĐ-CP', 'c4')]
    }
  ]
}

/** What papers a birth registration needs: a lead, a card, notices, chips. */
export const PAPERS_ANSWER: Answer = sampleAnswer({
  understoodAs: 'đăng ký khai sinh cho con cần giấy tờ gì',
  blocks: [{ type: 'text', ...cited('Để đăng ký khai sinh cho con, bạn nộp tờ khai và giấy chứng sinh.', 'c1') }, BIRTH_CARD],
  citations: [
    sampleCitation('c1'),
    sampleCitation('c2', {
      address: 'giay-to/truong-hop-khac',
      quote: 'Trường hợp không có giấy chứng sinh thì nộp văn bản của người làm chứng xác nhận về việc sinh'
    }),
    sampleCitation('c3', { address: 'le-phi', label: 'Phí, lệ phí – Đăng ký khai sinh (mã 1.001193)', quote: 'Miễn lệ phí' }),
    sampleCitation('c4', { address: 'trinh-tu', label: 'Trình tự thực hiện – Đăng ký khai sinh (mã 1.001193)', quote: 'Nộp hồ sơ' })
  ],
  procedure: { code: '1.001193', name: 'Đăng ký khai sinh' },
  notices: [
    { kind: 'as_of', text: 'Theo hồ sơ thủ tục ngày 01/07/2026.' },
    { kind: 'ai_disclosure', text: 'Trợ lý ảo trả lời, không phải công chức.' }
  ],
  suggestions: [
    { text: 'Nộp trực tuyến thế nào?', question: 'Đăng ký khai sinh trực tuyến thế nào?' },
    { text: 'Quá hạn thì sao?', question: 'Đăng ký khai sinh quá hạn thì sao?' },
    { text: 'Có yếu tố nước ngoài?', question: 'Đăng ký khai sinh có yếu tố nước ngoài cần gì?' }
  ]
})

/** A law answer: a quoted điểm with its governing words, the rest folded. */
export const LAW_ANSWER: Answer = sampleAnswer({
  answerId: 'tra-loi-2',
  status: 'answered_law',
  blocks: [
    {
      type: 'quote',
      ...cited('b) Phạm tội có tính chất chuyên nghiệp;\nc) Sử dụng mạng internet, mạng máy tính, mạng viễn thông để phạm tội.', 'l1'),
      label: 'điểm c khoản 2 Điều 321 Bộ luật Hình sự (135/VBHN-VPQH)',
      governing: cited('Phạm tội thuộc một trong các trường hợp sau đây thì bị phạt tù từ 03 năm đến 07 năm:', 'l2')
    },
    {
      type: 'quote',
      ...cited('Người phạm tội còn có thể bị phạt tiền.', 'l2'),
      label: 'khoản 3 Điều 321 Bộ luật Hình sự (135/VBHN-VPQH)',
      folded: true
    }
  ],
  citations: [
    sampleCitation('l1', {
      label: 'điểm c khoản 2 Điều 321 Bộ luật Hình sự (135/VBHN-VPQH)',
      viewUrl: '/van-ban/135-vbhn-vpqh?doan=1-9#dieu-321'
    }),
    sampleCitation('l2', { label: 'khoản 2 Điều 321 Bộ luật Hình sự (135/VBHN-VPQH)', viewUrl: '/van-ban/135-vbhn-vpqh?doan=1-9#dieu-321' })
  ],
  notices: [{ kind: 'soon_to_change', text: 'Điều này được sửa đổi từ ngày 01/07/2027.' }]
})

/** A fee in two channels. */
export const TABLE_ANSWER: Answer = sampleAnswer({
  answerId: 'tra-loi-3',
  blocks: [
    {
      type: 'table',
      ...cited('Lệ phí đăng ký tạm trú theo cách nộp'),
      columns: ['Cách nộp', 'Đăng ký cho cá nhân', 'Đăng ký theo danh sách', 'Thời hạn giải quyết'],
      rows: [
        [cited('Trực tuyến'), cited('7.000 đ một lần', 't1'), cited('3.000 đ một người', 't1'), cited('3 ngày làm việc', 't1')],
        [cited('Trực tiếp'), cited('15.000 đ một lần', 't1'), cited('5.000 đ một người', 't1'), cited('3 ngày làm việc', 't1')]
      ]
    },
    {
      type: 'steps',
      ...cited('Nộp trực tuyến theo các bước:'),
      items: [
        cited('Đăng nhập bằng tài khoản định danh.', 't1'),
        cited('Chọn thủ tục và điền tờ khai.', 't1'),
        cited('Thanh toán và nộp hồ sơ.', 't1')
      ]
    },
    { type: 'list', style: 'bullets', ...cited('Lưu ý:'), items: [cited('Giữ lại mã hồ sơ.', 't1'), cited('Theo dõi qua tin nhắn.', 't1')] }
  ],
  citations: [sampleCitation('t1', { address: 'le-phi', label: 'Phí, lệ phí – Đăng ký tạm trú (mã 1.004194)' })],
  notices: [{ kind: 'past_value', text: 'Mức cũ chỉ áp dụng đến 31/12/2023.' }]
})

/** Nothing found: calm, with whom to ask. */
export const UNKNOWN_ANSWER: Answer = sampleAnswer({
  answerId: 'tra-loi-4',
  status: 'not_in_knowledge',
  blocks: [
    {
      type: 'text',
      ...cited('Kho tri thức hiện chưa có giờ làm việc ngày lễ của xã này. Bạn có thể hỏi trực tiếp bộ phận một cửa của xã.')
    }
  ],
  suggestions: [{ text: 'Nộp hồ sơ trực tuyến', question: 'Nộp hồ sơ trực tuyến thế nào?' }]
})

/** One question back. */
export const CLARIFYING_ANSWER: Answer = sampleAnswer({
  answerId: 'tra-loi-5',
  status: 'needs_clarification',
  blocks: [{ type: 'text', ...cited('Bạn muốn cấp lại giấy tờ nào?') }],
  suggestions: [
    { text: 'Giấy phép lái xe', question: 'Cấp lại giấy phép lái xe' },
    { text: 'Thẻ căn cước', question: 'Cấp lại thẻ căn cước' },
    { text: 'Bản sao trích lục hộ tịch', question: 'Cấp bản sao trích lục hộ tịch' }
  ]
})

/** A request that must not be helped. */
export const REFUSED_ANSWER: Answer = sampleAnswer({
  answerId: 'tra-loi-6',
  status: 'blocked_abuse',
  blocks: [{ type: 'text', ...cited('Tôi không hỗ trợ làm giả giấy tờ.') }],
  suggestions: [{ text: 'Xin xác nhận tình trạng hôn nhân', question: 'Thủ tục cấp giấy xác nhận tình trạng hôn nhân' }]
})

/** Markup and script addresses in every place an answer has. */
export const HOSTILE_ANSWER: Answer = sampleAnswer({
  answerId: 'tra-loi-7',
  understoodAs: '<img src=x onerror="window.pwned=1">',
  blocks: [
    { type: 'text', ...cited('<script>window.pwned=1</script> <b>đậm</b> [bấm](javascript:window.pwned=1)', 'h1', 'h2') },
    { type: 'quote', ...cited('"><svg onload=window.pwned=1>', 'h2'), label: '<iframe src="javascript:window.pwned=1"></iframe>' }
  ],
  citations: [
    sampleCitation('h1', {
      viewUrl: 'javascript:window.pwned=1',
      sourceUrl: 'javascript:window.pwned=1',
      label: '<i>nhãn</i>',
      quote: '<img src=x onerror="window.pwned=1">'
    }),
    sampleCitation('h2', { viewUrl: '//ke-xau.example/trang', sourceUrl: 'http://ke-xau.example/trang' })
  ],
  suggestions: [{ text: '<img src=x onerror="window.pwned=1">', question: 'thử' }],
  notices: [{ kind: 'as_of', text: '<a href="javascript:window.pwned=1">xem</a>' }]
})
