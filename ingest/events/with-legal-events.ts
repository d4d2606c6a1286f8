import type { SourceDocument } from '../../knowledge/index.js'
import { findLegalEvents } from './find-legal-events.js'

/** The document with the changes it makes to others beside it; the same document when it makes none or names them already. */
export function withLegalEvents(document: SourceDocument): SourceDocument {
  if (document.legalEvents) return document
  const legalEvents = findLegalEvents(document)
  return legalEvents.length > 0 ? { ...document, legalEvents } : document
}
