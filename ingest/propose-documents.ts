import { KnowledgeError, type LibraryStore, type OriginalFile, type SourceDocument } from '../knowledge/index.js'
import { admitDocument } from './admit-document.js'
import { withLegalEvents } from './events/with-legal-events.js'
import type { IngestStep } from './ingest-context.js'
import type { ParseOutcome, SourceFile, SourceParser } from './ingest-outcome.js'
import { NOTHING_PROPOSED, type ProposeCounts, type RecordRemark } from './ingest-report.js'
import { ingestMessages } from './messages.vi.js'

/** Documents are handed to the library in batches: a transaction each costs more than the writing itself. */
const BATCH_DOCUMENTS = 200
const BATCH_CHARACTERS = 4_000_000

/**
 * Reads the file with the parser of its format, admits every document and proposes it to the library in batches.
 * Fills `read` and `contentDigests`. A record that is not admitted stops nothing.
 */
export const proposeDocuments: IngestStep = async (context, { library, parserFor }) => {
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
      const refusal = admitDocument(parsed.document)
      warnings.push(...parsed.warnings.map((warning) => ({ name, ...warning })))
      if (refusal) quarantined.push({ name, ...refusal })
      else await proposals.add(withLegalEvents(parsed.document))
    }
    report()
  }
  await proposals.flush()
  const { documents, counts: proposed, contentDigests } = proposals
  if (documents === 0 && quarantined.length === 0) quarantined.push({ name: original!.name, message: ingestMessages.noRecords })
  const counts = { documents, quarantinedCount: quarantined.length, warningCount: warnings.length }
  return {
    continue: { ...context, contentDigests, read: { outcome: 'read', format: format!, ...counts, proposed, quarantined, warnings } }
  }
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
    for (const { outcome, contentDigest } of await this.library.propose(batch, this.original)) {
      this.contentDigests.push(contentDigest)
      const count = outcome === 'older_than_known' ? 'older' : outcome
      this.counts = { ...this.counts, [count]: this.counts[count] + 1 }
    }
  }
}
