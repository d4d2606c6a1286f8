import type { ProvisionChange } from '../../../knowledge/index.js'

/** What changes of a provision are said with; days as people write them, labels as cited. */
export const changeMessages = {
  deeds: {
    amend: 'sửa đổi, bổ sung',
    insert: 'bổ sung nội dung mới',
    repeal: 'bãi bỏ',
    replace: 'thay thế',
    rename: 'đổi tên',
    replace_phrase: 'thay cụm từ',
    repeal_phrase: 'bỏ cụm từ',
    replace_form: 'thay mẫu',
    correct: 'đính chính',
    suspend: 'ngưng hiệu lực',
    extend: 'kéo dài hiệu lực'
  } satisfies Record<ProvisionChange['kind'], string>,
  phrase: (from: string, to: string) => (to ? `thay cụm từ “${from}” bằng “${to}”` : `bỏ cụm từ “${from}”`),
  presentWords: (label: string) => `Nội dung đang áp dụng, theo ${label}:`,
  addedWords: (label: string) => `Nội dung được bổ sung, theo ${label}:`,
  laterWords: (label: string) => `Nội dung áp dụng từ khi sửa đổi, theo ${label}:`,
  changes: (label: string, day: string, deed: string, by: string, will: boolean) =>
    `Từ ngày ${day}, ${label} ${will ? 'sẽ được' : 'được'} ${deed} bởi ${by}.`,
  phraseChanged: (label: string, day: string, deed: string, by: string) =>
    `Từ ngày ${day}, ${label} được ${deed} bởi ${by}; lời trích là lời trước khi thay đổi.`,
  document: (number: string) => `văn bản ${number}`,
  documentEnded: (label: string, day: string, deed: string, by: string) =>
    `Từ ngày ${day}, ${label} đã được ${deed} bởi ${by}; lời trích chỉ nêu để tham khảo.`,
  ended: (label: string, day: string, deed: string, by: string) =>
    `Từ ngày ${day}, ${label} đã được ${deed} bởi ${by}; lời trước đó chỉ nêu để tham khảo.`,
  alreadyIn: (label: string, day: string, deed: string, by: string) =>
    `${label} đã được ${deed} từ ngày ${day} bởi ${by}; lời trích là lời sau khi thay đổi.`,
  wordsFrom: (label: string, day: string, by: string) =>
    `Kho tri thức chỉ có lời của ${label} áp dụng từ ngày ${day} (sửa bởi ${by}); trước ngày đó lời văn có thể khác.`
} as const
