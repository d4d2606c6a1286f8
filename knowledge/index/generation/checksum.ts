import { closeSync, openSync, readSync } from 'node:fs'
import { crc32 } from 'node:zlib'
import type { GenerationFile } from './generation-manifest.js'

const PIECE_BYTES = 1 << 22

/** Size and CRC-32 of a file, read piece by piece. */
export function checksumOfFile(path: string): Required<GenerationFile> {
  const piece = Buffer.allocUnsafe(PIECE_BYTES)
  const descriptor = openSync(path, 'r')
  try {
    let [bytes, sum] = [0, 0]
    for (;;) {
      const read = readSync(descriptor, piece, 0, PIECE_BYTES, bytes)
      if (read === 0) return { bytes, crc32: sum }
      sum = crc32(piece.subarray(0, read), sum)
      bytes += read
    }
  } finally {
    closeSync(descriptor)
  }
}
