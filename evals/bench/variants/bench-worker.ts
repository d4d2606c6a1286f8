import { fork } from 'node:child_process'
import { join } from 'node:path'
import type { BenchRequest, Sample } from '../bench.js'
import type { WorkerAnswer, WorkerOrder } from './worker-messages.js'

/** A process that measures one variant. */
export interface BenchWorker {
  /** `undefined` when ready, else why it is skipped. @throws when it cannot be opened. */
  open(bench: string, request: BenchRequest): Promise<string | undefined>
  round(turn: number): Promise<readonly Sample[]>
  /** Ends the process, the kind way first. */
  close(): Promise<void>
}

/** Longer than a server may take to stop. */
const CLOSING_MS = 15_000

/** Starts the worker of a checkout. */
export function startWorker(root: string): BenchWorker {
  const child = fork(join(root, 'evals', 'bench', 'variants', 'worker.ts'), [], {
    cwd: root,
    execArgv: ['--import', 'tsx', '--expose-gc'],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc']
  })
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  const ask = (order: WorkerOrder) =>
    new Promise<WorkerAnswer>((resolve, reject) => {
      const onExit = (code: number | null) => reject(new Error(`${root}: the measuring process ended with ${code}`))
      child.once('exit', onExit)
      child.once('message', (answer: WorkerAnswer) => {
        child.off('exit', onExit)
        if (answer.answer === 'failed') reject(new Error(answer.message))
        else resolve(answer)
      })
      child.send(order)
    })
  return {
    async open(bench, request) {
      const answer = await ask({ order: 'open', bench, request })
      return answer.answer === 'skipped' ? answer.reason : undefined
    },
    async round(turn) {
      const answer = await ask({ order: 'round', turn })
      return answer.answer === 'measured' ? answer.samples : []
    },
    async close() {
      if (child.exitCode !== null || child.signalCode !== null) return
      const timer = setTimeout(() => child.kill('SIGKILL'), CLOSING_MS)
      if (child.connected) child.send({ order: 'close' } satisfies WorkerOrder, () => undefined)
      await ended
      clearTimeout(timer)
    }
  }
}
