/** One vector that was found. */
export interface VectorHit {
  /** The id it was added under. */
  readonly id: string
  /** Cosine similarity, -1 to 1; 1 is the same direction. */
  readonly similarity: number
}

/**
 * Finds the vectors that point most nearly the same way. Ids are the caller's (passage ids) and outlive saving and loading.
 * Every vector has `dimensions` numbers; a vector of zeros is like nothing.
 */
export interface VectorIndex {
  readonly dimensions: number
  /** Vectors that can be found; deleted ones do not count. */
  readonly size: number
  /** Makes room for so many vectors at once; `add` grows by itself, this only spares the growing. */
  reserve(capacity: number): void
  /** Adds a vector, in place of the former one of the same id. Throws `RangeError` on the wrong number of dimensions. */
  add(id: string, vector: Float32Array): void
  /** Takes a vector out; false when there was none. */
  delete(id: string): boolean
  /** The `count` nearest, nearest first; fewer when there are fewer. */
  search(vector: Float32Array, count: number): VectorHit[]
  /** Writes the index into a directory. Killed at any moment, the directory holds the former index or this one. */
  save(directory: string): Promise<void>
}

/** Throws where a vector does not fit an index. */
export function checkDimensions({ dimensions }: Pick<VectorIndex, 'dimensions'>, vector: Float32Array): void {
  if (vector.length !== dimensions)
    throw new RangeError(`a vector of ${vector.length} numbers does not fit an index of ${dimensions} dimensions`)
}
