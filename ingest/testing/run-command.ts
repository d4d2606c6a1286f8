import { type ChildProcess, spawn } from 'node:child_process'
import { resolve } from 'node:path'

/** How a run of the command ended. */
export interface CommandRun {
  /** Exit code; absent when it was killed. */
  readonly code: number | null
  readonly out: string
  readonly err: string
}

/** A run of the command under way. */
export interface IngestProcess {
  readonly child: ChildProcess
  readonly ended: Promise<CommandRun>
}

const ROOT = resolve(import.meta.dirname, '..', '..')

/** Starts `npm run ingest -- <words>` as a process of its own (without npm). */
export function startIngestCommand(words: readonly string[]): IngestProcess {
  const child = spawn(process.execPath, ['--import', 'tsx', 'ingest/main.ts', ...words], { cwd: ROOT, stdio: ['ignore', 'pipe', 'pipe'] })
  const [out, err]: [string[], string[]] = [[], []]
  child.stdout.on('data', (chunk) => out.push(String(chunk)))
  child.stderr.on('data', (chunk) => err.push(String(chunk)))
  const ended = new Promise<CommandRun>((settle, fail) => {
    child.on('error', fail)
    child.on('close', (code) => settle({ code, out: out.join(''), err: err.join('') }))
  })
  return { child, ended }
}

/**
 * Runs the command to its end.
 * @param killWhen asked about every millisecond; once true the process is killed with SIGKILL.
 */
export async function runIngestCommand(words: readonly string[], killWhen?: () => boolean): Promise<CommandRun> {
  const { child, ended } = startIngestCommand(words)
  const watching = killWhen && setInterval(() => killWhen() && child.kill('SIGKILL'), 1)
  return ended.finally(() => clearInterval(watching))
}
