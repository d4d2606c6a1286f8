import type { FilingChannel, ProcedureSlot } from '../../../knowledge/index.js'

/** Headings of the slots of a procedure card. */
export const slotTitles: Readonly<Record<ProcedureSlot, string>> = {
  papers: 'Giấy tờ cần nộp',
  fee: 'Lệ phí',
  time_limit: 'Thời hạn giải quyết',
  where: 'Nơi nộp hồ sơ',
  online: 'Nộp trực tuyến',
  steps: 'Các bước thực hiện',
  conditions: 'Yêu cầu, điều kiện',
  form: 'Mẫu đơn, tờ khai',
  legal_basis: 'Căn cứ pháp lý',
  result: 'Kết quả nhận được',
  who: 'Ai được làm thủ tục'
}

/** Leads of the answer to an asked slot; `name` is the procedure's name. */
export const slotLeads: Readonly<Record<ProcedureSlot, (name: string) => string>> = {
  papers: (name) => `${name} – bạn cần nộp:`,
  fee: (name) => `${name} – lệ phí:`,
  time_limit: (name) => `${name} – thời hạn giải quyết:`,
  where: (name) => `${name} – nơi nộp hồ sơ:`,
  online: (name) => `${name} – cách nộp trực tuyến:`,
  steps: (name) => `${name} – cách làm:`,
  conditions: (name) => `${name} – yêu cầu, điều kiện:`,
  form: (name) => `${name} – mẫu đơn, tờ khai:`,
  legal_basis: (name) => `${name} – căn cứ pháp lý:`,
  result: (name) => `${name} – kết quả bạn nhận được:`,
  who: (name) => `${name} – ai được làm:`
}

/** Chips that ask for a slot of the procedure just answered. */
export const slotQuestions: Readonly<Record<ProcedureSlot, string>> = {
  papers: 'Cần giấy tờ gì?',
  fee: 'Lệ phí bao nhiêu?',
  time_limit: 'Bao lâu thì xong?',
  where: 'Nộp hồ sơ ở đâu?',
  online: 'Nộp trực tuyến được không?',
  steps: 'Các bước làm thế nào?',
  conditions: 'Cần điều kiện gì?',
  form: 'Dùng mẫu tờ khai nào?',
  legal_basis: 'Căn cứ văn bản nào?',
  result: 'Kết quả nhận được là gì?',
  who: 'Ai được làm thủ tục này?'
}

/** Ways of filing as headings. */
export const channelNames: Readonly<Record<FilingChannel['kind'], string>> = {
  in_person: 'Nộp trực tiếp',
  online: 'Nộp trực tuyến',
  postal: 'Qua bưu chính',
  other: 'Cách khác'
}

/** Other sentences of composed answers. */
export const composeMessages = {
  slotMissing: (slot: ProcedureSlot) => `Hồ sơ thủ tục trong kho tri thức chưa ghi mục “${slotTitles[slot]}”.`,
  channelMissing: (channel: FilingChannel['kind']) =>
    `Hồ sơ thủ tục trong kho tri thức chưa ghi riêng cho cách “${channelNames[channel]}”; các cách được ghi là:`,
  noUnit: (printed: string) => `“${printed}” (nguồn không ghi đơn vị)`,
  originals: (count: number) => `${count} bản chính`,
  copies: (count: number) => `${count} bản sao`,
  ordinary: 'Giấy tờ cần nộp',
  toShow: 'Giấy tờ chỉ cần xuất trình',
  onlyWhen: 'Chỉ trong trường hợp',
  sets: 'Số bộ hồ sơ',
  note: 'Ghi chú',
  alsoSays: 'Về điều bạn hỏi, hồ sơ thủ tục ghi thêm:',
  recordSays: (name: string) => `${name} – hồ sơ thủ tục ghi:`,
  correct: 'Đúng.',
  incorrect: 'Không đúng.',
  unsure: 'Nguồn không khẳng định đúng như bạn nêu. Hồ sơ thủ tục ghi:',
  allChannels: (names: string) => `Mọi cách nộp (${names})`,
  authority: 'Cơ quan thực hiện',
  filingPlace: 'Nơi tiếp nhận',
  applicants: 'Đối tượng thực hiện',
  channel: 'Cách nộp',
  more: 'Xem đầy đủ',
  pastValue: (date: string, amounts: readonly string[]) =>
    `Nguồn còn ghi mức ${amounts.length > 0 ? amounts.join(', ') : 'khác'}, nhưng mức đó chỉ áp dụng đến hết ngày ${date}; nay không còn.`,
  contradiction: 'Cột phí, lệ phí và phần ghi chú của nguồn chưa khớp nhau; trợ lý nêu cả hai, bạn nên hỏi lại nơi nộp hồ sơ.',
  asOf: (date: string) => `Tra cứu theo quy định tại ngày ${date}.`,
  expired: (label: string, date: string | undefined) =>
    date ? `${label} đã hết hiệu lực từ sau ngày ${date}; chỉ nêu để tham khảo.` : `${label} đã hết hiệu lực; chỉ nêu để tham khảo.`,
  partlyExpired: (label: string) => `${label}: văn bản đã hết hiệu lực một phần, hãy kiểm tra điều khoản trước khi áp dụng.`,
  expiresOn: (label: string, date: string) => `${label} có hiệu lực đến hết ngày ${date}.`,
  notYet: (label: string, date: string) => `${label} có hiệu lực từ ngày ${date}.`,
  validity: (from: string | undefined) => (from ? `Hiệu lực từ ${from}` : 'Nguồn không ghi ngày hiệu lực'),
  whyAnew: 'Vì cả giấy tờ và sổ gốc đều không còn nên bạn làm thủ tục đăng ký lại. Nếu sổ gốc vẫn còn thì chỉ cần xin cấp bản sao từ sổ.',
  moreChanges: (count: number) => `Còn ${count} thay đổi khác; hãy mở toàn văn để xem hết.`,
  restOfArticle: (label: string) => `Toàn văn ${label}`,
  alsoRelevant: 'Quy định liên quan',
  sameFor: (name: string) => `Thủ tục “${name}” cũng ghi như vậy.`,
  otherReading: (name: string) => `Nếu bạn hỏi về thủ tục “${name}”:`,
  law: 'Quy định ghi:',
  definition: (label: string) => `Theo ${label}:`,
  clarifyAction: 'Bạn cần làm việc nào dưới đây?',
  clarifyVague: 'Bạn cần làm giấy tờ hoặc việc gì? Hãy nói tên giấy tờ, ví dụ “gia hạn tạm trú”, “cấp lại giấy phép lái xe”.',
  procedureQuestion: (title: string, code: string) => (code ? `${title} (mã ${code})` : title),
  nearVariant: (title: string) => `Có phải bạn cần: ${title}?`,
  currentRecords: 'Hồ sơ thủ tục trong kho là bản hiện hành; quy định ở thời điểm bạn nêu có thể khác.',
  notFound: (subject: string) => `Kho tri thức hiện chưa có thông tin đủ chắc để trả lời câu “${subject}”.`,
  missingProvision: (label: string) =>
    `Kho tri thức hiện chưa có ${label}, nên tôi không trích dẫn thay bằng quy định khác. Bạn hãy kiểm tra lại số ký hiệu, số điều, hoặc tra toàn văn trên cơ sở dữ liệu quốc gia về văn bản pháp luật.`,
  searched: 'Tôi đã tìm trong các thủ tục hành chính, văn bản pháp luật và bài hướng dẫn của kho.',
  whomToAsk: (name: string) => `Việc gần nhất trong kho là “${name}”. Bạn có thể hỏi:`,
  contact: 'Liên hệ',
  nearest: 'Có thể bạn cần một trong các việc dưới đây; hoặc hãy hỏi trực tiếp cơ quan giải quyết.',
  compareCaption: 'So sánh',
  aiDisclosure: 'Đây là trợ lý ảo trả lời tự động; hãy mở nguồn trích dẫn để kiểm tra trước khi nộp hồ sơ.',
  masked: 'Thông tin cá nhân trong câu hỏi đã được che, không lưu lại.',
  understood: (question: string) => `Tôi hiểu câu hỏi là: “${question}”.`
} as const

/** A day as people write it: `15/3/2024`. */
export function vietnameseDate(isoDate: string): string {
  const [year, month, day] = isoDate.split('-').map(Number)
  return `${day}/${month}/${year}`
}
