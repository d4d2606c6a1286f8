import type { PersonalDataPlace } from './mask-personal-data.js'

/** A house: `số 12`, `nhà số 5`, `12/3 ngõ 45`, `căn hộ 1203`, `thôn 3`, `tổ 7` after a word of place. */
const HOUSE =
  /(?<![\p{L}])(?:ở|o|tại|tai|địa chỉ|dia chi|đ\/c|trú tại|tru tai|nhà|nha|ngụ)\s*(?:là|la|:|tôi|toi|em|mình|minh|hiện|hien)*\s*(?<value>(?:số nhà|so nha|nhà số|nha so|số|so|căn hộ|can ho|ngõ|ngo|hẻm|hem|ngách|ngach)\s*\d[\p{L}\d/-]*[^?!;\n]*)/giu

/** A street number with its street, also without a word of place. */
const STREET =
  /(?<![\p{L}\d])(?<value>\d{1,4}(?:[/]\d{1,4})*[A-Za-z]?\s+(?:đường|duong|phố|ngõ|hẻm|ngách)\s+\p{Lu}[\p{L}\d]*(?:\s+\p{Lu}[\p{L}]*)*)/gu

/** Where an address stops and the question goes on. */
const GOES_ON =
  /[,.]?\s+(?:muốn|muon|cần|can|xin|thì|thi|làm|lam|đăng ký|dang ky|nộp|nop|hỏi|hoi|cho|có|co|phải|phai|bây giờ|nay|và|va|giờ|gio|để|de|được|duoc|mất|mat|đi|di|là|bị|bi|định|dinh|chuyển|chuyen|vậy|vay)(?=\s)|\.\s|$/iu

/** Finds street addresses after "ở số…", "địa chỉ…", or written as number and street. */
export function findAddresses(text: string): PersonalDataPlace[] {
  return [...text.matchAll(HOUSE), ...text.matchAll(STREET)].flatMap((match) => {
    const value = match.groups?.['value'] ?? ''
    const start = match.index + match[0].length - value.length
    const length = GOES_ON.exec(value)?.index ?? value.length
    const end = start + value.slice(0, length).trimEnd().length
    return end > start ? [{ kind: 'address' as const, start, end }] : []
  })
}
