import type { LegalEventKind } from '../../knowledge/index.js'

/** A verb of amendment and where it stands in the words it was read from. */
export interface EventVerb {
  readonly kind: LegalEventKind
  readonly start: number
  readonly end: number
}

/** First match wins; longer forms stand before the verbs they begin with. */
const VERBS: readonly (readonly [LegalEventKind, string])[] = [
  [
    'replace_phrase',
    '(?:sửa đổi,?\\s+)?(?:thay thế|thay|thay đổi|đổi)(?:\\s+(?:các|một số|những))?\\s+(?:cụm\\s+từ|từ ngữ|thuật ngữ|từ)(?!\\s+(?:ngày|Điều|điểm|khoản))'
  ],
  ['replace_phrase', 'bổ sung(?:\\s+thêm)?(?:\\s+(?:các|một số))?\\s+(?:cụm\\s+từ|từ ngữ|từ)(?!\\s+(?:ngày|Điều|điểm|khoản))'],
  ['replace_phrase', '(?:sửa đổi|sửa)\\s+(?:cụm\\s+từ|từ ngữ|nội dung(?=\\s{3}))'],
  [
    'repeal_phrase',
    '(?:bãi bỏ|hủy bỏ|huỷ bỏ|bỏ|lược bỏ)(?:\\s+(?:các|một số|những))?\\s+(?:cụm\\s+từ|từ ngữ|thuật ngữ|từ|nội dung)(?!\\s+(?:ngày|Điều|điểm|khoản|các))'
  ],
  ['correct', '(?:đính chính|chỉnh sửa)'],
  ['replace_form', '(?:thay thế|thay|sửa đổi,?\\s+bổ sung|sửa đổi|sửa)(?:\\s+(?:các|một số|những))?\\s+(?:biểu mẫu|mẫu)(?!\\p{L})'],
  ['replace_form', '(?:thay thế|thay)(?:\\s+(?:các|một số|những))?\\s+(?:phụ lục|biểu)(?!\\p{L})'],
  ['extend', '(?:kéo dài|gia hạn)\\s+(?:hiệu lực|(?:thời hạn|thời gian)\\s+(?:áp dụng|thực hiện|thi hành|(?:có )?hiệu lực))'],
  ['suspend', '(?:ngưng|tạm ngưng|tạm dừng|đình chỉ)\\s+(?:hiệu lực|áp dụng|thi hành)'],
  ['amend', 'sửa(?: đổi)?(?:,?\\s+(?:và\\s+)?bổ sung)?(?:,?\\s+(?:và\\s+)?thay thế)?'],
  ['insert', 'bổ sung'],
  ['repeal', '(?:bãi bỏ|hủy bỏ|huỷ bỏ|bỏ)'],
  ['replace', 'thay thế']
]

const ANY_VERB = new RegExp(`(?<!\\p{L})(?:${VERBS.map(([, words]) => `(${words})`).join('|')})(?!\\p{L})`, 'giu')

/** Verbs of amendment in order of appearance; what is quoted has to be blanked out beforehand (`blankQuotations`). */
export function readEventVerbs(words: string): readonly EventVerb[] {
  return [...words.matchAll(ANY_VERB)].map((match) => ({
    kind: VERBS[match.slice(1).findIndex((group) => group !== undefined)]![0],
    start: match.index,
    end: match.index + match[0].length - trailingNoun(match[0])
  }))
}

/** `Thay thế Mẫu` ends before the noun, which belongs to the address. */
function trailingNoun(verb: string): number {
  return /\s(?:biểu mẫu|mẫu|phụ lục|biểu)$/iu.exec(verb)?.[0].length ?? 0
}

/** Whether a command begins here: a verb of amendment first, or `Luật này bãi bỏ`, `Kể từ ngày …, bãi bỏ`. */
export function opensWithVerb(words: string): boolean {
  const [first] = readEventVerbs(words)
  if (!first) return false
  return first.start === 0 || OWN_SUBJECT.test(words.slice(0, first.start))
}

const OWN_SUBJECT =
  /^(?:(?:Luật|Bộ luật|Pháp lệnh|Nghị định|Nghị quyết|Thông tư(?: liên tịch)?|Quyết định) này\s+(?:có hiệu lực[^.;]*(?:và|,)\s*)?|Kể từ ngày[^,;]{0,80}[,;]\s*|(?:Nay|Đồng thời)\s+)$/iu
