import { readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { OriginalFile } from '../knowledge/index.js'
import type { IngestTools } from './ingest-context.js'
import { READING_FOLDER } from './reading-folder.js'

/** Clears the pages remembered while a file was read, by this code or an older one. */
export async function forgetPages({ dataDirectory }: IngestTools, { digest }: OriginalFile): Promise<void> {
  const folder = join(dataDirectory, READING_FOLDER)
  const names = await readdir(folder).catch(() => [])
  for (const name of names) if (name.startsWith(digest.slice(0, 32))) await rm(join(folder, name), { recursive: true, force: true })
}
