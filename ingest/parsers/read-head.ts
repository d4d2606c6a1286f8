import { open } from 'node:fs/promises'
import { constants, gunzipSync } from 'node:zlib'

/** The first bytes of a file; fewer when the file is shorter. Throws when the file cannot be opened. */
export async function readHead(path: string, bytes: number): Promise<Buffer> {
  const handle = await open(path)
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(bytes), 0, bytes, 0)
    return buffer.subarray(0, bytesRead)
  } finally {
    await handle.close()
  }
}

/** Whether bytes begin a gzip archive (RFC 1952). */
export function isGzip(head: Buffer): boolean {
  return head[0] === 0x1f && head[1] === 0x8b
}

/** Of what swells more than text does, less is unpacked. */
const SMALL_HEAD_BYTES = 2_048

/** Unpacks the beginning of a gzip archive; empty when nothing can be unpacked. */
export function unpackHead(head: Buffer): Buffer {
  try {
    return gunzipSync(head, { finishFlush: constants.Z_SYNC_FLUSH, maxOutputLength: 4_000_000 })
  } catch (error) {
    const isSwelling = (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE' && head.length > SMALL_HEAD_BYTES
    return isSwelling ? unpackHead(head.subarray(0, SMALL_HEAD_BYTES)) : Buffer.alloc(0)
  }
}
