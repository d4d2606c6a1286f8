import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { LegalEvent, SourceDocument } from '../domain/index.js'
import { applyLegalEvents, targetKeysOf } from './apply-legal-events.js'
import { documentFrom } from './document-content.js'
import type { PublishedLibrary, PublishedRevision } from './library-store.js'
import { effectiveLegalEvents } from './sqlite-legal-events.js'
import type { LibraryDatabase } from './sqlite-schema.js'

/** How many published documents are held in memory at once while all are read. */
const READ_AHEAD = 50

type EventsByTarget = ReadonlyMap<string, readonly LegalEvent[]>

/** What is published at this moment: names and digests; contents are read when they are asked for, in pages, so that others may write meanwhile. */
export async function readPublished(database: LibraryDatabase): Promise<PublishedLibrary> {
  const events = await effectiveLegalEvents(database)
  const rows = await database
    .selectFrom('revisions')
    .select(['document_id', 'content_digest', 'document_number', 'title'])
    .where('state', '=', 'published')
    .orderBy('document_id')
    .execute()
  const states = rows.map(({ document_id: documentId, content_digest, document_number, title }) => {
    const own = eventsOn({ title, ...(document_number ? { documentNumber: document_number } : {}) }, events)
    return { documentId, digest: digestWith(content_digest, own) }
  })
  return { states, read: (documentIds) => readDocuments(database, events, documentIds) }
}

async function* readDocuments(
  database: LibraryDatabase,
  events: EventsByTarget,
  documentIds?: ReadonlySet<string>
): AsyncIterable<PublishedRevision> {
  const wanted = documentIds && [...documentIds].sort(byUtf8)
  let after = ''
  for (let from = 0; ; from += READ_AHEAD) {
    const page = wanted?.slice(from, from + READ_AHEAD)
    if (page?.length === 0) return
    const rows = await database
      .selectFrom('revisions')
      .innerJoin('contents', 'contents.content_digest', 'revisions.content_digest')
      .select(['document_id', 'body', 'revisions.content_digest as digest'])
      .where('state', '=', 'published')
      .$if(page !== undefined, (query) => query.where('document_id', 'in', page!))
      .$if(page === undefined, (query) => query.where('document_id', '>', after).limit(READ_AHEAD))
      .orderBy('document_id')
      .execute()
    for (const { body, digest } of rows) yield changed(documentFrom(body), digest, events)
    if (page === undefined && rows.length < READ_AHEAD) return
    after = rows.at(-1)?.document_id ?? after
  }
}

function changed(document: SourceDocument, contentDigest: string, events: EventsByTarget): PublishedRevision {
  const own = eventsOn(document, events)
  const digest = digestWith(contentDigest, own)
  return { document: own.length > 0 ? applyLegalEvents(document, own).document : document, digest }
}

function eventsOn(document: Pick<SourceDocument, 'documentNumber' | 'title'>, events: EventsByTarget): readonly LegalEvent[] {
  return targetKeysOf(document).flatMap((key) => events.get(key) ?? [])
}

/** Names a document with what others have changed in it; the code that applies the changes counts as part of them. */
function digestWith(contentDigest: string, events: readonly LegalEvent[]): string {
  if (events.length === 0) return contentDigest
  applyingCode ??= digestOfFiles(APPLYING_CODE)
  return createHash('sha256').update(applyingCode).update(contentDigest).update(JSON.stringify(events)).digest('hex')
}

const APPLYING_CODE = ['apply-legal-events.ts', 'is-already-in-text.ts']
let applyingCode: string | undefined

function digestOfFiles(names: readonly string[]): string {
  const hash = createHash('sha256')
  for (const name of names) hash.update(readFileSync(new URL(name, import.meta.url)))
  return hash.digest('hex')
}

/** As the database orders them. */
function byUtf8(left: string, right: string): number {
  return Buffer.compare(Buffer.from(left), Buffer.from(right))
}
