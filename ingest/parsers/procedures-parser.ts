import { documentIdOf, type IsoDate, type SourceDocument, slugOf, type ValidityPeriod } from '../../knowledge/index.js'
import type { IngestRemark, ParseOutcome, SourceFile } from '../ingest-outcome.js'
import type { ProcedureDraft } from '../structure/procedure-draft.js'
import { renderProcedure } from '../structure/render-procedure.js'
import { cleanCell } from './clean-cell.js'
import { MESSAGES, PLACES, WARNINGS } from './parser-messages.vi.js'
import { draftFromExport } from './procedure-from-export.js'
import { draftFromOldRecord } from './procedure-from-old-record.js'
import { draftFromPage } from './procedure-from-page.js'
import { isRecord, type PortalRecord } from './procedure-record-fields.js'
import { readJsonLines } from './read-json-lines.js'

/** Last day of the three-level local government: older records hold no longer than that. */
const LAST_DAY_OF_OLD_RECORDS = '2025-06-30'

/** Where a record comes from, told by its fields: how it is read, and how current it is. */
interface Origin {
  readonly draft: (record: PortalRecord) => ProcedureDraft
  readonly asOf: IsoDate
  readonly validity: ValidityPeriod
}

const CURRENT_PAGE: Origin = { draft: draftFromPage, asOf: '2026-07-01', validity: {} }
const CURRENT_EXPORT: Origin = { draft: draftFromExport, asOf: '2025-12-31', validity: {} }
const OLD_RECORD: Origin = { draft: draftFromOldRecord, asOf: '2021-08-31', validity: { to: LAST_DAY_OF_OLD_RECORDS } }
const OLD_LOCAL_RECORD: Origin = { ...OLD_RECORD, asOf: '2024-12-31' }

/** Records of administrative procedures (portal pages, exports, older records), one document each. */
export async function* parseProcedures(file: SourceFile): AsyncGenerator<ParseOutcome> {
  for await (const line of readJsonLines(file)) {
    if (line.outcome === 'broken') yield { outcome: 'quarantined', name: file.name, reason: line.reason }
    else yield parseRecord(line.value, PLACES.line(line.lineNumber), file.name)
  }
}

function parseRecord(value: unknown, place: string, fileName: string): ParseOutcome {
  if (!isRecord(value)) return quarantined(fileName, { message: MESSAGES.notARecord, place })
  const name = cleanCell(value.ten)
  if (!name) return quarantined(fileName, { message: MESSAGES.noName, place })
  const origin = originOf(value)
  const { document, warnings } = documentOf(value, origin)
  return { outcome: 'document', document, warnings }
}

const quarantined = (name: string, reason: IngestRemark): ParseOutcome => ({ outcome: 'quarantined', name, reason })

function originOf(record: PortalRecord): Origin {
  if (/OUTDATED/.test(record.source?.snapshot ?? '')) return record.parsed?.['cach_thuc'] ? OLD_RECORD : OLD_LOCAL_RECORD
  if (!record.ma_thu_tuc) return OLD_RECORD
  return record.page_text ? CURRENT_PAGE : CURRENT_EXPORT
}

function documentOf(record: PortalRecord, { draft: read, asOf, validity }: Origin): { document: SourceDocument; warnings: IngestRemark[] } {
  const draft = read(record)
  const { text, provisions, record: procedure } = renderProcedure(draft)
  const isOld = validity.to !== undefined
  const title = draft.name
  const document: SourceDocument = {
    id: draft.code ? documentIdOf({ procedureCode: draft.code, title }) : `cu-${slugOf(record.id ?? title)}`,
    kind: 'procedure',
    title,
    validity,
    asOf,
    audience: 'public',
    ...(record.url ? { sourceUrl: record.url } : {}),
    sourceName: 'Cổng Dịch vụ công quốc gia',
    topicIds: [],
    provenance: 'official',
    text,
    provisions,
    procedure
  }
  const missing = procedure.dossier.length === 0 ? [{ message: WARNINGS.noDossier, place: draft.code || title }] : []
  return { document, warnings: isOld ? [{ message: WARNINGS.outdatedProcedure, place: title }] : missing }
}
