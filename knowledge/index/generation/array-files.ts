import { closeSync, openSync, readSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { crc32 } from 'node:zlib'
import { damagedFile } from './damaged-file.js'
import type { GenerationFile, GenerationManifest } from './generation-manifest.js'
import type { GenerationWriter } from './generation-writer.js'

/** Numbers as they lie on disk (little-endian, as in memory), or lines of text. */
type Leaf = Uint8Array | Uint16Array | Uint32Array | Int32Array | Float32Array | Float64Array | readonly string[]

const KINDS = [
  ['u8', Uint8Array],
  ['u16', Uint16Array],
  ['u32', Uint32Array],
  ['i32', Int32Array],
  ['f32', Float32Array],
  ['f64', Float64Array]
] as const

/** Longest single read; larger files are read in several. */
const CHUNK_BYTES = 1 << 30

/** Writes every array of a structure to a file of its own, named by its path: `lexical.syllables.offsets.u32`. */
export function writeArrays(writer: GenerationWriter, path: string, value: object): void {
  if (isLeaf(value)) writeLeaf(writer, path, value)
  else for (const [key, inner] of Object.entries(value)) writeArrays(writer, `${path}.${key}`, inner)
}

/** Gives the bytes of a file as a buffer of exactly its size. */
export type FileReader = (path: string, file: GenerationFile) => ArrayBuffer

/** Reads back what `writeArrays` wrote under `path`, straight into typed arrays. */
export function readArrays(directory: string, manifest: GenerationManifest, path: string, read: FileReader = readBytes): unknown {
  const root: Record<string, unknown> = {}
  for (const [name, file] of Object.entries(manifest.files)) {
    if (!name.startsWith(`${path}.`)) continue
    const keys = name.slice(path.length + 1).split('.')
    const kind = keys.pop()!
    let place = root
    for (const key of keys.slice(0, -1)) {
      place[key] ??= {}
      place = place[key] as Record<string, unknown>
    }
    place[keys.at(-1)!] = leafOf(read(join(directory, name), file), kind)
  }
  return root
}

function isLeaf(value: object): value is Leaf {
  return ArrayBuffer.isView(value) || Array.isArray(value)
}

function writeLeaf(writer: GenerationWriter, path: string, value: Leaf): void {
  if (!ArrayBuffer.isView(value)) {
    writer.write(`${path}.lines`, Buffer.from(value.join('\n')))
    return
  }
  const kind = KINDS.find(([, type]) => value instanceof type)![0]
  writer.write(`${path}.${kind}`, new Uint8Array(value.buffer, value.byteOffset, value.byteLength))
}

function leafOf(data: ArrayBuffer, kind: string): Leaf {
  if (kind === 'lines') return Buffer.from(data).toString('utf8').split('\n')
  return new (KINDS.find(([name]) => name === kind)![1])(data)
}

/** As `readBytes`. @throws KnowledgeError `generation_damaged` where the checksum is not that of the manifest. */
export function readVerified(path: string, file: GenerationFile): ArrayBuffer {
  const data = readBytes(path, file)
  if (crc32(new Uint8Array(data)) !== file.crc32) throw damagedFile(path)
  return data
}

/** Reads the files under some paths at once, beside other work; what it gives reads them from memory, each once. */
export async function readAhead(directory: string, manifest: GenerationManifest, paths: readonly string[]): Promise<FileReader> {
  const names = Object.keys(manifest.files).filter((name) => paths.some((path) => name.startsWith(`${path}.`)))
  const read = await Promise.all(
    names.map(async (name) => {
      const { buffer, byteOffset, byteLength } = await readFile(join(directory, name))
      const isWhole = byteOffset === 0 && buffer.byteLength === byteLength
      return [join(directory, name), (isWhole ? buffer : buffer.slice(byteOffset, byteOffset + byteLength)) as ArrayBuffer] as const
    })
  )
  const known = new Map(read)
  return (path, file) => {
    const data = known.get(path)
    known.delete(path)
    return data ?? readBytes(path, file)
  }
}

/** A whole file as one buffer of exactly its size. */
export function readBytes(path: string, { bytes }: Pick<GenerationFile, 'bytes'>): ArrayBuffer {
  const data = new Uint8Array(bytes)
  const descriptor = openSync(path, 'r')
  try {
    for (let done = 0; done < bytes; ) {
      const read = readSync(descriptor, data, done, Math.min(CHUNK_BYTES, bytes - done), done)
      if (read === 0) break
      done += read
    }
  } finally {
    closeSync(descriptor)
  }
  return data.buffer
}
