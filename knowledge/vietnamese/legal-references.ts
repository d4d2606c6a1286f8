import { type DocumentName, readDocumentName } from './read-document-name.js'
import { type ProvisionWords, readProvisionWords } from './read-provision-words.js'
import { type ReadableText, readableText } from './readable-text.js'

/** A provision, document or procedure named in a text. `start` and `end` are UTF-16 places in the NFC form of the text, end exclusive. */
export interface LegalReference {
  /** `123/2015/NĐ-CP`; with `partial`, as much of it as was said (`01/2020/TT`, `168/NĐ-CP`): compare with `documentNumberFits`. */
  readonly documentNumber?: string
  readonly partial?: true
  /** Official name of the law, code or ordinance: `Luật Hộ tịch`. */
  readonly lawName?: string
  /** Year said with the name: `2014`. */
  readonly lawYear?: string
  /** `12`, `12a`. */
  readonly article?: string
  readonly clause?: string
  /** Lower case, `đ` kept. */
  readonly point?: string
  /** `1.001193`. */
  readonly procedureCode?: string
  readonly start: number
  readonly end: number
}

const CANDIDATE =
  /(?<![a-z0-9])(?:(?:cac|tu|diem|tiet|khoan|dieu|bo|luat|phap|hien|nghi|thong|ttlt|quyet|chi|van|vbhn|cong|ke)\b|bl[dhlt]|l[hdt]|(?:k|d|nd|tt|qd|nq|ct)[\s.]{0,2}\d|\d)/g
const PROCEDURE_CODE = /[1-9]\.\d{6}(?![\da-z]|[.,]\d)/y
const TO_DOCUMENT = /[\s,(]*(?:(?:cua|tai|trong|theo|thuoc)\s+)?/y
const TO_PROVISION = /[\s,:;()-]*(?:(?:tai|o|quy dinh tai)\s+)?/y
const ONLY_SEPARATORS = /^(?:[\s,;]|va|hoac)*$/

/**
 * References to law and procedures in order of appearance, also without dấu and in short (`K2 Đ12 NĐ123/2015`, `d 15 luat ho tich`). A list
 * gives one reference per item, all with the same place. Money, dates and telephone numbers are none. Empty when nothing is named.
 */
export function readLegalReferences(text: string): LegalReference[] {
  const readable = readableText(text)
  const found: LegalReference[] = []
  CANDIDATE.lastIndex = 0
  for (let match = CANDIDATE.exec(readable.folded); match; match = CANDIDATE.exec(readable.folded)) {
    const start = match.index
    if (isInsideNumber(readable.folded, start)) continue
    const references = readAt(readable, start)
    found.push(...references)
    if (references.length > 0) CANDIDATE.lastIndex = references[0]!.end
  }
  return inheritForwards(readable, found)
}

function readAt(text: ReadableText, start: number): LegalReference[] {
  const code = matchAt(PROCEDURE_CODE, text, start)
  if (code !== undefined) return [{ procedureCode: text.folded.slice(start, code), start, end: code }]
  const provision = readProvisionWords(text, start)
  if (provision) {
    const document = readDocumentName(text, matchAt(TO_DOCUMENT, text, provision.end) ?? provision.end)
    return isBelievable(text, start, provision, document) ? combined(start, provision, document) : []
  }
  const document = readDocumentName(text, start)
  if (!document) return []
  const inside = readProvisionWords(text, matchAt(TO_PROVISION, text, document.end) ?? document.end)
  const itsOwn = inside && !readDocumentName(text, matchAt(TO_DOCUMENT, text, inside.end) ?? inside.end)
  return combined(start, itsOwn && inside.articles.length > 0 ? inside : undefined, document)
}

function combined(start: number, provision: ProvisionWords | undefined, document: DocumentName | undefined): LegalReference[] {
  const place = { start, end: Math.max(provision?.end ?? 0, document?.end ?? 0) }
  const { end: _, ...named } = document ?? { end: 0 }
  const optional = (numbers: readonly string[] | undefined) => (numbers?.length ? numbers : [undefined])
  return optional(provision?.articles).flatMap((article) =>
    optional(provision?.clauses).flatMap((clause) =>
      optional(provision?.points).map((point) => ({
        ...named,
        ...(article ? { article } : {}),
        ...(clause ? { clause } : {}),
        ...(point ? { point } : {}),
        ...place
      }))
    )
  )
}

/** Short forms need a document, a khoản beside the điều, or a capital Đ; a khoản alone needs its marks; a điểm alone is none. */
function isBelievable(text: ReadableText, start: number, provision: ProvisionWords, document: DocumentName | undefined): boolean {
  const { articles, clauses, points, short, end } = provision
  if (document) return articles.length + clauses.length > 0
  if (articles.length > 0) return !short || clauses.length > 0 || /^Đ\s?\d+/.test(text.written.slice(start, end))
  if (clauses.length === 0 || short) return false
  const before = text.written.slice(Math.max(0, start - 4), start).toLowerCase()
  if (/tài\s$/.test(before)) return false
  return points.length > 0 || /khoản/i.test(text.written.slice(start, end)) || text.written.toLowerCase() === text.folded
}

/** `khoản 1 Điều 5, khoản 2 Điều 6 Luật Hộ tịch`: what the last of a row says holds for those before it. */
function inheritForwards(text: ReadableText, references: readonly LegalReference[]): LegalReference[] {
  const complete: LegalReference[] = []
  for (const reference of [...references].reverse()) {
    const next = complete[0]
    const joined = next && (next.start === reference.start || ONLY_SEPARATORS.test(text.folded.slice(reference.end, next.start)))
    complete.unshift(joined && !reference.procedureCode ? inherit(reference, next) : reference)
  }
  return complete
}

function inherit(reference: LegalReference, next: LegalReference): LegalReference {
  if (reference.documentNumber || reference.lawName) return reference
  const { documentNumber, partial, lawName, lawYear, article } = next
  return {
    ...(documentNumber ? { documentNumber } : {}),
    ...(partial ? { partial } : {}),
    ...(lawName ? { lawName } : {}),
    ...(lawYear ? { lawYear } : {}),
    ...(article && !reference.article ? { article } : {}),
    ...reference
  }
}

/** Digits in the middle of a longer number, a date or money are not where anything begins. */
function isInsideNumber(folded: string, start: number): boolean {
  return /\d/.test(folded[start]!) && /[\d][.,/-]$/.test(folded.slice(Math.max(0, start - 2), start))
}

function matchAt(pattern: RegExp, text: ReadableText, start: number): number | undefined {
  pattern.lastIndex = start
  const match = pattern.exec(text.folded)
  return match ? start + match[0].length : undefined
}
