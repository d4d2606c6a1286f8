import { documentIdOf, type IsoDate, type SourceDocument, slugOf, type ValidityPeriod } from '../../knowledge/index.js'
import type { IngestRemark, ParseOutcome, SourceFile } from '../ingest-outcome.js'
import { CanonicalTextWriter } from '../structure/canonical-text-writer.js'
import { writeArticle } from '../structure/write-article.js'
import { type CodifiedArticle, type CodifiedHeading, HEADING_NAMES, readCodifiedArticle } from './codified-article.js'
import { CodifiedArticles } from './codified-articles.js'
import { MESSAGES, PLACES, WARNINGS } from './parser-messages.vi.js'
import { readJsonLines } from './read-json-lines.js'

/** Day on which the codification was read; it holds little of after 2024. */
const AS_OF = '2025-01-01'

/**
 * The official codification (Pháp điển): articles of one document stand scattered by topic, so the whole file is read
 * before the first document comes out. Broken lines come first, as quarantined.
 */
export async function* parseCodifiedLaw(file: SourceFile): AsyncGenerator<ParseOutcome> {
  const articles = new CodifiedArticles()
  for await (const line of readJsonLines(file)) {
    const article = line.outcome === 'value' ? readCodifiedArticle(line.value) : undefined
    if (article) articles.add(article)
    else yield { outcome: 'quarantined', name: file.name, reason: line.outcome === 'broken' ? line.reason : notARecord(line.lineNumber) }
  }
  for (const { own, sharesNumber, lastDay } of articles.documents()) {
    const isNamed = own.some(({ documentNumber, lawName }) => documentNumber || lawName)
    if (isNamed) yield writeDocument(own, sharesNumber, lastDay)
    else
      for (const { title } of own)
        yield { outcome: 'quarantined', name: file.name, reason: { message: MESSAGES.noSource, place: title.slice(0, 120) } }
  }
}

const notARecord = (lineNumber: number): IngestRemark => ({ message: MESSAGES.notARecord, place: PLACES.line(lineNumber) })

function writeDocument(articles: readonly CodifiedArticle[], sharesNumber: boolean, lastDay: IsoDate | undefined): ParseOutcome {
  const writer = new CanonicalTextWriter()
  const own = validityOf(articles)
  const validity = lastDay && !own.to ? { ...own, to: lastDay } : own
  const head = headOf(articles, sharesNumber)
  writer.node({ step: 'dau-van-ban', kind: 'preamble' }, () => {
    writer.line(head.title)
    writer.line(
      [head.form, head.documentNumber && `số ${head.documentNumber}`, head.issuer && `– ${head.issuer}`].filter(Boolean).join(' ')
    )
  })
  writeUnderHeadings(writer, articles, 0, validity)
  const document: SourceDocument = {
    ...head,
    kind: 'regulation',
    validity,
    asOf: AS_OF,
    audience: 'public',
    sourceName: 'Bộ Pháp điển điện tử',
    topicIds: [],
    provenance: 'official',
    text: writer.text,
    provisions: writer.provisions
  }
  return { outcome: 'document', document, warnings: warningsOf(document, articles, writer) }
}

type DocumentHead = Pick<SourceDocument, 'id' | 'title'> &
  Partial<Pick<SourceDocument, 'form' | 'documentNumber' | 'lawId' | 'issuer' | 'issuedOn' | 'sourceUrl'>>

function headOf(articles: readonly CodifiedArticle[], sharesNumber: boolean): DocumentHead {
  const first = <Key extends keyof CodifiedArticle>(key: Key) => articles.find((article) => article[key])?.[key]
  const [documentNumber, itemId, form] = [first('documentNumber'), first('itemId'), first('form')]
  const lawName = mostFrequent(articles.map((article) => article.lawName).filter(Boolean))
  const title = lawName ?? [form, documentNumber && `số ${documentNumber}`].filter(Boolean).join(' ')
  const lawId = sharesNumber && itemId ? `vbpl-${itemId}` : undefined
  const [issuer, issuedOn, url] = [first('issuer'), first('issuedOn'), first('sourceUrl')]
  return {
    id: documentNumber ? documentIdOf({ documentNumber, lawId, title }) : `vbpl-${itemId ?? slugOf(title)}`,
    title,
    ...(form ? { form } : {}),
    ...(documentNumber ? { documentNumber } : {}),
    ...(lawId ? { lawId } : {}),
    ...(issuer ? { issuer } : {}),
    ...(issuedOn ? { issuedOn } : {}),
    ...(url ? { sourceUrl: url.replace(/#.*$/, '') } : {})
  }
}

/** The document is in force from the day most of its articles are; the others carry their own day. */
function validityOf(articles: readonly CodifiedArticle[]): ValidityPeriod {
  const from = mostFrequent(articles.flatMap(({ validFrom }) => (validFrom ? [validFrom] : [])))
  const ends = articles.filter(({ validTo }) => validTo)
  const to =
    ends.length === articles.length
      ? ends
          .map(({ validTo }) => validTo!)
          .sort()
          .at(-1)
      : undefined
  return { ...(from ? { from } : {}), ...(to ? { to } : {}) }
}

function mostFrequent(values: readonly string[]): string | undefined {
  const counts = new Map<string, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return [...counts].sort((left, right) => right[1] - left[1])[0]?.[0]
}

/** Opens phần, chương, mục as they change from article to article. */
function writeUnderHeadings(
  writer: CanonicalTextWriter,
  articles: readonly CodifiedArticle[],
  depth: number,
  validity: ValidityPeriod
): void {
  for (let index = 0; index < articles.length; ) {
    const heading = articles[index]!.headings[depth]
    if (!heading) {
      writeOwn(writer, articles[index]!, validity)
      index += 1
      continue
    }
    const stop = articles.findIndex((article, place) => place > index && !sameHeading(article.headings[depth], heading))
    const group = articles.slice(index, stop < 0 ? undefined : stop)
    const title = group.map((article) => article.headings[depth]?.title).find(Boolean)
    const step = `${STEP[heading.kind]}-${slugOf(heading.number)}`
    writer.node({ step, kind: heading.kind, number: heading.number, title }, () => {
      writer.line(`${HEADING_NAMES[heading.kind]} ${heading.number}${title ? `. ${title}` : ''}`)
      writeUnderHeadings(writer, group, depth + 1, validity)
    })
    index += group.length
  }
}

const STEP = { part: 'phan', chapter: 'chuong', section: 'muc' } as const

function sameHeading(left: CodifiedHeading | undefined, right: CodifiedHeading): boolean {
  return left?.kind === right.kind && left.number === right.number
}

function writeOwn(writer: CanonicalTextWriter, article: CodifiedArticle, validity: ValidityPeriod): void {
  const { number, title, text, validFrom, validTo } = article
  const differs = (validFrom && validFrom !== validity.from) || (validTo && validTo !== validity.to)
  const own = { ...(validFrom ? { from: validFrom } : {}), ...(validTo ? { to: validTo } : {}) }
  writeArticle(writer, { number, title, text, validity: differs ? own : undefined })
}

function warningsOf(document: SourceDocument, articles: readonly CodifiedArticle[], writer: CanonicalTextWriter): readonly IngestRemark[] {
  return [
    ...(document.documentNumber ? [] : [{ message: WARNINGS.missingNumber(document.title) }]),
    ...articles.filter(({ number }) => !number).map(({ title }) => ({ message: WARNINGS.noArticleNumber, place: title.slice(0, 80) })),
    ...writer.addresses.repeated.map((address) => ({ message: WARNINGS.repeatedAddress(address) }))
  ]
}
