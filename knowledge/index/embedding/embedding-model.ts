/**
 * Turns text into vectors of which similar texts have similar ones. The generation records `name` and `dimensions`:
 * vectors of different models are never compared.
 */
export interface EmbeddingModel {
  readonly name: string
  readonly dimensions: number
  /** One vector for each text, in order. Throws `KnowledgeError` `embedding_unavailable`. */
  embedDocuments(texts: readonly string[]): Promise<Float32Array[]>
  /** Throws `KnowledgeError` `embedding_unavailable`. */
  embedQuery(text: string): Promise<Float32Array>
}
