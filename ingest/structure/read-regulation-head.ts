import type { IsoDate } from '../../knowledge/index.js'
import { issuerOfNumber } from './issuer-of-number.js'
import { readDate } from './read-date.js'
import { readDocumentNumber } from './read-document-number.js'
import { readEffectiveDate } from './read-effective-date.js'
import { isCapitals, readHeading } from './read-heading.js'
import { sentenceCase } from './sentence-case.js'

/** What the head (and the clause on effect) of a regulation says about it; absent where it does not. */
export interface RegulationHead {
  readonly documentNumber?: string
  readonly form?: string
  readonly title?: string
  readonly issuer?: string
  readonly issuedOn?: IsoDate
  readonly validFrom?: IsoDate
}

const FORMS: readonly (readonly [RegExp, string])[] = [
  [/^VĂN BẢN HỢP NHẤT$/u, 'Văn bản hợp nhất'],
  [/^BỘ LUẬT(?!\p{L})/u, 'Bộ luật'],
  [/^LUẬT(?!\p{L})/u, 'Luật'],
  [/^HIẾN PHÁP(?!\p{L})/u, 'Hiến pháp'],
  [/^PHÁP LỆNH(?!\p{L})/u, 'Pháp lệnh'],
  [/^NGHỊ QUYẾT LIÊN TỊCH$/u, 'Nghị quyết liên tịch'],
  [/^THÔNG TƯ LIÊN TỊCH$/u, 'Thông tư liên tịch'],
  [/^(?:NGHỊ ĐỊNH|NGHỊ QUYẾT|THÔNG TƯ|QUYẾT ĐỊNH|CHỈ THỊ|THÔNG BÁO|KẾ HOẠCH|HƯỚNG DẪN|CÔNG ĐIỆN|QUY CHẾ|QUY ĐỊNH)(?!\p{L})/u, '']
]
const NUMBER_LINE = /(?:^|\s)(?:Số|Luật số|Bộ luật số|Nghị quyết số|Pháp lệnh số|Lệnh số|Nghị định số|Thông tư số|Quyết định số)\s*:?\s*/iu
const END_OF_TITLE =
  /^(?:Căn cứ|Theo đề nghị|Xét đề nghị|Thực hiện|_{3,}|-{3,}|\*{3,}|(?:BỘ TRƯỞNG|CHỦ TỊCH|CHÍNH PHỦ|THỦ TƯỚNG|TỔNG|THỐNG ĐỐC|ỦY BAN|HỘI ĐỒNG|QUỐC HỘI)(?!\p{L})|Quốc hội ban hành|(?:Luật|Bộ luật|Nghị định|Thông tư|Pháp lệnh|Nghị quyết|Quyết định)\s.*số \d)/u

/** Reads number, form, title, issuer, dates of issue and effect. `lines` is the whole text, repaired. */
export function readRegulationHead(lines: readonly string[]): RegulationHead {
  const firstBody = lines.findIndex(
    (line) => /^Căn cứ\s/u.test(line) || ['article', 'chapter', 'part'].includes(readHeading(line)?.kind ?? '')
  )
  const head = lines.slice(0, firstBody < 0 ? 40 : firstBody)
  const isConsolidated =
    head.some((line) => /được sửa đổi, bổ sung bởi\s*:?$/u.test(line)) || head.some((line) => /^VĂN BẢN HỢP NHẤT$/u.test(line))
  const documentNumber = isConsolidated ? consolidatedNumber(lines) : numberOf(head)
  const formAt = head.findIndex((line) => line.length < 200 && FORMS.some(([pattern]) => pattern.test(line.trim())) && isCapitals(line))
  const form = formAt < 0 ? formOfNumber(documentNumber) : formOf(head[formAt]!)
  const printedTitle = formAt < 0 ? undefined : titleOf(head, formAt, form)
  const title = printedTitle && isConsolidated ? `${printedTitle} (văn bản hợp nhất)` : printedTitle
  const issuedOn = isConsolidated ? consolidatedOn(lines) : (issuedIn(head) ?? passedOn(lines))
  const issuer = issuerOfNumber(documentNumber) ?? issuerOf(head)
  const validFrom = isConsolidated ? consolidatedFrom(head) : readEffectiveDate(lines, issuedOn)
  return {
    ...(documentNumber ? { documentNumber } : {}),
    ...(form ? { form } : {}),
    ...(title ? { title } : {}),
    ...(issuer ? { issuer } : {}),
    ...(issuedOn ? { issuedOn } : {}),
    ...(validFrom ? { validFrom } : {})
  }
}

function numberOf(head: readonly string[]): string | undefined {
  for (const line of head) {
    const at = NUMBER_LINE.exec(line)
    const number = at ? readDocumentNumber(line.slice(at.index + at[0].length)) : undefined
    if (number) return number
  }
  return head.map(readDocumentNumber).find(Boolean)
}

/** A consolidated text repeats the number of the original in its first lines; its own ends in VBHN and stands anywhere. */
function consolidatedNumber(lines: readonly string[]): string | undefined {
  return lines
    .map((line) => (line.includes('VBHN') ? readDocumentNumber(line.slice(Math.max(0, line.indexOf('VBHN') - 12))) : undefined))
    .find(Boolean)
}

function formOf(line: string): string | undefined {
  const found = FORMS.find(([pattern]) => pattern.test(line.trim()))
  if (!found) return undefined
  return found[1] || sentenceCase(found[0].exec(line.trim())![0])
}

const FORM_OF_LETTERS: readonly (readonly [RegExp, string])[] = [
  [/\/(?:QH\d+)$/u, 'Luật'],
  [/VBHN/u, 'Văn bản hợp nhất'],
  [/NĐ-/u, 'Nghị định'],
  [/TTLT/u, 'Thông tư liên tịch'],
  [/TT-/u, 'Thông tư'],
  [/QĐ-/u, 'Quyết định'],
  [/NQ-|NQ\//u, 'Nghị quyết'],
  [/CT-/u, 'Chỉ thị'],
  [/TB-/u, 'Thông báo']
]

function formOfNumber(documentNumber: string | undefined): string | undefined {
  return documentNumber ? FORM_OF_LETTERS.find(([pattern]) => pattern.test(documentNumber))?.[1] : undefined
}

/** Words behind the form on its line and below it, up to the legal bases or the issuing authority. */
function titleOf(head: readonly string[], formAt: number, form: string | undefined): string | undefined {
  const first = head[formAt]!.trim()
  const ownWords = form && first.length > form.length ? first.slice(form.length).trim() : ''
  const below: string[] = []
  for (const line of head.slice(formAt + 1, formAt + 14)) {
    if (END_OF_TITLE.test(line.trim()) || /^\(?(?:Ban hành )?kèm theo/iu.test(line) || /^(?:Số|Hà Nội)\s*[:,]/u.test(line)) break
    below.push(line.trim())
  }
  const words = [ownWords, ...below].filter((line) => /\p{L}{2}/u.test(line)).join(' ')
  if (!words) return undefined
  const sentence = sentenceCase(words)
  if (form && /luật|pháp lệnh|hiến pháp/iu.test(form)) return `${form} ${sentence}`
  return form && /^(?:Về|Quy định|Hướng dẫn|Ban hành|Sửa đổi|Bổ sung|Bãi bỏ|Phê duyệt|Công bố)/u.test(sentence)
    ? `${form} ${sentence[0]!.toLowerCase()}${sentence.slice(1)}`
    : sentence
}

const OFFICES =
  /^(?:QUỐC HỘI|CHÍNH PHỦ|THỦ TƯỚNG|BỘ|CHỦ TỊCH ỦY BAN|ỦY BAN|UỶ BAN|UBND|HỘI ĐỒNG|TÒA ÁN|VIỆN|NGÂN HÀNG|TỔNG|KIỂM TOÁN|THANH TRA|SỞ)(?!\p{L})/u

function issuerOf(head: readonly string[]): string | undefined {
  const at = head.findIndex((words) => isCapitals(words) && OFFICES.test(words.trim()))
  if (at < 0) return undefined
  const below = /^(?:TỈNH|THÀNH PHỐ|HUYỆN|QUẬN|XÃ|PHƯỜNG|THỊ XÃ)\s/u.test(head[at + 1]?.trim() ?? '') ? ` ${head[at + 1]!.trim()}` : ''
  const words = `${head[at]!.trim()}${below}`.replace(/\s*(?:CỘNG H[OÒ][AÀ].*|-{2,}.*|_{2,}.*)$/u, '')
  return sentenceCase(words).replace(/(?<=(?:tỉnh|thành phố|huyện|quận|xã|phường)\s)(\p{Ll}.*)$/u, (place) =>
    place.replace(/(?<=^|\s)\p{Ll}/gu, (letter) => letter.toUpperCase())
  )
}

function issuedIn(head: readonly string[]): IsoDate | undefined {
  return head.map((line) => (/ngày\s/iu.test(line) && !/^\(/.test(line) ? readDate(line) : undefined)).find(Boolean)
}

/** A consolidated text is dated where it is authenticated (`XÁC THỰC VĂN BẢN HỢP NHẤT`, `Hà Nội, ngày …`), else in its head. */
function consolidatedOn(lines: readonly string[]): IsoDate | undefined {
  const at = lines.findIndex((line) => /XÁC THỰC VĂN BẢN HỢP NHẤT/u.test(line))
  const dated = (some: readonly string[]) => issuedIn(some.filter((line) => /^\p{Lu}[\p{L}\s.]{2,30},\s*ngày\s/u.test(line)).slice(0, 1))
  const near = at < 0 ? [] : lines.slice(Math.max(0, at - 3), at + 5)
  return dated(near) ?? issuedIn(near.filter((line) => !/hiệu lực/iu.test(line))) ?? dated(lines)
}

/** `Luật … số 84/2015/QH13 …, có hiệu lực kể từ ngày …, được sửa đổi, bổ sung bởi:` */
function consolidatedFrom(head: readonly string[]): IsoDate | undefined {
  return readDate(/có hiệu lực (?:thi hành )?(?:kể )?từ (ngày [^,;]+)/u.exec(head.join(' '))?.[1])
}

/** Laws say at their end when they were passed. */
function passedOn(lines: readonly string[]): IsoDate | undefined {
  const line = lines.slice(-60).find((words) => /(?:Quốc hội|Ủy ban [Tt]hường vụ Quốc hội).*thông qua\s*ngày/su.test(words))
  return readDate(line)
}
