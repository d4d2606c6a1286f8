import { dayBefore, type IsoDate, type SourceDocument } from '../../knowledge/index.js'
import { readDocumentNumber } from './read-document-number.js'

/** A whole document that another one says has lost effect. */
export interface Repeal {
  /** Number of the document that has lost effect. */
  readonly documentNumber: string
  /** Its last day in force. */
  readonly lastDay: IsoDate
  /** The sentence that says so, and the provision it stands in. */
  readonly sentence: string
  readonly address: string
}

const FORM = '(?:Hiến pháp|Bộ luật|Luật|Pháp lệnh|Nghị định|Nghị quyết(?: liên tịch)?|Thông tư(?: liên tịch)?|Quyết định|Chỉ thị)'
/** `Luật Cư trú số 81/2006/QH11 … hết hiệu lực kể từ ngày Luật này có hiệu lực`. */
const LOSES_EFFECT = new RegExp(
  `^(?:\\d{1,2}\\.\\s*|[a-zđ]\\)\\s*|Kể từ ngày[^,]{4,90},\\s*)?(${FORM}\\s[^;]*?)\\s(?:hết|không còn) hiệu lực(?: thi hành)?`,
  'u'
)
/** `… và thay thế Thông tư số …`, `Bãi bỏ Quyết định số …`: the verb stands directly before the form. */
const REPLACES = new RegExp(`(?:thay thế|bãi bỏ|Thay thế|Bãi bỏ)(?: cho)?(?: toàn bộ)?:? (${FORM}\\s[^;]*)`, 'u')
/** Parts of a document, not the document. */
const PART_ONLY = /^(?:[^\d]{0,60})(?:khoản|điểm|Điều|Chương|Mục|Phụ lục|cụm từ|quy định tại)\s/u

/** `Quyết định này được thực hiện đến khi Nghị quyết số … hết hiệu lực` repeals nothing. */
const OWN_NAME = new RegExp(`^${FORM} này\\s`, 'u')

/**
 * Documents that a document's clauses on effect say are repealed or replaced as a whole. Conservative: only the first number of the
 * subject counts (what follows names amendments of it), and sentences about parts of a document are passed over.
 */
export function findRepeals({ provisions, text, validity, documentNumber }: SourceDocument): readonly Repeal[] {
  const { from } = validity
  if (!from) return []
  return provisions
    .filter(({ kind, title }) => kind === 'article' && isEffectTitle(title ?? ''))
    .flatMap(({ address, start, end }) =>
      findRepealedNumbers(text.slice(start, end))
        .filter((found) => found.documentNumber !== documentNumber)
        .map((found) => ({ ...found, lastDay: dayBefore(from), address }))
    )
}

/** Whether an article's title is that of a clause on effect. */
export function isEffectTitle(title: string): boolean {
  return /hiệu lực|thi hành/iu.test(title)
}

/** The numbers a clause on effect repeals as whole documents, each with its sentence. */
export function findRepealedNumbers(clause: string): readonly Pick<Repeal, 'documentNumber' | 'sentence'>[] {
  return sentencesOf(clause).flatMap((sentence) => {
    const subject = LOSES_EFFECT.exec(sentence)?.[1] ?? REPLACES.exec(sentence)?.[1]
    if (!subject || PART_ONLY.test(subject) || OWN_NAME.test(subject)) return []
    const documentNumber = readDocumentNumber(subject)
    return documentNumber ? [{ documentNumber, sentence }] : []
  })
}

/** Lines and sentences; a full stop inside a number or a date ends none. */
function sentencesOf(clause: string): readonly string[] {
  return clause
    .split(/\n|(?<=\p{L}[.;]|\d{4}\.)\s+(?=\p{Lu})/u)
    .map((sentence) => sentence.trim())
    .filter(Boolean)
}
