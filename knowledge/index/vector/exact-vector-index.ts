import { readFile, writeFile } from 'node:fs/promises'
import { checkDimensions, type VectorHit, type VectorIndex } from './vector-index.js'
import { openVectorFiles, saveVectorFiles } from './vector-index-files.js'

/** Compares with every vector: exact and slow. The reference for other indexes, and good enough for a few thousand vectors. */
export class ExactVectorIndex implements VectorIndex {
  readonly #vectors = new Map<string, Float32Array>()

  constructor(readonly dimensions: number) {}

  /** Opens a saved index. Throws `vector_index_damaged`. */
  static async load(directory: string): Promise<ExactVectorIndex> {
    const { manifest, paths } = openVectorFiles(directory, 'exact')
    const index = new ExactVectorIndex(manifest.dimensions)
    const ids = JSON.parse(await readFile(paths['ids']!, 'utf8')) as string[]
    const bytes = await readFile(paths['numbers']!)
    const numbers = new Float32Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength))
    ids.forEach((id, place) => {
      index.#vectors.set(id, numbers.slice(place * manifest.dimensions, (place + 1) * manifest.dimensions))
    })
    return index
  }

  get size(): number {
    return this.#vectors.size
  }

  reserve(): void {}

  add(id: string, vector: Float32Array): void {
    checkDimensions(this, vector)
    this.#vectors.set(id, ofLengthOne(vector))
  }

  delete(id: string): boolean {
    return this.#vectors.delete(id)
  }

  search(vector: Float32Array, count: number): VectorHit[] {
    checkDimensions(this, vector)
    const asked = ofLengthOne(vector)
    const hits = [...this.#vectors].map(([id, one]) => ({ id, similarity: dotProduct(one, asked) }))
    return hits.sort((left, right) => right.similarity - left.similarity).slice(0, count)
  }

  async save(directory: string): Promise<void> {
    const numbers = new Float32Array(this.size * this.dimensions)
    let place = 0
    for (const vector of this.#vectors.values()) numbers.set(vector, place++ * this.dimensions)
    await saveVectorFiles(
      directory,
      { kind: 'exact', dimensions: this.dimensions },
      {
        ids: (path) => writeFile(path, JSON.stringify([...this.#vectors.keys()])),
        numbers: (path) => writeFile(path, new Uint8Array(numbers.buffer))
      }
    )
  }
}

function ofLengthOne(vector: Float32Array): Float32Array {
  const length = Math.sqrt(dotProduct(vector, vector))
  return length === 0 ? vector.slice() : vector.map((value) => value / length)
}

function dotProduct(left: Float32Array, right: Float32Array): number {
  let sum = 0
  for (let place = 0; place < left.length; place += 1) sum += left[place]! * right[place]!
  return sum
}
