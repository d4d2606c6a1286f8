import type { VectorIndex } from './vector-index.js'

/** A passage whose text means nearly the same as what was asked. */
export interface NearPassage {
  /** Passage number. */
  readonly passage: number
  /** Cosine similarity, -1 to 1. */
  readonly similarity: number
}

/** The vectors of one generation by passage number; passages of the same text share one vector. */
export class PassageVectors {
  readonly #passagesOf = new Map<string, number[]>()

  /** @param digests digest of every passage's text, by passage number: what vectors are kept under. */
  constructor(
    private readonly index: VectorIndex,
    digests: readonly string[]
  ) {
    digests.forEach((digest, passage) => {
      const same = this.#passagesOf.get(digest)
      if (same) same.push(passage)
      else this.#passagesOf.set(digest, [passage])
    })
  }

  /** Vectors there are. */
  get size(): number {
    return this.index.size
  }

  /** Passages of the `count` nearest vectors, nearest first. */
  nearest(vector: Float32Array, count: number): NearPassage[] {
    return this.index
      .search(vector, count)
      .flatMap(({ id, similarity }) => (this.#passagesOf.get(id) ?? []).map((passage) => ({ passage, similarity })))
  }
}
