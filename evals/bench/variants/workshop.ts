import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Everything temporary of one command: one folder, and what has to be undone, also after Ctrl-C. */
export interface Workshop {
  /** A new folder inside; removed with the workshop. */
  folder(name: string): string
  /** Undone in reverse order when the workshop closes. */
  undoLater(undo: () => void | Promise<void>): void
  close(): Promise<void>
}

const STOP_CODES = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 } as const

/** Opens a workshop that closes itself when the process is told to stop; `onStop` is told first. */
export function openWorkshop(onStop: () => void = () => undefined): Workshop {
  const root = mkdtempSync(join(tmpdir(), 'tro-ly-cong-bench-'))
  const undos: (() => void | Promise<void>)[] = []
  let made = 0
  let closing: Promise<void> | undefined
  const close = async () => {
    for (const [signal, stop] of stops) process.off(signal, stop)
    for (const undo of undos.reverse()) {
      try {
        await undo()
      } catch (error) {
        console.error((error as Error).message)
      }
    }
    rmSync(root, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
  }
  const closeOnce = () => {
    closing ??= close()
    return closing
  }
  const stops = Object.entries(STOP_CODES).map(([signal, code]) => {
    const stop = () => {
      onStop()
      void closeOnce().finally(() => process.exit(code))
    }
    process.on(signal, stop)
    return [signal, stop] as const
  })
  return {
    folder(name) {
      const path = join(root, `${++made}-${name}`)
      mkdirSync(path)
      return path
    },
    undoLater: (undo) => void undos.push(undo),
    close: closeOnce
  }
}
