import { spawn } from 'node:child_process'
import { resolve } from 'node:path'

/** How a run of the command ended. */
export interface CommandRun {
  /** Exit code; absent when it was killed. */
  readonly code: number | null
  readonly out: string
  readonly err: string
}

const ROOT = resolve(import.meta.dirname, '..', '..')

/**
 * Runs `npm run ingest -- <words>` as a process of its own (without npm).
 * @param killWhen asked about every millisecond; once true the process is killed with SIGKILL.
 */
export function runIngestCommand(words: readonly string[], killWhen?: () => boolean): Promise<CommandRun> {
  return new Promise((settle, fail) => {
    const child = spawn(process.execPath, ['--import', 'tsx', 'ingest/main.ts', ...words], { cwd: ROOT })
    const [out, err]: [string[], string[]] = [[], []]
    child.stdout.on('data', (chunk) => out.push(String(chunk)))
    child.stderr.on('data', (chunk) => err.push(String(chunk)))
    const watching = killWhen && setInterval(() => killWhen() && child.kill('SIGKILL'), 1)
    child.on('error', fail)
    child.on('close', (code) => {
      clearInterval(watching)
      settle({ code, out: out.join(''), err: err.join('') })
    })
  })
}
