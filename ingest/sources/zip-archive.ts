import { type FileHandle, open } from 'node:fs/promises'
import { inflateRawSync } from 'node:zlib'

/** A file inside a ZIP, as its central directory tells (APPNOTE 6.3). */
export interface ZipEntry {
  readonly name: string
  readonly packedBytes: number
  readonly bytes: number
  readonly isLocked: boolean
  readonly method: number
  readonly offset: number
}

/** A ZIP that was opened, or why it is not: damaged, locked by a password, or made to fill the machine. */
export type ZipOutcome =
  | { readonly outcome: 'open'; readonly archive: ZipArchive }
  | { readonly outcome: 'problem'; readonly problem: ZipProblem }

export type ZipProblem = 'damaged' | 'locked' | 'bomb'

/** What is taken from one archive at most. Papers shrink to a tenth; text of zeros to a thousandth. */
export interface ZipLimits {
  readonly entries: number
  readonly entryBytes: number
  readonly totalBytes: number
  /** How many times larger than packed an archive of more than `freeBytes` may be. */
  readonly ratio: number
}

/** Limits for archives of papers. */
export const ARCHIVE_LIMITS: ZipLimits = { entries: 5_000, entryBytes: 200_000_000, totalBytes: 1_000_000_000, ratio: 120 }
/** Limits for one Office document, which is a ZIP itself. */
export const DOCUMENT_LIMITS: ZipLimits = { entries: 5_000, entryBytes: 150_000_000, totalBytes: 300_000_000, ratio: 120 }

/** Small archives may pack tighter than the ratio. */
const FREE_BYTES = 20_000_000
const DIRECTORY_BYTES = 20_000_000
const [DEFLATED, STORED] = [8, 0]

/** Opens a ZIP and checks its directory against the limits, before a byte is unpacked. Close the archive when done. */
export async function openZip(path: string, limits: ZipLimits = ARCHIVE_LIMITS): Promise<ZipOutcome> {
  const handle = await open(path)
  try {
    const entries = await readDirectory(handle)
    const problem = entries ? problemOf(entries, limits) : 'damaged'
    if (!problem) return { outcome: 'open', archive: new ZipArchive(handle, entries!) }
    await handle.close()
    return { outcome: 'problem', problem }
  } catch {
    await handle.close().catch(() => undefined)
    return { outcome: 'problem', problem: 'damaged' }
  }
}

/** An open ZIP. */
export class ZipArchive {
  constructor(
    private readonly handle: FileHandle,
    readonly entries: readonly ZipEntry[]
  ) {}

  /** The bytes of an entry; `undefined` when it is damaged, locked, or larger than it claims. */
  async read(entry: ZipEntry): Promise<Buffer | undefined> {
    const head = await readAt(this.handle, entry.offset, 30)
    if (head.length < 30 || head.readUInt32LE(0) !== 0x04034b50 || entry.isLocked) return undefined
    const start = entry.offset + 30 + head.readUInt16LE(26) + head.readUInt16LE(28)
    const packed = await readAt(this.handle, start, entry.packedBytes)
    if (packed.length < entry.packedBytes) return undefined
    if (entry.method === STORED) return packed
    if (entry.method !== DEFLATED) return undefined
    try {
      const content = inflateRawSync(packed, { maxOutputLength: entry.bytes + 1 })
      return content.length === entry.bytes ? content : undefined
    } catch {
      return undefined
    }
  }

  close(): Promise<void> {
    return this.handle.close()
  }
}

function problemOf(entries: readonly ZipEntry[], limits: ZipLimits): ZipProblem | undefined {
  const bytes = entries.reduce((sum, entry) => sum + entry.bytes, 0)
  const packed = entries.reduce((sum, entry) => sum + entry.packedBytes, 0)
  if (entries.length > limits.entries || bytes > limits.totalBytes) return 'bomb'
  if (entries.some((entry) => entry.bytes > limits.entryBytes)) return 'bomb'
  if (bytes > FREE_BYTES && bytes > packed * limits.ratio) return 'bomb'
  return entries.length > 0 && entries.every(({ isLocked, bytes: size }) => isLocked || size === 0) ? 'locked' : undefined
}

async function readDirectory(handle: FileHandle): Promise<readonly ZipEntry[] | undefined> {
  const { size } = await handle.stat()
  const tailStart = Math.max(0, size - 66_000)
  const tail = await readAt(handle, tailStart, size - tailStart)
  const end = tail.lastIndexOf(Buffer.from('PK\x05\x06'))
  if (end < 0 || end + 22 > tail.length) return undefined
  const [count, length, start] = [tail.readUInt16LE(end + 10), tail.readUInt32LE(end + 12), tail.readUInt32LE(end + 16)]
  if (length > DIRECTORY_BYTES) return undefined
  const directory = await readAt(handle, start, length)
  const entries: ZipEntry[] = []
  for (let at = 0; entries.length < count && at + 46 <= directory.length; ) {
    if (directory.readUInt32LE(at) !== 0x02014b50) return undefined
    const [nameLength, extraLength, commentLength] = [28, 30, 32].map((place) => directory.readUInt16LE(at + place)) as [
      number,
      number,
      number
    ]
    entries.push({
      name: directory.subarray(at + 46, at + 46 + nameLength).toString('utf8'),
      isLocked: (directory.readUInt16LE(at + 8) & 1) === 1,
      method: directory.readUInt16LE(at + 10),
      packedBytes: directory.readUInt32LE(at + 20),
      bytes: directory.readUInt32LE(at + 24),
      offset: directory.readUInt32LE(at + 42)
    })
    at += 46 + nameLength + extraLength + commentLength
  }
  return entries.length === count ? entries : undefined
}

async function readAt(handle: FileHandle, position: number, length: number): Promise<Buffer> {
  const { buffer, bytesRead } = await handle.read(Buffer.alloc(length), 0, length, position)
  return buffer.subarray(0, bytesRead)
}
