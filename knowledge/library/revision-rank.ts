import type { SourceDocument } from '../domain/index.js'

/** What decides which of two records of one thing is the newer. */
export interface RevisionRank {
  readonly isSeed: boolean
  /** As-of date, else issue date; empty when the source gives neither. */
  readonly knownOn: string
}

/** Reads the rank of a document. */
export function rankOf(document: SourceDocument): RevisionRank {
  return { isSeed: document.provenance === 'seed', knownOn: document.asOf ?? document.issuedOn ?? '' }
}

/**
 * Negative when `left` must give way to `right`, zero when the later arrival decides.
 * Seeds give way to every other record whatever the dates; else the later date wins, and a dated record over an undated one (DESIGN §4).
 */
export function compareRanks(left: RevisionRank, right: RevisionRank): number {
  if (left.isSeed !== right.isSeed) return left.isSeed ? -1 : 1
  if (left.knownOn === right.knownOn) return 0
  return left.knownOn < right.knownOn ? -1 : 1
}
