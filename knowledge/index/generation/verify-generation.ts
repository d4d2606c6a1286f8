import { join } from 'node:path'
import { checksumOfFile } from './checksum.js'
import { fittingGeneration } from './current-generation.js'

/**
 * Reads every file of the current generation and compares its CRC-32 with the manifest.
 * @returns names of the files that differ; empty when all is well. Layout 1 cannot be verified: all of its files are named.
 * @throws KnowledgeError as `openKnowledgeBase`.
 */
export async function verifyGeneration(dataDirectory: string): Promise<readonly string[]> {
  const { manifest, directory } = fittingGeneration(dataDirectory)
  const damaged: string[] = []
  for (const [name, { crc32 }] of Object.entries(manifest.files)) {
    if (checksumOfFile(join(directory, name)).crc32 !== crc32) damaged.push(name)
    await new Promise((resolve) => setImmediate(resolve))
  }
  return damaged
}
