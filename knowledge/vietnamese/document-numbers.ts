import { replaceLookAlikes } from './readable-text.js'

/**
 * A document number (số ký hiệu) for comparison: NFC, lower case with Đ/đ kept, no spaces, one kind of hyphen, Cyrillic look-alikes
 * read as Latin: `123/2015/NĐ – СР` → `123/2015/nđ-cp`.
 */
export function normalizeDocumentNumber(documentNumber: string): string {
  return replaceLookAlikes(documentNumber.normalize('NFC'))
    .replace(/[ÐðƉ]/g, 'đ')
    .toLowerCase()
    .replace(/[\s\u200b]+/g, '')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
}

/**
 * Whether a document's number is the one that was asked for, possibly in part: `123/2015` and `168/NĐ-CP` (no year), `01/2020/TT` (no issuer),
 * `60/2014/QH` fit the numbers they begin. Leading zeros do not matter; `45/2020` never fits `145/2020/NĐ-CP`.
 */
export function documentNumberFits(documentNumber: string, asked: string): boolean {
  const whole = partsOf(documentNumber)
  const part = partsOf(asked)
  if (whole.number !== part.number) return false
  if (part.year !== '' && whole.year !== part.year) return false
  return whole.suffix === part.suffix || whole.suffix.startsWith(part.suffix)
}

function partsOf(documentNumber: string): { number: string; year: string; suffix: string } {
  const [, number = '', year = '', suffix = ''] =
    /^([\d.]*[a-z]?)(?:[/_-]((?:19|20)\d{2}))?(?:[/_-](.*))?$/.exec(normalizeDocumentNumber(documentNumber)) ?? []
  return { number: number.replace(/^0+(?=\d)/, ''), year, suffix }
}
