/** Why the knowledge cannot be read or written. Closed list. */
export type KnowledgeErrorCode =
  | 'no_generation'
  | 'generation_unfit'
  | 'generation_damaged'
  | 'library_unfit'
  | 'library_busy'
  | 'embedding_unavailable'
  | 'vector_index_damaged'

/** Broken surroundings of the knowledge. `message` is a Vietnamese sentence that says what to do. */
export class KnowledgeError extends Error {
  override readonly name = 'KnowledgeError'
  constructor(
    readonly code: KnowledgeErrorCode,
    message: string,
    readonly facts: Readonly<Record<string, string | number>> = {},
    options?: { cause?: unknown }
  ) {
    super(message, options)
  }
}
