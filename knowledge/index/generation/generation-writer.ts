import { createHash } from 'node:crypto'
import {
  closeSync,
  copyFileSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
  writeSync
} from 'node:fs'
import { join } from 'node:path'
import { crc32 } from 'node:zlib'
import { checksumOfFile } from './checksum.js'
import type { GenerationFile, GenerationManifest } from './generation-manifest.js'
import {
  buildingDirectory,
  finishedGenerations,
  generationDirectory,
  generationsDirectory,
  leftoversOfBuilds,
  pointerPath
} from './generation-paths.js'

const BUFFER_BYTES = 1 << 20

/** One file of a generation being written; size and checksum are counted as it grows. */
export class GenerationFileWriter {
  readonly #descriptor: number
  #crc32 = 0
  #pending: Uint8Array[] = []
  #pendingBytes = 0
  #bytes = 0

  constructor(path: string) {
    this.#descriptor = openSync(path, 'wx')
  }

  /** Bytes given so far: where the next write will stand. */
  get bytes(): number {
    return this.#bytes
  }

  /** `data` must not change afterwards. */
  write(data: Uint8Array): void {
    this.#pending.push(data)
    this.#pendingBytes += data.byteLength
    this.#bytes += data.byteLength
    if (this.#pendingBytes >= BUFFER_BYTES) this.#flush()
  }

  close(): GenerationFile {
    this.#flush()
    fsyncSync(this.#descriptor)
    closeSync(this.#descriptor)
    return { bytes: this.#bytes, crc32: this.#crc32 }
  }

  /** Lets go of a file that will not be finished. */
  abandon(): void {
    closeSync(this.#descriptor)
  }

  #flush(): void {
    const data = this.#pending.length === 1 ? this.#pending[0]! : Buffer.concat(this.#pending)
    this.#crc32 = crc32(data, this.#crc32)
    for (let written = 0; written < data.byteLength; ) written += writeSync(this.#descriptor, data, written)
    this.#pending = []
    this.#pendingBytes = 0
  }
}

/** The generation that a new one goes on from. */
export interface FormerFiles {
  readonly directory: string
  readonly files: GenerationManifest['files']
}

/**
 * Writes a generation aside and switches to it in one rename. Nothing it leaves half done is ever read.
 * Finished files are never changed, so that generations can share them: what is as it was before is linked, not written again.
 */
export class GenerationWriter {
  readonly number: number
  readonly #files: Record<string, GenerationFile> = {}
  readonly #open = new Map<string, GenerationFileWriter>()

  constructor(
    private readonly dataDirectory: string,
    private readonly former?: FormerFiles
  ) {
    mkdirSync(generationsDirectory(dataDirectory), { recursive: true })
    for (const leftover of leftoversOfBuilds(dataDirectory)) rmSync(leftover, { recursive: true, force: true })
    this.number = (finishedGenerations(dataDirectory).at(-1) ?? 0) + 1
    mkdirSync(this.#directory)
  }

  /** Begins a file that is written piece by piece; `finish` closes it. */
  file(name: string): GenerationFileWriter {
    const writer = new GenerationFileWriter(join(this.#directory, name))
    this.#open.set(name, writer)
    return writer
  }

  /** Writes a whole file at once, or links it where the former generation has the very same. */
  write(name: string, data: Uint8Array): void {
    if (this.#isAsBefore(name, data)) this.link(name)
    else this.file(name).write(data)
  }

  /** Takes over a file of the former generation as it is; copies it where the file system knows no links. */
  link(name: string): void {
    const { directory, files } = this.former!
    const [from, to] = [join(directory, name), join(this.#directory, name)]
    try {
      linkSync(from, to)
    } catch {
      copyFileSync(from, to)
      syncDirectory(to)
    }
    this.#files[name] = files[name]!
  }

  /** Gives up: closes what is open. The directory is cleared away by the next writer. */
  abandon(): void {
    for (const writer of this.#open.values()) writer.abandon()
    this.#open.clear()
  }

  /** Makes a folder inside the generation for what writes files of its own; `adopt` counts them in. Returns its path. */
  folder(name: string): string {
    const path = join(this.#directory, name)
    mkdirSync(path)
    return path
  }

  /** Takes in what was written into a folder, durable already. */
  adopt(folder: string): void {
    const path = join(this.#directory, folder)
    for (const name of readdirSync(path).sort()) this.#files[`${folder}/${name}`] = checksumOfFile(join(path, name))
    syncDirectory(path)
  }

  /** Closes every file, writes the manifest, switches the pointer, and removes all but the newest generations. */
  finish(facts: Omit<GenerationManifest, 'number' | 'files'>, keepGenerations: number): GenerationManifest {
    for (const [name, writer] of this.#open) this.#files[name] = writer.close()
    this.#open.clear()
    const manifest: GenerationManifest = { ...facts, number: this.number, files: this.#files }
    const text = `${JSON.stringify(manifest, null, 1)}\n`
    writeDurably(join(this.#directory, 'manifest.json'), text)
    syncDirectory(this.#directory)
    renameSync(this.#directory, generationDirectory(this.dataDirectory, this.number))
    this.#point(`${this.number} ${createHash('sha256').update(text).digest('hex')}\n`)
    for (const old of finishedGenerations(this.dataDirectory).slice(0, -keepGenerations)) {
      rmSync(generationDirectory(this.dataDirectory, old), { recursive: true, force: true })
    }
    return manifest
  }

  #isAsBefore(name: string, data: Uint8Array): boolean {
    const before = this.former?.files[name]
    if (before?.bytes !== data.byteLength || before.crc32 !== crc32(data)) return false
    return readFileSync(join(this.former!.directory, name)).equals(data)
  }

  get #directory(): string {
    return buildingDirectory(this.dataDirectory, this.number)
  }

  #point(text: string): void {
    const pointer = pointerPath(this.dataDirectory)
    writeDurably(`${pointer}.next`, text)
    renameSync(`${pointer}.next`, pointer)
    syncDirectory(generationsDirectory(this.dataDirectory))
  }
}

function writeDurably(path: string, text: string): void {
  const descriptor = openSync(path, 'w')
  writeFileSync(descriptor, text)
  fsyncSync(descriptor)
  closeSync(descriptor)
}

function syncDirectory(path: string): void {
  const descriptor = openSync(path, 'r')
  fsyncSync(descriptor)
  closeSync(descriptor)
}
