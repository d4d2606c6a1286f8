import type { IsoDate, SourceDocument } from '../knowledge/index.js'
import type { IngestRemark } from './ingest-outcome.js'
import { admissionMessages } from './messages.vi.js'

/** Longest id the library and addresses of pages can carry. */
const MAX_ID_CHARACTERS = 240

/** The last check before the library: what citations rely on must hold. Returns the reason for refusal; nothing when admitted. */
export function admitDocument(document: SourceDocument): IngestRemark | undefined {
  const { id, title, text, kind, procedure } = document
  if (!/^[a-z0-9][a-z0-9.-]*$/.test(id) || id.length > MAX_ID_CHARACTERS) return { message: admissionMessages.badId(id) }
  if (!title.trim()) return { message: admissionMessages.noTitle }
  if (!text.trim()) return { message: admissionMessages.noText }
  if (text.normalize('NFC') !== text) return { message: admissionMessages.notComposed }
  if ((kind === 'procedure') !== (procedure !== undefined)) return { message: admissionMessages.noProcedure }
  return refusalOfDates(document) ?? refusalOfProvisions(document)
}

function refusalOfDates({ issuedOn, asOf, validity }: SourceDocument): IngestRemark | undefined {
  const wrong = [issuedOn, asOf, validity.from, validity.to].find((date) => date !== undefined && !isDay(date))
  return wrong === undefined ? undefined : { message: admissionMessages.badDate(wrong) }
}

function isDay(date: IsoDate): boolean {
  return /^\d{4}-\d\d-\d\d$/.test(date) && !Number.isNaN(Date.parse(date))
}

function refusalOfProvisions({ text, provisions }: SourceDocument): IngestRemark | undefined {
  const known = new Map<string, { readonly start: number; readonly end: number }>()
  for (const { address, start, end, parent } of provisions) {
    const within = parent === undefined ? { start: 0, end: text.length } : known.get(parent)
    if (known.has(address)) return { message: admissionMessages.repeatedAddress, place: address }
    if (!within || start < within.start || end > within.end || start > end) return { message: admissionMessages.badRange, place: address }
    known.set(address, { start, end })
  }
  return undefined
}
