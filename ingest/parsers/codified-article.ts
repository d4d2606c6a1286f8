import { dayBefore, type IsoDate, normalizeText } from '../../knowledge/index.js'
import { readDate } from '../structure/read-date.js'
import { readDocumentNumber } from '../structure/read-document-number.js'
import { stripAttachmentNames } from './strip-attachment-names.js'

/** An article of the codified law (Pháp điển) as this project keeps it while its document is put together. */
export interface CodifiedArticle {
  /** Document number; absent where the source has none. */
  readonly documentNumber?: string
  /** Tells documents apart: the item of the official database, else number or name. */
  readonly itemId?: string
  readonly form: string
  readonly lawName: string
  readonly issuer?: string
  readonly issuedOn?: IsoDate
  readonly validFrom?: IsoDate
  readonly validTo?: IsoDate
  readonly sourceUrl?: string
  /** Article number as printed, `12`, `7a`; absent where the source does not resolve it. */
  readonly number?: string
  readonly title: string
  /** Phần, chương, mục of its own document, outermost first, from the anchor of its source link. */
  readonly headings: readonly CodifiedHeading[]
  readonly text: string
}

/** A heading above an article: `Chương II`, with its words where the source gives them. */
export interface CodifiedHeading {
  readonly kind: 'part' | 'chapter' | 'section'
  readonly number: string
  readonly title?: string
}

/** Reads one record; `undefined` when it is not one. */
export function readCodifiedArticle(record: unknown): CodifiedArticle | undefined {
  if (!isRecord(record) || typeof record['label'] !== 'string' || typeof record['demuc'] !== 'string') return undefined
  const source = isRecord(record['source']) ? record['source'] : {}
  const label = normalizeText(record['label']).trim()
  const note = Array.isArray(record['note']) ? record['note'].map(String).join(' ') : ''
  const url = wordsOf(source['url'])
  const number = articleNumberOf(source, label)
  const form = normalizeText(wordsOf(source['type'])) || 'Văn bản'
  const documentNumber = documentNumberOf(source)
  const itemId = /ItemID=(\d+)/.exec(url)?.[1]
  return {
    ...optional('documentNumber', documentNumber),
    ...optional('itemId', itemId),
    form,
    lawName: lawNameOf(wordsOf(source['ten']), form, documentNumber),
    ...optional('issuer', normalizeText(wordsOf(source['co_quan']))),
    ...optional('issuedOn', readDate(wordsOf(source['ngay']))),
    ...optional('validFrom', readDate(wordsOf(source['hieu_luc']))),
    ...optional('validTo', repealedBefore(note)),
    ...optional('sourceUrl', itemId ? url : undefined),
    ...optional('number', number),
    title: label
      .replace(/^Điều\s+\S+\s*/u, '')
      .replace(/^[.:]\s*/, '')
      .trim(),
    headings: headingsOf(url, wordsOf(record['chuong']), label),
    text: stripAttachmentNames(normalizeText(wordsOf(record['text']).replace(/\r\n?/g, '\n')))
  }
}

/** The number is often torn between `so_hieu` and `ten` (`17` + `/2017/TT-BTNMT Ban hành …`). */
function documentNumberOf(source: Record<string, unknown>): string | undefined {
  const [number, name] = [wordsOf(source['so_hieu']), wordsOf(source['ten'])]
  const whole = readDocumentNumber(number)
  if (whole === number) return whole
  const glue = /[/-]$|^\d{1,4}$/.test(number) && /^[/-]|^[A-ZĐ]{2}/.test(name) ? '' : ' '
  return readDocumentNumber(`${number}${glue}${name}`) ?? whole
}

/** The title as people name the document: its form before it, unless it is there already. */
function lawNameOf(name: string, form: string, documentNumber: string | undefined): string {
  let words = normalizeText(name)
    .replace(/\s+/g, ' ')
    .replace(/^[^\p{L}\d]+/u, '')
  if (!documentNumber || /^(?:số|tịch|có hiệu lực|\d)/u.test(words)) words = words.replace(/^(?:tịch\s+)?(?:số\s+)?\S*[\d/]\S*\s*/u, '')
  words = words.replace(/^[A-ZĐ]{2,}(?:-[A-ZĐ]+)*\s+(?=\p{Lu}?\p{Ll})/u, '').replace(/^số\s+(?=\p{Lu})/u, '')
  words = words.replace(/^ngày \d.*? của .*?(?=Quy định|Hướng dẫn|Ban hành|Về |quy định|hướng dẫn|$)/u, '')
  if (!words || /^có hiệu lực/.test(words)) return ''
  if (words.toLowerCase().startsWith(form.toLowerCase())) return words
  if (OPENING_VERB.test(words)) return `${form} ${words[0]!.toLowerCase()}${words.slice(1)}`
  return /luật|pháp lệnh|hiến pháp/i.test(form) ? `${form} ${words}` : words
}

const OPENING_VERB =
  /^(?:về|quy định|hướng dẫn|ban hành|sửa đổi|bổ sung|bãi bỏ|công bố|thực hiện|triển khai|phê duyệt|điều chỉnh|giải thích)(?!\p{L})/iu

function articleNumberOf(source: Record<string, unknown>, label: string): string | undefined {
  const given = wordsOf(source['dieu'])
  if (given) return given
  return /^Điều\s+(\d+[a-zđ]*)\./u.exec(label)?.[1] ?? /^Điều\s+[\d.]+\.\p{L}+\.(?:\d+\.)?(\d+[a-zđ]*)/u.exec(label)?.[1]
}

/** The whole article `bị bãi bỏ bởi … có hiệu lực … kể từ ngày …` has ended; `có nội dung bị bãi bỏ` only changed it. */
function repealedBefore(note: string): IsoDate | undefined {
  const match =
    /(?<!có nội dung )(?:bị bãi bỏ|hết hiệu lực)(?: bởi| theo)[^)]*?có hiệu lực[^)]*?kể từ ngày\s*(\d{1,2}\/\d{1,2}\/\d{4})/u.exec(note)
  const day = readDate(match?.[1])
  return day ? dayBefore(day) : undefined
}

const HEADING_WORDS: readonly (readonly [CodifiedHeading['kind'], RegExp])[] = [
  ['part', /Phan_([^_]+)/gu],
  ['chapter', /Chuong_([^_]+)/gu],
  ['section', /Muc_([^_]+)/gu]
]

function headingsOf(url: string, chapter: string, label: string): readonly CodifiedHeading[] {
  const anchor = url.split('#')[1] ?? ''
  const own = /^(Phần|Chương|Mục)\s+(\S+)\s*-\s*(.+)$/su.exec(normalizeText(chapter).trim())
  const isMainLaw = /^Điều\s+[\d.]+\.(?:LQ|PL)\.\d+[a-zđ]*\./u.test(label)
  return HEADING_WORDS.flatMap(([kind, pattern]) => {
    const raw = [...anchor.matchAll(pattern)].at(-1)?.[1]
    if (!raw) return []
    const number = kind === 'chapter' ? raw.replace(/l/g, 'I').replace(/^[IVXLC]+/i, (roman) => roman.toUpperCase()) : raw
    const words = isMainLaw && own && HEADING_NAMES[kind] === own[1] && own[2] === number ? own[3]!.trim() : undefined
    return [{ kind, number, ...optional('title', words) }]
  })
}

/** Names of headings as printed. */
export const HEADING_NAMES: Readonly<Record<CodifiedHeading['kind'], string>> = { part: 'Phần', chapter: 'Chương', section: 'Mục' }

const wordsOf = (value: unknown) => (typeof value === 'string' ? value.trim() : '')
const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null

function optional<Key extends string, Value>(key: Key, value: Value | undefined | ''): { readonly [key in Key]?: Value } {
  return value ? ({ [key]: value } as { readonly [key in Key]?: Value }) : {}
}
