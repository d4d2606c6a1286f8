import { openGeneration } from '../index/generation/open-generation.js'
import { GenerationKnowledgeBase } from './generation-knowledge-base.js'
import type { KnowledgeBase } from './knowledge-base.js'

/**
 * Opens the current generation of a data directory, read-only.
 * @throws KnowledgeError `no_generation` (nothing published yet), `generation_unfit` (made by another version), `generation_damaged`.
 */
export function openKnowledgeBase(dataDirectory: string): KnowledgeBase {
  return new GenerationKnowledgeBase(openGeneration(dataDirectory))
}
