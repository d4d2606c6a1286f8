import type { ProcedureSlot } from '../../../knowledge/index.js'
import { CONFIRM_PHRASES } from './leaning-words.vi.js'
import { hasPhrase, phraseTable } from './phrase-table.js'
import type { AskedPremise } from './question-reading.js'
import type { ReadText } from './read-text.js'

const confirming = phraseTable([[true, CONFIRM_PHRASES]])
const VALUE =
  /\d[\d.,]*\s*(?:triệu|tr|nghìn|ngàn|k|đồng|đ|vnđ|vnd|tỷ|%|phần trăm|ngày(?:\s+làm việc)?|tháng|năm|tuần|giờ|bản|bộ|tuổi|lần)(?![\p{L}])|miễn (?:phí|lệ phí)/giu

/** The slot whose value is claimed: money is a fee, a period a time limit. */
export function slotOfPremise({ values }: AskedPremise): ProcedureSlot | undefined {
  if (values.some((value) => MONEY.test(value))) return 'fee'
  return values.some((value) => /ngày|tháng|tuần|giờ/iu.test(value)) ? 'time_limit' : undefined
}

const MONEY = /triệu|tr$|nghìn|ngàn|k$|đồng|đ$|vnđ|vnd|tỷ|miễn/iu

/** "Có thể bị thu 300.000 đồng không?": a sum that somebody is said to charge, with a question mark around it. */
const CHARGED =
  /(?<![\p{L}])(?:thu|nộp|đóng|trả|tốn|mất|lấy|đòi|phí)\s(?:[\p{L}]+\s){0,4}\d[\d.,]*\s*(?:triệu|tr|nghìn|ngàn|k|đồng|đ|vnđ|vnd)(?![\p{L}])[^.;]{0,30}(?:không|ko|hông|hả|à)\s*\??\s*$/iu

/** A claim with a value that the question wants confirmed; `undefined` when nothing is claimed. */
export function readPremise(text: ReadText): AskedPremise | undefined {
  if (!hasPhrase(confirming, text) && !CHARGED.test(text.text)) return undefined
  const values = [...text.text.matchAll(VALUE)].map(([value]) => value)
  return values.length > 0 ? { values } : undefined
}
