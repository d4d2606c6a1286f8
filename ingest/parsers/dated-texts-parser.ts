import {
  documentIdOf,
  type IsoDate,
  isLocalNumber,
  normalizeText,
  type SourceDocument,
  type ValidityPeriod
} from '../../knowledge/index.js'
import type { ParseOutcome, SourceFile } from '../ingest-outcome.js'
import { blocksOfText } from '../structure/blocks-of-text.js'
import { readDate } from '../structure/read-date.js'
import { readDocumentNumber } from '../structure/read-document-number.js'
import { structureDocument } from '../structure/structure-document.js'
import { STRUCTURE_MESSAGES } from '../structure/structure-messages.vi.js'
import { MESSAGES, PLACES } from './parser-messages.vi.js'
import { readJsonLines } from './read-json-lines.js'

/** Day on which the statuses were read. */
const STATUS_READ_ON = '2026-06-01'

/**
 * The export of the national database of law with statuses: a text that has wholly lost effect is kept as history, whatever else is known
 * of it. Records without a text still tell their status: those that have wholly lost effect come last, as one list.
 */
export async function* parseDatedTexts(file: SourceFile): AsyncGenerator<ParseOutcome> {
  const expired: DatedRecord[] = []
  for await (const line of readJsonLines(file)) {
    const record = line.outcome === 'value' ? readRecord(line.value) : undefined
    if (line.outcome === 'broken') yield { outcome: 'quarantined', name: file.name, reason: line.reason }
    else if (!record)
      yield { outcome: 'quarantined', name: file.name, reason: { message: MESSAGES.notARecord, place: PLACES.line(line.lineNumber) } }
    else if (/\p{L}{2}/u.test(record.text)) yield documentOf(record)
    else if (WHOLLY.test(record.status) && record.documentNumber) expired.push(record)
    else yield { outcome: 'quarantined', name: record.name, reason: { message: MESSAGES.noText } }
  }
  if (expired.length > 0) yield { outcome: 'document', document: listOfExpired(expired), warnings: [] }
}

/** What is read of a record; the export names its fields in Vietnamese. */
interface DatedRecord {
  readonly name: string
  readonly description: string
  readonly text: string
  readonly status: string
  readonly item: string
  readonly sourceUrl: string
  readonly documentNumber: string | undefined
  readonly issuedOn: IsoDate | undefined
  readonly from: IsoDate | undefined
}

const WHOLLY = /toàn bộ/u
const FORM = /^(?:Hiến pháp|Bộ luật|Luật|Pháp lệnh|Nghị định|Nghị quyết(?: liên tịch)?|Thông tư(?: liên tịch)?|Quyết định|Chỉ thị)/u

function readRecord(value: unknown): DatedRecord | undefined {
  if (value === null || typeof value !== 'object') return undefined
  const record = value as Readonly<Record<string, unknown>>
  const word = (field: string) => (typeof record[field] === 'string' ? normalizeText(record[field]).trim() : '')
  const name = word('Tên văn bản')
  if (!name) return undefined
  return {
    name,
    description: word('Mô tả'),
    text: word('Nội dung'),
    status: word('Trạng thái'),
    item: word('vbpl_item'),
    sourceUrl: word('Link chi tiết'),
    documentNumber: readDocumentNumber(name),
    issuedOn: readDate(word('Ban hành')),
    from: readDate(word('Hiệu lực'))
  }
}

function documentOf(record: DatedRecord): ParseOutcome {
  const { name, text, sourceUrl, description, item } = record
  const { document, warnings } = structureDocument({ blocks: blocksOfText(text), ...(sourceUrl ? { sourceUrl } : {}) }, name)
  const documentNumber = record.documentNumber ?? document.documentNumber
  const [issuedOn, form, from] = [
    record.issuedOn ?? document.issuedOn,
    FORM.exec(name)?.[0] ?? document.form,
    record.from ?? document.validity.from
  ]
  const named: SourceDocument = {
    ...document,
    kind: 'regulation',
    title: description || document.title,
    ...(form ? { form } : {}),
    ...(documentNumber ? { documentNumber } : {}),
    ...(isLocalNumber(documentNumber ?? '') && item ? { lawId: `vbpl-${item}` } : {}),
    ...(issuedOn ? { issuedOn } : {}),
    validity: validityOf(from, record.status),
    ...(WHOLLY.test(record.status) ? { asOf: STATUS_READ_ON } : {}),
    sourceName: SOURCE_NAME
  }
  const noDay = from ? [] : [{ message: STRUCTURE_MESSAGES.noEffectiveDate }]
  return { outcome: 'document', document: { ...named, id: documentIdOf(named) }, warnings: [...warnings, ...noDay] }
}

/** The source gives the status, but not the day on which effect was lost. */
function validityOf(from: IsoDate | undefined, status: string): ValidityPeriod {
  return {
    ...(from ? { from } : {}),
    ...(WHOLLY.test(status) ? { expired: true as const } : {}),
    ...(/một phần/u.test(status) ? { partlyExpired: true } : {})
  }
}

const SOURCE_NAME = 'Cơ sở dữ liệu quốc gia về văn bản pháp luật'

/** Texts that the source does not have but says have lost effect: a list that ends them wherever else they are known. */
function listOfExpired(records: readonly DatedRecord[]): SourceDocument {
  const title = `Văn bản đã hết hiệu lực toàn bộ theo ${SOURCE_NAME}`
  const id = documentIdOf({ title })
  const lines = records.map(({ name, description }) => (description ? `${name}: ${description}` : name))
  return {
    id,
    kind: 'note',
    title,
    validity: {},
    asOf: STATUS_READ_ON,
    audience: 'public',
    sourceName: SOURCE_NAME,
    topicIds: [],
    provenance: 'official',
    text: [title, ...lines].join('\n'),
    provisions: [{ address: 'danh-sach', kind: 'paragraph', title, start: 0, end: [title, ...lines].join('\n').length }],
    legalEvents: records.map(({ documentNumber, name }) => ({
      kind: 'repeal',
      sourceDocumentId: id,
      sourceAddress: 'danh-sach',
      target: { documentNumber: documentNumber!, address: '', label: 'toàn văn bản' },
      sentence: `${name}: hết hiệu lực toàn bộ`,
      confidence: 0.95
    }))
  }
}
