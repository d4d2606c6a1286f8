import type { IsoDate } from '../../knowledge/index.js'
import { readDate } from './read-date.js'
import { readDocumentNumbers } from './read-document-number.js'

/** A whole document that a clause says has lost effect. */
export interface EndedDocument {
  readonly documentNumber: string
  readonly sentence: string
  /** First day without effect, where it is not that of the clause. */
  readonly from?: IsoDate
  /** Something of it stays in effect: `trừ Điều 6`. */
  readonly hasException: boolean
}

const FORM = '(?:Hiến pháp|Bộ luật|Luật|Pháp lệnh|Nghị định|Nghị quyết(?: liên tịch)?|Thông tư(?: liên tịch)?|Quyết định|Chỉ thị)'
/** `Luật Cư trú số 81/2006/QH11 … hết hiệu lực kể từ ngày Luật này có hiệu lực`. */
const LOSES_EFFECT = new RegExp(
  `^(?:\\d{1,2}\\.\\s*|[a-zđ]\\)\\s*)?(?:Kể từ ngày[^,]{4,90},\\s*)?(${FORM}\\s[^;]*?)\\s(?:hết|không còn) hiệu lực(?: thi hành)?`,
  'u'
)
/** `… và thay thế Thông tư số …`, `Bãi bỏ Quyết định số …`: the verb stands directly before the form. */
const REPLACES = new RegExp(`(?:thay thế|bãi bỏ|Thay thế|Bãi bỏ)(?: cho)?(?: toàn bộ)?:? (${FORM}\\s[^;]*)`, 'u')
/** Parts of a document, not the document. */
const PART_ONLY = /^(?:[^\d]{0,60})(?:khoản|điểm|Điều|Chương|Mục|Phụ lục|cụm từ|quy định tại)\s/u
/** `Quyết định này được thực hiện đến khi Nghị quyết số … hết hiệu lực` repeals nothing. */
const OWN_NAME = new RegExp(`^${FORM} này\\s`, 'u')
/** Between two documents of a list stand the day and the issuer, never what the first was about: that may name others. */
const NEXT_OF_LIST = new RegExp(
  `^(?:\\s+ngày\\s+\\d{1,2}\\s+tháng\\s+\\d{1,2}\\s+năm\\s+\\d{4})?(?:\\s+của\\s+(?:Chính phủ|Quốc hội|Thủ tướng Chính phủ|Ủy ban Thường vụ Quốc hội|Bộ trưởng [^,;]{3,60}?))?(?:\\s*,\\s*(?:và\\s+)?|\\s+và\\s+)${FORM}\\s+(?:liên tịch\\s+)?số\\s*:?\\s*$`,
  'iu'
)
const DAY_OF_ITS_OWN = /hiệu lực(?: thi hành)?(?: kể)?(?: từ)?\s+(?:hết\s+)?(ngày\s+\d[^,;.]{5,40})/iu
const EXCEPTION = /(?:,\s*|\s)(?:ngoại\s+)?trừ\s|không bao gồm/iu

/**
 * The documents a clause on effect ends as a whole, each with its sentence. Conservative: numbers after the subject's first count only where they
 * go on with the list, the others name amendments of it or what it was about; sentences about parts of a document are passed over.
 */
export function findEndedDocuments(clause: string): readonly EndedDocument[] {
  return sentencesOf(clause).flatMap((sentence) => {
    const losing = LOSES_EFFECT.exec(sentence)?.[1]
    const subject = losing ?? REPLACES.exec(sentence)?.[1]
    if (!subject || PART_ONLY.test(subject) || OWN_NAME.test(subject)) return []
    const from = losing ? readDate(DAY_OF_ITS_OWN.exec(sentence)?.[1]) : undefined
    const facts = { sentence, ...(from ? { from } : {}), hasException: EXCEPTION.test(sentence) }
    return listedNumbers(subject).map((documentNumber) => ({ documentNumber, ...facts }))
  })
}

function listedNumbers(subject: string): readonly string[] {
  const numbers: string[] = []
  let end = 0
  for (const found of readDocumentNumbers(subject)) {
    if (numbers.length > 0 && !NEXT_OF_LIST.test(subject.slice(end, found.start))) break
    numbers.push(found.documentNumber)
    end = found.end
  }
  return numbers
}

/** Lines and sentences; a full stop inside a number or a date ends none. */
function sentencesOf(clause: string): readonly string[] {
  return clause
    .split(/\n|(?<=\p{L}[.;]|\d{4}\.)\s+(?=\p{Lu})/u)
    .map((sentence) => sentence.trim())
    .filter(Boolean)
}
