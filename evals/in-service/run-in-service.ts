import { spawnSync } from 'node:child_process'
import { resolve } from 'node:path'

const ROOT = resolve(import.meta.dirname, '..', '..')

/** `npm run eval -- in-service …`: the server scores its own ledger (what people asked stays in the server's room); returns the exit status. */
export function runInService(words: readonly string[]): number {
  const command = ['--import', 'tsx', 'server/quality/main.ts', ...words]
  return spawnSync(process.execPath, command, { cwd: ROOT, stdio: 'inherit' }).status ?? 2
}
