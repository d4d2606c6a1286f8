import { KnowledgeError, type LibraryStore, type OriginalFile, type SourceDocument } from '../knowledge/index.js'
import { type Assessment, assessDocument } from './admission/assess-document.js'
import { ASSESSMENT_WORDS } from './admission/assessment-words.vi.js'
import { writePreview } from './admission/write-preview.js'
import { admitDocument } from './admit-document.js'
import { withLegalEvents } from './events/with-legal-events.js'
import type { IngestStep } from './ingest-context.js'
import type { ExportFormat, ParseOutcome, SourceFile, SourceFormat, SourceParser } from './ingest-outcome.js'
import { NOTHING_PROPOSED, type ProposeCounts, type RecordRemark } from './ingest-report.js'
import { ingestMessages } from './messages.vi.js'

/** Documents are handed to the library in batches: a transaction each costs more than the writing itself. */
const BATCH_DOCUMENTS = 200
const BATCH_CHARACTERS = 4_000_000

/**
 * Reads the file with the parser of its format, admits every document and proposes it to the library in batches.
 * Fills `read` and `contentDigests`. A record that is not admitted stops nothing.
 */
export const proposeDocuments: IngestStep = async (context, { library, parserFor, dataDirectory }) => {
  const { path, format, original, options } = context
  const quarantined: RecordRemark[] = []
  const warnings: RecordRemark[] = []
  const proposals = new Proposals(library, original!, options.turn)
  let bytesRead = 0
  const report = () => options.onProgress?.({ bytesRead, bytes: original!.bytes, documents: proposals.documents })
  const onRead = (bytes: number) => {
    bytesRead = bytes
    report()
  }
  const file = { path, name: original!.name, bytes: original!.bytes, digest: original!.digest, onRead }
  for await (const parsed of parseSafely(() => parserFor(format!), file)) {
    if (parsed.outcome === 'quarantined') quarantined.push({ name: parsed.name, ...parsed.reason })
    else {
      const name = parsed.document.title
      const isWholeFile = !EXPORTS.has(format!)
      const assessed: Assessment = isWholeFile ? assessDocument(parsed.document) : NOTHING_TO_SAY
      const refusal = admitDocument(parsed.document) ?? assessed.refusal
      const remarks = [...parsed.warnings, ...assessed.warnings]
      warnings.push(...remarks.map((warning) => ({ name, ...warning })))
      if (options.preview && isWholeFile && !refusal?.keepNothing) {
        const preview = { path, digest: original!.digest, isPdf: format === 'pdf', document: parsed.document, pages: parsed.pages ?? [] }
        options.onPreview?.(await writePreview(dataDirectory, { ...preview, remarks: refusal ? [refusal, ...remarks] : remarks }))
      }
      if (refusal) quarantined.push({ name, ...refusal })
      else await proposals.add(withLegalEvents(withAddress(parsed.document, options.sourceUrl)))
    }
    report()
  }
  await proposals.flush()
  if (!EXPORTS.has(format!)) warnings.push(...proposals.remarks)
  const { documents, counts: proposed, contentDigests } = proposals
  if (documents === 0 && quarantined.length === 0) quarantined.push({ name: original!.name, message: ingestMessages.noRecords })
  const counts = { documents, quarantinedCount: quarantined.length, warningCount: warnings.length }
  return {
    continue: { ...context, contentDigests, read: { outcome: 'read', format: format!, ...counts, proposed, quarantined, warnings } }
  }
}

/** Formats of many records, each assessed by its own parser. */
const EXPORTS: ReadonlySet<SourceFormat> = new Set<ExportFormat>(['procedures', 'codified-law', 'consolidated-laws', 'seed'])
const NOTHING_TO_SAY: Assessment = { warnings: [] }

/** The address it was fetched from, where the document names none itself. */
function withAddress(document: SourceDocument, sourceUrl: string | undefined): SourceDocument {
  return sourceUrl && !document.sourceUrl ? { ...document, sourceUrl } : document
}

/** A parser must not throw; should one do, what it yielded before is kept and the rest ends in quarantine. */
async function* parseSafely(parser: () => SourceParser, file: SourceFile): AsyncGenerator<ParseOutcome> {
  const parsed = parse(parser, file)
  for (;;) {
    let next: IteratorResult<ParseOutcome>
    try {
      next = await parsed.next()
    } catch (error) {
      if (error instanceof KnowledgeError) throw error
      yield { outcome: 'quarantined', name: file.name, reason: { message: ingestMessages.parserFailed(String(error)), tryAgain: true } }
      return
    }
    if (next.done) return
    yield next.value
  }
}

async function* parse(parser: () => SourceParser, file: SourceFile): AsyncGenerator<ParseOutcome> {
  yield* parser()(file)
}

/** Collects documents into batches and counts what became of them. */
class Proposals {
  documents = 0
  counts: ProposeCounts = NOTHING_PROPOSED
  readonly contentDigests: string[] = []
  /** What the library said to documents it knows already. */
  readonly remarks: RecordRemark[] = []
  #batch: SourceDocument[] = []
  #characters = 0

  constructor(
    private readonly library: LibraryStore,
    private readonly original: OriginalFile,
    private readonly turn: () => Promise<void> = async () => undefined
  ) {}

  async add(document: SourceDocument): Promise<void> {
    this.documents += 1
    this.#batch.push(document)
    this.#characters += document.text.length
    if (this.#batch.length >= BATCH_DOCUMENTS || this.#characters >= BATCH_CHARACTERS) await this.flush()
  }

  async flush(): Promise<void> {
    const batch = this.#batch
    this.#batch = []
    this.#characters = 0
    if (batch.length === 0) return
    await this.turn()
    for (const [place, proposed] of (await this.library.propose(batch, this.original)).entries()) {
      const { outcome, contentDigest } = proposed
      this.contentDigests.push(contentDigest)
      const name = batch[place]?.title ?? ''
      if (outcome === 'unchanged') this.remarks.push({ name, message: ASSESSMENT_WORDS.alreadyKnown })
      if (outcome === 'older_than_known') this.remarks.push({ name, message: ASSESSMENT_WORDS.older(proposed.knownAsOf) })
      const count = outcome === 'older_than_known' ? 'older' : outcome
      this.counts = { ...this.counts, [count]: this.counts[count] + 1 }
    }
  }
}
