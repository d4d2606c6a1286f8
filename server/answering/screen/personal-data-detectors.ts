import { findAddresses } from './find-addresses.js'
import { findNames } from './find-names.js'
import type { PersonalDataKind, PersonalDataPlace } from './mask-personal-data.js'

/** Finds one kind of personal data. */
export type PersonalDataDetector = (text: string) => PersonalDataPlace[]

/** Words before a number, dấu optional: what the number is. Up to three filler words may follow. */
const FILLER = '(?:\\s*(?:của|cua|là|la|số|so|em|tôi|toi|mình|minh|con|cháu|chau|bố|mẹ|vợ|chồng|ông|bà|này|nay|mã|ma|:|-|=|\\())*\\s*'
const DIGITS = '\\d(?:[ .-]?\\d)'
const AMOUNT_AFTER = /^\s*(?:đồng|dong|đ\b|đ(?=[\s,.?!;]|$)|vnđ|vnd|k\b|nghìn|ngàn|triệu|tr\b|tỷ|tỉ|m2|m²|usd|%)/i

/** Every detector, the surest first: a number introduced by its name, then a number recognised by its structure. */
export const PERSONAL_DATA_DETECTORS: readonly PersonalDataDetector[] = [
  detect('email', /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g),
  named(
    'citizen_id',
    'cccd|căn cước(?: công dân)?|can cuoc(?: cong dan)?|(?:số |so )?định danh(?: cá nhân)?|dinh danh(?: ca nhan)?|ccgc',
    `${DIGITS}{11}`
  ),
  named('old_id', 'cmnd|cmt|chứng minh(?: nhân dân| thư)?|chung minh(?: nhan dan| thu)?', `${DIGITS}{8}(?:(?:[ .-]?\\d){3})?`),
  named('insurance_number', 'bhxh|bảo hiểm xã hội|bao hiem xa hoi', `${DIGITS}{9}`),
  named('insurance_number', 'bhyt|bảo hiểm y tế|bao hiem y te', `[A-Za-z]{2}[ -]?${DIGITS}{12}|${DIGITS}{9}`),
  named('tax_code', 'mst|mã số thuế|ma so thue', `${DIGITS}{9}(?:-\\d{3})?(?:\\d{2,3})?`),
  named(
    'bank_account',
    'stk|tk|tài khoản|tai khoan|acc|vietcombank|vcb|agribank|bidv|vietinbank|techcombank|mbbank|mb bank|acb|sacombank|tpbank|vpbank',
    '\\d(?:[ .-]?\\d){5,18}'
  ),
  named(
    'phone',
    'sđt|sdt|điện thoại|dien thoai|đt|dt|zalo|hotline|gọi|goi|liên hệ|lien he|phone|tel|di động|di dong',
    '\\+?\\d(?:[ .-]?\\d){8,11}'
  ),
  named('passport', 'hộ chiếu|ho chieu|passport|hc', '[A-Za-z]\\d{7,8}'),
  detect('passport', /(?<![\p{L}\d])[BCEKNPS]\d{7,8}(?![\p{L}\d])/gu),
  detect('insurance_number', /(?<![\p{L}\d])[A-Z]{2}[ -]?[1-5][ -]?\d{2}[ -]?\d{2}[ -]?\d{3}[ -]?\d{5}(?!\d)/gu),
  detect('citizen_id', /(?<![\d./-])\d(?:[ .-]?\d){11}(?![\d/])/g, hasCitizenIdStructure),
  detect('phone', /(?<![\d./-])(?:\+84|0084|84|0)[ .-]?[35789](?:[ .-]?\d){8}(?![\d/])/g),
  detect(
    'phone',
    /(?<![\d./-])\(?02\d{1,2}\)?[ .-]?\d{3,4}[ .-]?\d{3,4}(?![\d/])/g,
    (digits) => digits.length === 10 || digits.length === 11
  ),
  detect('old_id', /(?<![\d./-])[0-3]\d{8}(?![\d/])/g, (digits) => !/000$/.test(digits)),
  detect(
    'plate',
    /(?<![\p{L}\d/.-])(?:1[1-9]|[2-9]\d)[ -]?(?:[A-ZĐ]\d|[A-ZĐ]{1,2})[ -]?(?:\d{3}[.]\d{2}|\d{5}|\d{4})(?![\p{L}\d/-])/giu,
    isNotAnAmount
  ),
  findBirthDates,
  findNames,
  findAddresses
]

/** Twelve digits: province 001–096, century and sex 0–9, year of birth, six more. */
function hasCitizenIdStructure(digits: string): boolean {
  const province = Number(digits.slice(0, 3))
  return digits.length === 12 && province >= 1 && province <= 96
}

function isNotAnAmount(digits: string): boolean {
  return digits.length >= 6
}

function detect(kind: PersonalDataKind, pattern: RegExp, accept: (digits: string) => boolean = () => true): PersonalDataDetector {
  return (text) =>
    [...text.matchAll(pattern)]
      .filter((match) => !AMOUNT_AFTER.test(text.slice(match.index + match[0].length)))
      .filter((match) => accept(match[0].replace(/\D/g, '')))
      .map((match) => ({ kind, start: match.index, end: match.index + match[0].length }))
}

function named(kind: PersonalDataKind, names: string, value: string): PersonalDataDetector {
  const pattern = new RegExp(`(?<![\\p{L}\\d])(?:${names})(?![\\p{L}\\d])${FILLER}(?<value>${value})(?![\\p{L}\\d/])`, 'giu')
  return (text) =>
    [...text.matchAll(pattern)].flatMap((match) => {
      const found = match.groups?.['value'] ?? ''
      const start = match.index + match[0].length - found.length
      const end = start + found.length
      return AMOUNT_AFTER.test(text.slice(end)) ? [] : [{ kind, start, end }]
    })
}

function findBirthDates(text: string): PersonalDataPlace[] {
  const pattern =
    /(?<![\p{L}])(?:sinh ngày|sinh ngay|ngày sinh|ngay sinh|sn)\s*(?:là|la|:)?\s*(?<value>\d{1,2}[/.-]\d{1,2}[/.-](?:19|20)?\d{2})(?!\d)/giu
  return [...text.matchAll(pattern)].map((match) => {
    const end = match.index + match[0].length
    return { kind: 'birth_date', start: end - (match.groups?.['value'] ?? '').length, end }
  })
}
