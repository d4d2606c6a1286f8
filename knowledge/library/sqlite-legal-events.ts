import { createHash } from 'node:crypto'
import { foldedNumber, type LegalEvent, type SourceDocument } from '../domain/index.js'
import { keysOfTarget } from './apply-legal-events.js'
import { isEffectiveLegalEvent } from './is-effective-legal-event.js'
import type { LegalEventDecision, LegalEventRow } from './library-store.js'
import { OPEN_STATES } from './open-states.js'
import type { LibraryDatabase } from './sqlite-schema.js'

/** Writes the events of a document beside its content; the same content brings the same events. */
export async function keepLegalEvents(transaction: LibraryDatabase, document: SourceDocument, contentDigest: string): Promise<void> {
  const events = document.legalEvents ?? []
  for (let at = 0; at < events.length; at += EVENTS_PER_STATEMENT) {
    const rows = events.slice(at, at + EVENTS_PER_STATEMENT).map((event, index) => ({
      content_digest: contentDigest,
      position: at + index,
      event_key: keyOfEvent(event),
      target_number: foldedNumber(event.target.documentNumber),
      body: JSON.stringify(event)
    }))
    await transaction.insertInto('legal_events').values(rows).orIgnore().execute()
  }
}

const EVENTS_PER_STATEMENT = 100

/** Stable name of an event: the same change read again from the same document has the same. */
export function keyOfEvent({ kind, sourceDocumentId, sourceAddress, target, phrase }: LegalEvent): string {
  const facts = [kind, sourceDocumentId, sourceAddress, foldedNumber(target.documentNumber), target.address, phrase?.from ?? '']
  return createHash('sha256').update(facts.join('\n')).digest('hex').slice(0, 16)
}

/**
 * Events of published and of waiting documents with what was decided of them, those of one target or all. A document whose standing text
 * names none (a codification cuts them out) keeps those of its newest revision that does.
 */
export async function readLegalEvents(database: LibraryDatabase, targetNumber?: string): Promise<readonly LegalEventRow[]> {
  const standing = await database
    .selectFrom('revisions')
    .select(['document_id as documentId', 'state'])
    .where('state', 'in', ['published', ...OPEN_STATES])
    .where('document_id', 'in', (query) =>
      query
        .selectFrom('legal_events')
        .innerJoin('revisions', 'revisions.content_digest', 'legal_events.content_digest')
        .select('revisions.document_id')
    )
    .execute()
  const isPublished = new Set(standing.flatMap(({ documentId, state }) => (state === 'published' ? [documentId] : [])))
  const isStanding = new Set(standing.map(({ documentId }) => documentId))
  const rows = await database
    .selectFrom('legal_events')
    .innerJoin('revisions', 'revisions.content_digest', 'legal_events.content_digest')
    .leftJoin('legal_event_decisions', 'legal_event_decisions.event_key', 'legal_events.event_key')
    .select(['legal_events.event_key as key', 'legal_events.body as body', 'revisions.document_id as documentId', 'decision'])
    .select(['revisions.revision_id as revisionId'])
    .$if(targetNumber !== undefined, (query) => query.where('target_number', '=', foldedNumber(targetNumber ?? '')))
    .orderBy('revisions.document_id')
    .orderBy('revisions.revision_id', 'desc')
    .orderBy('legal_events.position')
    .execute()
  const newest = new Map<string, number>()
  for (const { documentId, revisionId } of rows) newest.set(documentId, Math.max(newest.get(documentId) ?? 0, revisionId))
  return rows
    .filter(({ documentId, revisionId }) => isStanding.has(documentId) && newest.get(documentId) === revisionId)
    .map(({ key, body, documentId, decision }) => ({
      key,
      event: JSON.parse(body) as LegalEvent,
      isPublished: isPublished.has(documentId),
      ...(decision ? { decision: decision as LegalEventDecision } : {})
    }))
}

/** Records what a person decided of an event; returns whether there is such an event. */
export async function decideLegalEvent(
  transaction: LibraryDatabase,
  key: string,
  decision: LegalEventDecision,
  decidedBy: string,
  now: string
): Promise<boolean> {
  const known = await transaction.selectFrom('legal_events').select('event_key').where('event_key', '=', key).executeTakeFirst()
  if (!known) return false
  const row = { event_key: key, decision, decided_by: decidedBy, decided_at: now }
  await transaction.replaceInto('legal_event_decisions').values(row).execute()
  return true
}

/** The published events that are in effect for readers, by the keys of the document they change (`targetKeysOf`). */
export async function effectiveLegalEvents(database: LibraryDatabase): Promise<ReadonlyMap<string, readonly LegalEvent[]>> {
  const byTarget = new Map<string, LegalEvent[]>()
  for (const row of await readLegalEvents(database)) {
    if (!isEffectiveLegalEvent(row)) continue
    for (const target of keysOfTarget(row.event)) {
      const known = byTarget.get(target)
      if (known) known.push(row.event)
      else byTarget.set(target, [row.event])
    }
  }
  return byTarget
}

/** Decisions in one order, for the digest of what is published. */
export async function decisionsInOrder(database: LibraryDatabase): Promise<readonly string[]> {
  const rows = await database.selectFrom('legal_event_decisions').select(['event_key', 'decision']).orderBy('event_key').execute()
  return rows.map(({ event_key, decision }) => `${event_key} ${decision}`)
}
