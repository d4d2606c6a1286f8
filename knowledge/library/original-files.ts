import { createHash, randomUUID } from 'node:crypto'
import { createReadStream, existsSync } from 'node:fs'
import { copyFile, mkdir, rename, rm, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import type { OriginalFile } from './library-store.js'

/** Keeps the files that documents were read from, each once, under its digest. */
export class OriginalFiles {
  constructor(private readonly directory: string) {}

  /** Copies a file into the store unless it is there already. Half-copied files never get the final name. */
  async keep(path: string): Promise<OriginalFile> {
    const digest = await digestOfFile(path)
    const target = this.#pathOf(digest)
    if (!existsSync(target)) {
      await mkdir(join(target, '..'), { recursive: true })
      const aside = `${target}.${randomUUID()}.part`
      try {
        await copyFile(path, aside)
        await rename(aside, target)
      } finally {
        await rm(aside, { force: true })
      }
    }
    return { digest, name: basename(path), bytes: (await stat(target)).size }
  }

  /** Where the file of this digest stands; `undefined` when it was never kept. */
  find(digest: string): string | undefined {
    const path = this.#pathOf(digest)
    return /^[0-9a-f]{64}$/.test(digest) && existsSync(path) ? path : undefined
  }

  #pathOf(digest: string): string {
    return join(this.directory, digest.slice(0, 2), digest)
  }
}

async function digestOfFile(path: string): Promise<string> {
  const hash = createHash('sha256')
  for await (const chunk of createReadStream(path)) hash.update(chunk as Buffer)
  return hash.digest('hex')
}
