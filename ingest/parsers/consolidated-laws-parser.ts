import { documentIdOf, normalizeText, type SourceDocument } from '../../knowledge/index.js'
import type { IngestRemark, ParseOutcome, SourceFile } from '../ingest-outcome.js'
import { CanonicalTextWriter } from '../structure/canonical-text-writer.js'
import { readDate } from '../structure/read-date.js'
import { readDocumentNumber } from '../structure/read-document-number.js'
import { romanNumber } from '../structure/roman-number.js'
import { splitInlinePoints } from '../structure/split-inline-points.js'
import { writeArticle } from '../structure/write-article.js'
import { MESSAGES, PLACES, WARNINGS } from './parser-messages.vi.js'
import { readJsonLines } from './read-json-lines.js'

/** Day on which the collection of consolidated laws was read. */
const AS_OF = '2026-06-01'

interface Clause {
  readonly content: string
  readonly position: {
    readonly chapter: number | null
    readonly article: number | string
    readonly article_title: string | null
    readonly clause: number | string | null
  }
}

interface ConsolidatedLaw {
  readonly law_info: Readonly<Record<string, string | undefined>>
  readonly clauses: readonly Clause[]
}

/** Laws and codes as consolidated, one per line, with the place of every khoản. Summaries and tags in it are not official and are not read. */
export async function* parseConsolidatedLaws(file: SourceFile): AsyncGenerator<ParseOutcome> {
  for await (const line of readJsonLines(file)) {
    if (line.outcome === 'broken') {
      yield { outcome: 'quarantined', name: file.name, reason: line.reason }
      continue
    }
    const place = PLACES.line(line.lineNumber)
    if (!isLaw(line.value)) yield { outcome: 'quarantined', name: file.name, reason: { message: MESSAGES.notARecord, place } }
    else if (line.value.clauses.length === 0)
      yield { outcome: 'quarantined', name: file.name, reason: { message: MESSAGES.noArticles, place } }
    else yield documentOf(line.value)
  }
}

function documentOf({ law_info: info, clauses }: ConsolidatedLaw): ParseOutcome {
  const name = clean(info['law_name'] ?? '')
  const title = name.replace(/\s*\(.*\)\s*$/su, '').replace(/(?<!năm)\s+(?:19|20)\d{2}$/u, '')
  const documentNumber = readDocumentNumber(info['document_number'] ?? '')
  const form = /^(?:Bộ luật|Luật|Hiến pháp|Pháp lệnh)/u.exec(title)?.[0] ?? 'Luật'
  const lawId = documentNumber?.includes('VBHN') ? info['law_id'] : undefined
  const [issuedOn, from] = [readDate(info['issue_date']), readDate(info['effective_date'])]
  const writer = new CanonicalTextWriter()
  writer.node({ step: 'dau-van-ban', kind: 'preamble' }, () => {
    writer.line(title)
    writer.line([name, documentNumber && `số ${documentNumber}`].filter(Boolean).join(', '))
  })
  writeChapters(writer, clauses)
  const document: SourceDocument = {
    id: documentIdOf({ documentNumber, lawId, title }),
    kind: 'regulation',
    title,
    form,
    ...(documentNumber ? { documentNumber } : {}),
    ...(lawId ? { lawId } : {}),
    ...(info['publisher'] ? { issuer: info['publisher'] } : {}),
    ...(issuedOn ? { issuedOn } : {}),
    validity: from ? { from } : {},
    asOf: AS_OF,
    audience: 'public',
    sourceName: documentNumber?.includes('VBHN') ? 'Văn bản hợp nhất của Văn phòng Quốc hội' : 'Văn bản luật',
    topicIds: [],
    provenance: 'official',
    text: writer.text,
    provisions: writer.provisions
  }
  return { outcome: 'document', document, warnings: warningsOf(document, writer) }
}

function writeChapters(writer: CanonicalTextWriter, clauses: readonly Clause[]): void {
  for (const chapter of runs(clauses, ({ position }) => String(position.chapter ?? 0))) {
    const number = chapter[0]!.position.chapter
    if (!number) writeArticles(writer, chapter)
    else {
      const roman = romanNumber(number)
      writer.node({ step: `chuong-${roman.toLowerCase()}`, kind: 'chapter', number: roman }, () => {
        writer.line(`Chương ${roman}`)
        writeArticles(writer, chapter)
      })
    }
  }
}

function writeArticles(writer: CanonicalTextWriter, clauses: readonly Clause[]): void {
  for (const article of runs(clauses, ({ position }) => String(position.article))) {
    const { article: number, article_title } = article[0]!.position
    writeArticle(writer, { number: String(number), title: clean(article_title ?? ''), text: article.map(clauseText).join('\n') })
  }
}

/** The clause as printed, its number before it where the source keeps it only in the position. */
function clauseText({ content, position }: Clause): string {
  const text = splitInlinePoints(clean(content))
  if (!position.clause) return text
  return new RegExp(`^${position.clause}[a-zđ]?\\s?\\.`, 'u').test(text) ? text : `${position.clause}. ${text}`
}

/** NFC, footnote marks (`[12]`) out of the sentences, no empty lines. */
function clean(text: string): string {
  const lines = normalizeText(text.replace(/\s?\[\d{1,3}\]/g, '')).split(/\r\n?|\n/)
  return lines
    .map((line) => line.replace(/[\s\u00a0]+/g, ' ').trim())
    .filter(Boolean)
    .join('\n')
}

/** Neighbours with the same key, in order. */
function runs<Item>(items: readonly Item[], keyOf: (item: Item) => string): Item[][] {
  const groups: Item[][] = []
  for (const item of items) {
    const last = groups.at(-1)
    if (last && keyOf(last[0]!) === keyOf(item)) last.push(item)
    else groups.push([item])
  }
  return groups
}

function warningsOf(document: SourceDocument, writer: CanonicalTextWriter): readonly IngestRemark[] {
  return [
    ...(document.documentNumber ? [] : [{ message: WARNINGS.missingNumber(document.title) }]),
    ...writer.addresses.repeated.map((address) => ({ message: WARNINGS.repeatedAddress(address) }))
  ]
}

function isLaw(value: unknown): value is ConsolidatedLaw {
  if (typeof value !== 'object' || value === null) return false
  const { law_info: info, clauses } = value as Record<string, unknown>
  return typeof info === 'object' && info !== null && Array.isArray(clauses) && clauses.every(isClause)
}

function isClause(value: unknown): value is Clause {
  if (typeof value !== 'object' || value === null) return false
  const { content, position } = value as Record<string, unknown>
  return typeof content === 'string' && typeof position === 'object' && position !== null && 'article' in position
}
