import type { Commit, KnowledgeMeasured } from '../bench-result.js'

/** One of the things compared: a checkout, and the knowledge it answers from. */
export interface Variant {
  readonly label: string
  readonly root: string
  readonly commit: Commit
  /** Absent where a bench needs none. */
  readonly dataDirectory?: string
  readonly knowledge?: KnowledgeMeasured
}
