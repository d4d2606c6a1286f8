import { type ChildProcess, spawn } from 'node:child_process'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { ParseOutcome, SourceFile, SourceFormat, SourceParser } from '../ingest-outcome.js'
import { turns } from '../reading-aids.js'
import type { ReadingMessage, ReadingRequest } from './reading-messages.js'
import { residentMemoryMb } from './resident-memory.js'
import { RUNNING_MESSAGES } from './running-messages.vi.js'

/** What one file may cost. */
export interface ReadingLimits {
  /** In all. A scan of 400 pages takes about ten minutes. */
  readonly fileMs: number
  /** Without a sign of going on. */
  readonly silentMs: number
  /** Memory of the process that reads, with the programs it starts. */
  readonly memoryMb: number
}

export const READING_LIMITS: ReadingLimits = { fileMs: 90 * 60_000, silentMs: 5 * 60_000, memoryMb: 1_500 }

const LOOK_EVERY_MS = 250
const HEAP_MB = 1_000
const NICENESS = '10'
const PROCESS_FILE = fileURLToPath(new URL('./reading-process.ts', import.meta.url))

/**
 * Reads files in processes of their own, at low priority: a file that crashes its reader, eats memory or never ends is killed
 * and set aside, and the next one is read by a fresh process. Pages read by OCR share the cores over all processes.
 */
export class ReadingPool {
  readonly #idle: ReadingProcess[] = []
  readonly #pageTurn = turns(availableParallelism())

  constructor(
    private readonly limits: ReadingLimits = READING_LIMITS,
    /** Folder under which pages already read are remembered, each file in a folder of its own. */
    private readonly memoryOf: (file: SourceFile) => string | undefined = () => undefined
  ) {}

  /** A parser that reads in another process. */
  parserFor(format: SourceFormat): SourceParser {
    return (file) => this.#read(file, format)
  }

  /** Ends every process; what is being read is given up. */
  close(): void {
    for (const reader of this.#idle.splice(0)) reader.kill()
  }

  async *#read(file: SourceFile, format: SourceFormat): AsyncGenerator<ParseOutcome> {
    const reader = this.#idle.pop() ?? new ReadingProcess()
    const memory = this.memoryOf(file)
    const { path, name, bytes } = file
    const request = { path, name, bytes, format, ...(memory ? { memory } : {}) }
    const outcomes = await reader.read(request, this.limits, this.#pageTurn, (bytesRead) => file.onRead?.(bytesRead))
    if (reader.isAlive) this.#idle.push(reader)
    yield* outcomes
  }
}

type PageTurn = () => Promise<() => void>

class ReadingProcess {
  readonly #child: ChildProcess
  #closed = false

  constructor() {
    const words = ['-n', NICENESS, process.execPath, `--max-old-space-size=${HEAP_MB}`, '--import', 'tsx', PROCESS_FILE]
    this.#child = spawn('nice', words, {
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
      detached: true,
      cwd: join(PROCESS_FILE, '../../..')
    })
    this.#child.on('error', () => {
      this.#closed = true
    })
    this.#child.on('exit', () => {
      this.#closed = true
    })
    // An idle reader keeps nobody waiting.
    this.#child.unref()
    this.#child.channel?.unref()
  }

  get isAlive(): boolean {
    return !this.#closed
  }

  /** With everything it started. */
  kill(): void {
    this.#closed = true
    try {
      if (this.#child.pid) process.kill(-this.#child.pid, 'SIGKILL')
    } catch {
      // It has ended already.
    }
  }

  /** What the file held, or why reading was given up. */
  read(
    request: ReadingRequest,
    limits: ReadingLimits,
    pageTurn: PageTurn,
    onRead: (bytesRead: number) => void
  ): Promise<readonly ParseOutcome[]> {
    const outcomes: ParseOutcome[] = []
    const releases: (() => void)[] = []
    const startedAt = performance.now()
    let [heardAt, isOver] = [startedAt, false]
    const child = this.#child
    return new Promise((resolve) => {
      const finish = (failure?: string) => {
        if (isOver) return
        isOver = true
        clearInterval(looking)
        child.off('message', hear)
        child.off('exit', died)
        for (const release of releases.splice(0)) release()
        if (failure) this.kill()
        resolve(failure ? [...outcomes, { outcome: 'quarantined', name: request.name, reason: { message: failure } }] : outcomes)
      }
      const take = async () => {
        const release = await pageTurn()
        if (isOver) return release()
        releases.push(release)
        child.send({ turn: true }, () => undefined)
      }
      const hear = (message: ReadingMessage) => {
        heardAt = performance.now()
        if (message.says === 'outcome') outcomes.push(message.outcome)
        else if (message.says === 'read') onRead(message.bytesRead)
        else if (message.says === 'want_turn') void take()
        else if (message.says === 'turn_over') releases.shift()?.()
        else finish()
      }
      const died = () => finish(RUNNING_MESSAGES.died)
      const looking = setInterval(() => {
        const now = performance.now()
        if (now - startedAt > limits.fileMs || now - heardAt > limits.silentMs) finish(RUNNING_MESSAGES.slow(now - startedAt))
        else if (residentMemoryMb(child.pid ?? 0) > limits.memoryMb) finish(RUNNING_MESSAGES.memory(limits.memoryMb))
        else if (this.#closed) died()
      }, LOOK_EVERY_MS)
      child.on('message', hear)
      child.once('exit', died)
      child.send(request, (error) => error && died())
    })
  }
}
