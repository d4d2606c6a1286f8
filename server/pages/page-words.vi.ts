import type { DocumentKind, FilingChannel, LegalEventKind, ValidityStatus } from '../../knowledge/index.js'

/** What stands on the pages. */
export const words = {
  product: 'Trợ Lý Công',
  demonstrationAgency: 'Trung tâm Phục vụ hành chính công phường An Bình',
  demonstration: 'trang minh họa',
  demonstrationNote:
    'Cơ quan trên trang này là hư cấu, dựng lên để minh họa cách nhúng trợ lý. Nội dung trả lời lấy từ kho tri thức có dẫn nguồn.',
  skip: 'Chuyển đến nội dung',
  home: 'Trang chủ',
  breadcrumb: 'Bạn đang ở',
  homeTitle: 'Bạn cần làm thủ tục gì?',
  homeLead:
    'Hỏi về thủ tục, giấy tờ, lệ phí, thời hạn bằng lời thường ngày, có dấu hoặc không dấu. Trợ lý trả lời kèm nguồn để bạn đối chiếu.',
  askHint: 'Bấm nút “Hỏi trợ lý ảo” ở góc dưới màn hình để bắt đầu.',
  noScript: 'Trợ lý cần JavaScript. Bạn vẫn có thể xem các thủ tục dưới đây.',
  popular: 'Thủ tục thường gặp',
  notReady: 'Kho tri thức đang được chuẩn bị. Trang sẽ có nội dung sau ít phút.',
  howItAnswers: 'Trợ lý trả lời thế nào',
  promises: [
    'Mỗi thông tin đều dẫn đến đúng điều khoản hoặc hồ sơ thủ tục; bấm vào số nhỏ để mở nguồn.',
    'Không có trong kho tri thức thì trợ lý nói là không có, không suy đoán.',
    'Đây là trợ lý tự động, không thay cho quyết định của cơ quan có thẩm quyền.',
    'Đừng gửi số căn cước hay thông tin riêng; nếu lỡ gửi, hệ thống sẽ che trước khi lưu.'
  ],
  forDevelopers: 'Tài liệu API',
  contents: 'Mục lục',
  source: 'Nguồn',
  openSource: 'Mở trang nguồn',
  fromSource: 'xem nguyên văn',
  readOn: (day: string) => `Dữ liệu tính đến ngày ${day}`,
  asOf: (day: string) => `Hiệu lực được xét vào ngày ${day}`,
  number: 'Số ký hiệu',
  issuer: 'Cơ quan ban hành',
  issuedOn: 'Ngày ban hành',
  procedurePage: 'Xem dạng phiếu thủ tục',
  documentPage: 'Xem nguyên văn hồ sơ',
  print: 'In phiếu này',
  qr: 'Mã QR dẫn đến trang nguồn',
  qrCaption: 'Quét để mở nguồn',
  code: 'Mã thủ tục',
  field: 'Lĩnh vực',
  level: 'Cấp thực hiện',
  papers: 'Thành phần hồ sơ',
  ordinaryCase: 'Giấy tờ phải nộp',
  presentCase: 'Giấy tờ xuất trình',
  originals: (count: number) => `${count} bản chính`,
  copies: (count: number) => `${count} bản sao`,
  form: (code: string) => `Mẫu ${code}`,
  formLink: 'tải mẫu',
  dossierSets: 'Số bộ hồ sơ',
  channels: 'Cách nộp, thời hạn và lệ phí',
  channel: 'Cách nộp',
  timeLimit: 'Thời hạn',
  fee: 'Phí, lệ phí',
  note: 'Ghi chú',
  notSaid: 'nguồn không ghi',
  onlineLevel: 'Mức độ trực tuyến',
  where: 'Nơi nộp và cơ quan giải quyết',
  filingPlace: 'Nơi nộp',
  authority: 'Cơ quan thực hiện',
  applicants: 'Ai được làm thủ tục này',
  steps: 'Trình tự thực hiện',
  conditions: 'Yêu cầu, điều kiện',
  results: 'Kết quả',
  legalBases: 'Căn cứ pháp lý',
  notes: 'Lưu ý',
  changedFrom: 'Từ ngày',
  willChangeFrom: 'Sẽ có thay đổi từ ngày',
  alreadyInText: 'Nội dung ở đây đã theo sửa đổi này.',
  changesOfWhole: 'Văn bản này đã có thay đổi',
  backHome: 'Về trang chủ'
} as const

/** Effect of a document or provision, in words. */
export const VALIDITY_WORDS: Readonly<Record<ValidityStatus, string>> = {
  in_force: 'Còn hiệu lực',
  not_yet_in_force: 'Chưa có hiệu lực',
  expired: 'Hết hiệu lực',
  partly_expired: 'Hết hiệu lực một phần',
  unknown: 'Nguồn không ghi hiệu lực'
}

/** What a legal event does, in words that go on with the label of the provision that does it; phrases come escaped and in marks. */
export const CHANGE_WORDS: Readonly<Record<LegalEventKind, (from: string, to: string) => string>> = {
  amend: () => 'được sửa đổi, bổ sung theo',
  insert: () => 'được bổ sung nội dung theo',
  repeal: () => 'bị bãi bỏ theo',
  replace: () => 'được thay thế theo',
  rename: () => 'được sửa tên theo',
  replace_phrase: (from, to) => `cụm từ ${from} được thay bằng ${to} theo`,
  repeal_phrase: (from) => `cụm từ ${from} được bỏ theo`,
  replace_form: () => 'mẫu, phụ lục được thay thế theo',
  correct: (from, to) => (from && to ? `${from} được đính chính thành ${to} theo` : 'được đính chính theo'),
  suspend: () => 'ngưng hiệu lực theo',
  extend: () => 'được kéo dài thời hạn áp dụng theo'
}

/** Kinds of document, in words. */
export const KIND_WORDS: Readonly<Record<DocumentKind, string>> = {
  regulation: 'Văn bản pháp luật',
  procedure: 'Thủ tục hành chính',
  guide: 'Hướng dẫn',
  faq: 'Hỏi đáp',
  note: 'Ghi chú nghiệp vụ'
}

/** Ways of filing, where the source gives no words of its own. */
export const CHANNEL_WORDS: Readonly<Record<FilingChannel['kind'], string>> = {
  in_person: 'Trực tiếp',
  online: 'Trực tuyến',
  postal: 'Dịch vụ bưu chính',
  other: 'Khác'
}

/** A day as people write it: `01/07/2026`. */
export function dayInWords(day: string): string {
  const [year, month, date] = day.split('-')
  return `${date}/${month}/${year}`
}
