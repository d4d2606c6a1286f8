import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'

const ROOT = resolve(import.meta.dirname, '..', '..')

/** A data directory of its own with the starter knowledge published as `npm start` publishes it. */
export interface SeedDirectory {
  readonly dataDirectory: string
  /** Removes it. */
  remove(): void
}

/** Publishes the seeds into a new temporary directory. @throws when the command fails. */
export async function publishSeeds(): Promise<SeedDirectory> {
  const dataDirectory = mkdtempSync(join(tmpdir(), 'tro-ly-cong-eval-'))
  await promisify(execFile)(
    'env',
    [`TRO_LY_CONG_DATA=${dataDirectory}`, process.execPath, '--import', 'tsx', 'ingest/main.ts', '--seeds-only'],
    {
      cwd: ROOT
    }
  )
  return { dataDirectory, remove: () => rmSync(dataDirectory, { recursive: true, force: true }) }
}
