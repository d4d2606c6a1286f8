import { documentIdOf, type SourceDocument, slugOf } from '../../knowledge/index.js'
import type { ParseOutcome, SourceFile } from '../ingest-outcome.js'
import { blocksOfText } from '../structure/blocks-of-text.js'
import { readDocumentNumbers } from '../structure/read-document-number.js'
import { structureDocument } from '../structure/structure-document.js'
import { MESSAGES, PLACES } from './parser-messages.vi.js'
import { readJsonLines } from './read-json-lines.js'

/** A record of the gazette's export: one text as extracted from its PDF. */
interface GazetteText {
  /** `thong-tu-so-09-2026-tt-bnv-469696`: kind, number and the gazette's own id. */
  readonly slug: string
  readonly url?: string
  readonly text: string
}

/** The export of the gazette (Công báo), one text a line. The number in the address of a text is surer than the one in its head, which may be blank. */
export async function* parseGazetteTexts(file: SourceFile): AsyncGenerator<ParseOutcome> {
  for await (const line of readJsonLines(file)) {
    if (line.outcome === 'broken') yield { outcome: 'quarantined', name: file.name, reason: line.reason }
    else if (!isGazetteText(line.value))
      yield { outcome: 'quarantined', name: file.name, reason: { message: MESSAGES.notARecord, place: PLACES.line(line.lineNumber) } }
    else yield documentOf(line.value)
  }
}

function isGazetteText(value: unknown): value is GazetteText {
  const record = value as Partial<GazetteText> | null
  return typeof record?.slug === 'string' && typeof record.text === 'string'
}

function documentOf({ slug, url, text }: GazetteText): ParseOutcome {
  if (!/\p{L}{2}/u.test(text)) return { outcome: 'quarantined', name: slug, reason: { message: MESSAGES.noText } }
  const { document, warnings } = structureDocument({ blocks: blocksOfText(text), ...(url ? { sourceUrl: url } : {}) }, slug)
  const documentNumber = numberOf(slug, text) ?? document.documentNumber
  const named: SourceDocument = { ...document, sourceName: 'Công báo điện tử', ...(documentNumber ? { documentNumber } : {}) }
  return { outcome: 'document', document: { ...named, id: documentIdOf(named) }, warnings }
}

/** The number of the head that the slug spells; where the head leaves it blank (`Số: /2026/TT-BNV`), the slug fills it in. */
function numberOf(slug: string, text: string): string | undefined {
  const head = text.slice(0, HEAD_CHARACTERS)
  const spelled = readDocumentNumbers(head).find(({ documentNumber }) => slug.includes(`-so-${gazetteSlug(documentNumber)}-`))
  if (spelled) return spelled.documentNumber
  const blank = /Số\s*:\s*\/\s*((?:\d{4}\/)?[A-ZĐ][A-ZĐa-z]*(?:-[A-ZĐ][A-ZĐa-z]*)*)/u.exec(head)?.[1]
  const number = /-so-(\d+)-/.exec(slug)?.[1]
  return blank && number && slug.includes(gazetteSlug(blank)) ? `${number}/${blank}` : undefined
}

/** The gazette writes đ as d. */
function gazetteSlug(documentNumber: string): string {
  return slugOf(documentNumber.replace(/[đĐ]/g, 'd'))
}

const HEAD_CHARACTERS = 3_000
