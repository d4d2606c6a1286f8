import type { ReadText } from './read-text.js'

/** Words that may stand between "bao nhiêu" and what is counted. */
const NOT_COUNTED = new Set([
  'là',
  'thì',
  'cái',
  'cho',
  'một',
  'vậy',
  'ạ',
  'nhỉ',
  'thế',
  'và',
  'hay',
  'được',
  'lần',
  'tối',
  'đa',
  'kể',
  'để',
  'nếu',
  'khi',
  'không',
  'ở',
  'mới',
  'có',
  'theo',
  'trong',
  'với',
  'từ',
  'tại',
  'của',
  'phải',
  'nữa',
  'vào',
  'sẽ',
  'bị',
  'do',
  'về'
])
const COUNTING: readonly (readonly string[])[] = [['bao', 'nhieu'], ['may'], ['bao', 'nhiu'], ['bn']]
const PERIOD = '(?:giờ|ngày|tháng|năm|tuần)'
const DATE = '(?:ngày \\d{1,2}(?:/| tháng )\\d{1,2}|\\d{1,2}/\\d{1,2}/\\d{4}|tháng \\d{1,2} năm \\d{4})'
const NUMBER = '(?:\\d[\\d.,]*(?:\\s*\\([^)]*\\))?|một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười|nửa|phần|%)'

/**
 * The shape of the value a question asks for: a number before the counted word ("bao nhiêu điểm" → `12 điểm`), a period ("bao lâu"),
 * a day ("đến ngày nào"); `undefined` when it asks for no value.
 */
export function readAskedValue({ text, syllables }: ReadText): RegExp | undefined {
  const lower = text.toLowerCase()
  if (/(?:đến|từ|vào|trước|là|hết)?\s*ngày nào|đến khi nào|đến bao giờ|từ khi nào|từ bao giờ/u.test(lower)) return new RegExp(DATE, 'iu')
  const ordinal = /(tháng|năm|ngày|điều|khoản|bậc|hạng|mức độ|bước|chương)\s+mấy/u.exec(lower)?.[1]
  if (ordinal) return new RegExp(`${ordinal}\\s+\\d+`, 'iu')
  const counted = syllables.flatMap((_, at) => {
    const words = COUNTING.find((phrase) => phrase.every((word, offset) => syllables[at + offset]?.folded === word))
    const next = words && syllables[at + words.length]
    return next && !NOT_COUNTED.has(next.form) ? [next.form] : []
  })[0]
  if (counted === 'phần') return /%|phần trăm/iu
  if (counted === 'tiền' || counted === 'đồng') return /\d[\d.,]*\s*(?:đồng|%|triệu|nghìn)|mức lương/iu
  if (counted === 'lâu') return new RegExp(`${NUMBER}\\s*${PERIOD}`, 'iu')
  if (counted) return new RegExp(`${NUMBER}\\s*(?:[\\p{L}]+\\s+){0,3}${counted}`, 'iu')
  if (/bao lâu|thời hạn|thời hiệu|khi nào|bao giờ|chừng nào/u.test(lower)) return new RegExp(`${NUMBER}\\s*${PERIOD}`, 'iu')
  return undefined
}
