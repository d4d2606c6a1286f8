import { currentGeneration, type KnowledgeBase, openKnowledgeBase } from '../knowledge/index.js'

/** Where the server gets its knowledge from: names the published generation, and opens it. */
export interface KnowledgeSource {
  /** Number of the published generation; nothing while none was ever built. */
  currentNumber(): number | undefined
  /** Opens the published generation. @throws KnowledgeError when it cannot be read. */
  open(): KnowledgeBase | Promise<KnowledgeBase>
}

/** The generations of a data directory. */
export function generationsIn(dataDirectory: string): KnowledgeSource {
  return {
    currentNumber: () => currentGeneration(dataDirectory)?.number,
    open: () => openKnowledgeBase(dataDirectory)
  }
}
