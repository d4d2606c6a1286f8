import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { join } from 'node:path'
import { fittingGeneration } from './current-generation.js'

/**
 * Reads every file of the current generation and compares its SHA-256 with the manifest.
 * @returns names of the files that differ; empty when all is well.
 * @throws KnowledgeError as `openKnowledgeBase`.
 */
export async function verifyGeneration(dataDirectory: string): Promise<readonly string[]> {
  const { manifest, directory } = fittingGeneration(dataDirectory)
  const damaged: string[] = []
  for (const [name, { sha256 }] of Object.entries(manifest.files)) {
    const hash = createHash('sha256')
    for await (const piece of createReadStream(join(directory, name))) hash.update(piece as Buffer)
    if (hash.digest('hex') !== sha256) damaged.push(name)
  }
  return damaged
}
