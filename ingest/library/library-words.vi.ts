import type { LegalEventKind } from '../../knowledge/index.js'

/** What `npm run library` says. */
export const LIBRARY_WORDS = {
  help: {
    description: 'Xem và duyệt những gì kho tri thức giữ.',
    events: 'liệt kê sự kiện pháp lý: văn bản nào sửa, bổ sung, bãi bỏ chỗ nào của văn bản nào, từ ngày nào',
    target: 'chỉ các sự kiện đối với văn bản có số hiệu này',
    waiting: 'chỉ các sự kiện còn chờ người duyệt',
    problems: 'chỉ các sự kiện có vấn đề: văn bản đích chưa có trong kho, không có chỗ ấy trong văn bản, hoặc hai văn bản nói trái nhau',
    limit: 'số dòng nhiều nhất (mặc định 50)',
    confirm: 'xác nhận một sự kiện theo mã',
    reject: 'bác một sự kiện theo mã',
    by: 'tên người duyệt',
    verify: 'kiểm tra từng tệp của thế hệ đang dùng',
    data: 'thư mục dữ liệu (mặc định: biến TRO_LY_CONG_DATA, nếu không có thì ./var)',
    key: 'mã của sự kiện, như lệnh events in ra'
  },
  mistake: 'Lệnh chưa đúng. Xem hướng dẫn: npm run library -- --help',
  noLibrary: (folder: string) =>
    `Chưa có kho tri thức tại ${folder}. Nạp văn bản bằng: npm run ingest -- <tệp> --publish, hoặc chỉ đúng thư mục bằng --data.`,
  badLimit: (limit: string) => `--limit phải là số nguyên dương, không phải “${limit}”.`,
  noProblems: 'Không có sự kiện nào có vấn đề.',
  problem: {
    no_document: 'văn bản đích chưa có trong kho đã xuất bản',
    no_place: 'văn bản đích không có chỗ này',
    conflict: (other: string) => `trái với sự kiện ${other}`
  },
  problemsCounted: (documents: number, places: number, conflicts: number) =>
    `${documents} sự kiện về văn bản chưa có trong kho, ${places} về chỗ không có trong văn bản, ${conflicts} trái nhau.`,
  already: {
    confirmed: (key: string) => `${key} đã được xác nhận từ trước; không có gì thay đổi.`,
    rejected: (key: string) => `${key} đã bị bác từ trước; không có gì thay đổi.`
  },
  noEvents: 'Kho tri thức chưa ghi nhận sự kiện pháp lý nào như vậy.',
  counted: (shown: number, all: number) => `${shown} trong ${all} sự kiện.`,
  state: {
    confirmed: 'đã xác nhận',
    rejected: 'đã bác',
    trusted: 'tự áp dụng',
    waiting: 'chờ duyệt',
    unpublished: 'văn bản chưa xuất bản'
  },
  from: (day: string | undefined) => (day ? `từ ${day.split('-').reverse().join('/')}` : 'không rõ ngày'),
  unknownKey: (key: string) => `Không có sự kiện nào mang mã ${key}. Xem mã bằng: npm run library -- events`,
  confirmed: (key: string) => `Đã xác nhận ${key}. Chạy npm run ingest -- --publish để áp dụng.`,
  rejected: (key: string) => `Đã bác ${key}. Chạy npm run ingest -- --publish để áp dụng.`,
  noGeneration: 'Chưa có thế hệ nào được xuất bản.',
  sound: 'Thế hệ đang dùng nguyên vẹn.',
  damaged: (files: readonly string[]) =>
    `Thế hệ đang dùng có tệp bị hỏng: ${files.join(', ')}. Chạy npm run ingest -- --publish để dựng lại.`
} as const

/** What each kind of event does, in a word or two. */
export const EVENT_KIND_WORDS: Readonly<Record<LegalEventKind, string>> = {
  amend: 'sửa đổi, bổ sung',
  insert: 'bổ sung',
  repeal: 'bãi bỏ',
  replace: 'thay thế',
  rename: 'sửa tên',
  replace_phrase: 'thay cụm từ',
  repeal_phrase: 'bỏ cụm từ',
  replace_form: 'thay mẫu, phụ lục',
  correct: 'đính chính',
  suspend: 'ngưng hiệu lực',
  extend: 'kéo dài thời hạn'
}
