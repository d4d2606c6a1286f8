import { basename } from 'node:path'
import type { FileProgress } from '../ingest-context.js'
import type { ProgressDisplay } from '../progress-display.js'
import { wordsOfProgress, wordsOfRun } from '../report-words.vi.js'

/** Shows how far a run over many files is: the file that was begun first, and how many are done. */
export class RunProgress {
  readonly #under = new Map<string, { readonly startedAt: number; progress: FileProgress }>()
  readonly #startedAt = performance.now()
  #done = 0

  constructor(
    private readonly files: number,
    private readonly display: ProgressDisplay
  ) {}

  /** A file went on. */
  update(path: string, progress: FileProgress): void {
    const known = this.#under.get(path) ?? { startedAt: performance.now(), progress }
    known.progress = progress
    this.#under.set(path, known)
    const [first] = this.#under
    if (first) this.#show(first[0], first[1].progress, performance.now() - first[1].startedAt)
  }

  /** A file is taken in, or refused. */
  done(path: string): void {
    this.#under.delete(path)
    this.#done += 1
    this.display.clear()
  }

  #show(path: string, progress: FileProgress, elapsedMs: number): void {
    const share = progress.bytesRead > 0 ? progress.bytesRead / progress.bytes : undefined
    const words = wordsOfProgress(basename(path), progress, elapsedMs)
    const run = this.files > 1 ? wordsOfRun(this.#done, this.files, performance.now() - this.#startedAt) : ''
    this.display.update(`${words}${run}`, share)
  }
}
