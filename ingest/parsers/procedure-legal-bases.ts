import { cleanCell } from './clean-cell.js'

/** A legal basis before it has a place in a text. */
export interface LegalBasisDraft {
  readonly documentNumber: string
  readonly title?: string
}

const FORM = '(?:(?:Thông tư liên tịch|Thông tư|Nghị định|Nghị quyết|Quyết định|Luật|Pháp lệnh|Văn bản hợp nhất|Công văn) số:? ?)?'
const LETTERS = '(?:QH\\d{1,2}|UBTVQH\\d{1,2}|TTg|[A-ZĐƯ][A-ZĐƯ&]*)'
const NUMBER = new RegExp(`${FORM}\\d+[a-z]?(?:\\.\\d+)?\\s?[/-]\\s?(?:\\d{4}\\s?[/_-]\\s?)?${LETTERS}(?:\\s?[-–/._]\\s?${LETTERS})*`, 'gu')
const NEXT_TITLE = /^\s*(?:Nghị|Thông|Luật|Quyết|Pháp|Bộ luật|Hiến|Văn bản|Quy định|Hướng dẫn|Sửa đổi|Về|Công)/u

/** The glued table "Tên văn bản pháp lý | Mã văn bản": titles with their document numbers, in the order of the source. */
export function readLegalBases(cell: string): readonly LegalBasisDraft[] {
  const bases: LegalBasisDraft[] = []
  let start = 0
  for (const match of cell.matchAll(NUMBER)) {
    const found = trimGlued(match[0], cell.slice(match.index + match[0].length))
    const end = match.index + found.length
    if (match.index < start || !endsRow(cell, match.index, end)) continue
    const { number, toTitle } = splitYear(found, match.index > 0 && /[\p{L}\s]/u.test(cell[match.index - 1]!))
    const title = cleanCell(cell.slice(start, match.index) + toTitle).trim()
    bases.push({ documentNumber: number.replace(/\s?([-/.])\s?/g, '$1'), ...(title ? { title } : {}) })
    start = end
  }
  const rest = cleanCell(cell.slice(start)).replace(/^[.;,\s]+/, '')
  const [, title, number] = /^(.*\D)(\d{1,4}\/\d{4})\/?$/su.exec(rest) ?? []
  if (title && number) return [...bases, { documentNumber: number, title: title.trim() }]
  return rest ? [...bases, { documentNumber: '', title: rest }] : bases
}

/** `CPNghị định` → `CP`: a capital followed by a small letter begins the next title. */
function trimGlued(number: string, behind: string): string {
  return /^(?:\p{Ll}|(?![A-ZĐƯ])\p{Lu})/u.test(behind) && !/^(?:ngày|của|quy định|về|sửa đổi|ban hành)\b/u.test(behind)
    ? number.replace(/\p{Lu}$/u, '')
    : number
}

/** The number cell is glued to the next title; a number inside a title is followed by a space or a mark. */
function endsRow(cell: string, start: number, end: number): boolean {
  const behind = cell.slice(end, end + 40)
  if (/^\d{1,4}[/-]\d{4}[/_-]/.test(behind)) return false
  if (!behind.replace(/[\s.;]+/, '') || /^[\p{Lu}\d“"(]/u.test(behind)) return true
  if (/^\p{Ll}/u.test(behind)) return /[\p{L}.)”]/u.test(cell[start - 1] ?? '')
  return /^\s/.test(behind) && /[\p{L}.;)”]/u.test(cell[start - 1] ?? '') && NEXT_TITLE.test(behind)
}

/** `202323/2023/QH15` is the year that ends the title and the number `23/2023/QH15`. */
function splitYear(found: string, isGlued: boolean): { readonly number: string; readonly toTitle: string } {
  const match = /^((?:19|20)\d{2})(\d+[a-z]?(?:\.\d+)?[/-].*)$/u.exec(found)
  return isGlued && match ? { number: match[2]!, toTitle: match[1]! } : { number: found, toTitle: '' }
}
