import type { KnowledgeBase } from './knowledge-base.js'

/**
 * Opens the current generation of a data directory, read-only.
 * @throws KnowledgeError `no_generation` (nothing published yet), `generation_unfit` (made by another version), `generation_damaged`.
 */
export function openKnowledgeBase(_dataDirectory: string): KnowledgeBase {
  throw new Error('not yet written')
}
