import { spawn } from 'node:child_process'

/** How a program ended. */
export interface ProgramRun {
  /** Exit code; `undefined` when it could not be started, was stopped or took too long. */
  readonly code: number | undefined
  readonly out: Buffer
  readonly err: string
}

/** How a program is run. */
export interface ProgramOptions {
  readonly timeoutMs?: number
  /** Output beyond this stops the program. */
  readonly maxOutputBytes?: number
}

/** Work on papers gives way to answering on the same machine. */
const NICENESS = '10'

/** Runs a program of the system at low priority, one thread for tools that would take all cores; never throws, never waits beyond its limit. */
export function runProgram(
  name: string,
  words: readonly string[],
  { timeoutMs = 60_000, maxOutputBytes = 256_000_000 }: ProgramOptions = {}
): Promise<ProgramRun> {
  return new Promise((resolve) => {
    const child = spawn('nice', ['-n', NICENESS, 'env', 'OMP_THREAD_LIMIT=1', name, ...words], { stdio: ['ignore', 'pipe', 'pipe'] })
    const out: Buffer[] = []
    let [err, size] = ['', 0]
    const timer = setTimeout(() => child.kill('SIGKILL'), timeoutMs)
    child.stdout.on('data', (chunk: Buffer) => {
      size += chunk.length
      if (size > maxOutputBytes) child.kill('SIGKILL')
      else out.push(chunk)
    })
    child.stderr.on('data', (chunk: Buffer) => {
      if (err.length < 10_000) err += chunk.toString()
    })
    const finish = (code: number | undefined) => {
      clearTimeout(timer)
      resolve({ code, out: Buffer.concat(out), err })
    }
    child.on('error', () => finish(undefined))
    child.on('close', (code) => finish(code ?? undefined))
  })
}

/** Whether a program of the system is there: it starts and ends well with these words (`--version`). Asked once per program. */
export function hasProgram(name: string, words: readonly string[] = ['--version']): Promise<boolean> {
  const key = [name, ...words].join(' ')
  const known = KNOWN.get(key) ?? runProgram(name, words, { timeoutMs: 30_000 }).then(({ code }) => code === 0)
  KNOWN.set(key, known)
  return known
}

const KNOWN = new Map<string, Promise<boolean>>()
