import { createHash } from 'node:crypto'
import { closeSync, openSync, readSync } from 'node:fs'

const PIECE_BYTES = 1 << 22

/** Size in bytes and SHA-256 (hex) of a file, read piece by piece. */
export function measureFile(path: string): { bytes: number; sha256: string } {
  const hash = createHash('sha256')
  const piece = Buffer.allocUnsafe(PIECE_BYTES)
  const descriptor = openSync(path, 'r')
  try {
    let bytes = 0
    for (;;) {
      const read = readSync(descriptor, piece, 0, PIECE_BYTES, bytes)
      if (read === 0) return { bytes, sha256: hash.digest('hex') }
      hash.update(piece.subarray(0, read))
      bytes += read
    }
  } finally {
    closeSync(descriptor)
  }
}
