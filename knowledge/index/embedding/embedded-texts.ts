import { createHash } from 'node:crypto'
import { closeSync, existsSync, fsyncSync, ftruncateSync, mkdirSync, openSync, readSync, renameSync, rmSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { crc32 } from 'node:zlib'
import type { EmbeddingModel } from './embedding-model.js'

/** A text by its digest, and its vector. */
export interface EmbeddedText {
  readonly digest: string
  readonly vector: Float32Array
}

const DIGEST_BYTES = 16
const CHECK_BYTES = 4
const RECORDS_PER_READ = 256

/**
 * Vectors one model has made already, by digest of the text: what was embedded once is never embedded again, not even when publishing
 * was interrupted. A file that only grows (`<data>/embeddings/<model>.vectors`): digest, vector, CRC-32; half-written and damaged records
 * count as not there. One process at a time (publishing is claimed in the library).
 */
export class EmbeddedTexts {
  readonly #places = new Map<string, number>()
  readonly #recordBytes: number
  #descriptor: number
  #records = 0

  private constructor(
    private readonly path: string,
    private readonly dimensions: number
  ) {
    this.#recordBytes = DIGEST_BYTES + 4 * dimensions + CHECK_BYTES
    this.#descriptor = openSync(path, existsSync(path) ? 'r+' : 'w+')
    this.#readAll()
  }

  /** Opens the file of a model, making it where there is none. */
  static open(dataDirectory: string, { name, dimensions }: Pick<EmbeddingModel, 'name' | 'dimensions'>): EmbeddedTexts {
    const directory = join(dataDirectory, 'embeddings')
    mkdirSync(directory, { recursive: true })
    const mark = createHash('sha256').update(name).digest('hex').slice(0, 8)
    return new EmbeddedTexts(join(directory, `${name.replace(/[^\w.-]+/g, '-')}-${mark}-${dimensions}.vectors`), dimensions)
  }

  has(digest: string): boolean {
    return this.#places.has(digest)
  }

  /** The vector of a text that was embedded; a `RangeError` where it was not: ask `has` first. */
  vector(digest: string): Float32Array {
    const place = this.#places.get(digest)
    if (place === undefined) throw new RangeError(`no vector of ${digest}`)
    const bytes = Buffer.alloc(this.#recordBytes)
    readSync(this.#descriptor, bytes, 0, this.#recordBytes, place * this.#recordBytes)
    return vectorIn(bytes, this.dimensions)
  }

  /** Adds vectors; on disk when it returns. */
  add(texts: readonly EmbeddedText[]): void {
    this.#append(texts)
    fsyncSync(this.#descriptor)
  }

  /** Forgets all others, in a new file, once they are more than those that are wanted. */
  keepOnly(wanted: ReadonlySet<string>): void {
    if (this.#records <= 2 * wanted.size) return
    const next = `${this.path}.next`
    rmSync(next, { force: true })
    const kept = new EmbeddedTexts(next, this.dimensions)
    for (const digest of wanted) if (this.has(digest)) kept.#append([{ digest, vector: this.vector(digest) }])
    kept.close()
    this.close()
    renameSync(next, this.path)
    this.#descriptor = openSync(this.path, 'r+')
    this.#readAll()
  }

  close(): void {
    fsyncSync(this.#descriptor)
    closeSync(this.#descriptor)
  }

  #append(texts: readonly EmbeddedText[]): void {
    const bytes = Buffer.concat(texts.map((text) => recordOf(text)))
    for (let done = 0; done < bytes.length; )
      done += writeSync(this.#descriptor, bytes, done, bytes.length - done, this.#records * this.#recordBytes + done)
    for (const { digest } of texts) this.#places.set(digest, this.#records++)
  }

  #readAll(): void {
    this.#places.clear()
    this.#records = 0
    const bytes = Buffer.alloc(this.#recordBytes * RECORDS_PER_READ)
    for (;;) {
      const read = readSync(this.#descriptor, bytes, 0, bytes.length, this.#records * this.#recordBytes)
      const whole = Math.floor(read / this.#recordBytes)
      for (let record = 0; record < whole; record++) {
        const one = bytes.subarray(record * this.#recordBytes, (record + 1) * this.#recordBytes)
        if (isWhole(one)) this.#places.set(one.toString('hex', 0, DIGEST_BYTES), this.#records)
        this.#records++
      }
      if (whole < RECORDS_PER_READ) break
    }
    ftruncateSync(this.#descriptor, this.#records * this.#recordBytes)
  }
}

function recordOf({ digest, vector }: EmbeddedText): Buffer {
  const content = Buffer.concat([Buffer.from(digest, 'hex'), new Uint8Array(vector.buffer, vector.byteOffset, vector.byteLength)])
  const check = Buffer.alloc(CHECK_BYTES)
  check.writeUInt32LE(crc32(content))
  return Buffer.concat([content, check])
}

function isWhole(record: Buffer): boolean {
  const end = record.length - CHECK_BYTES
  return crc32(record.subarray(0, end)) === record.readUInt32LE(end)
}

function vectorIn(record: Buffer, dimensions: number): Float32Array {
  return new Float32Array(record.buffer.slice(record.byteOffset + DIGEST_BYTES, record.byteOffset + DIGEST_BYTES + 4 * dimensions))
}
