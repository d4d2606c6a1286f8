import type { BenchSession } from '../bench.js'
import { BENCHES } from '../bench-list.js'
import { endOwnProcesses } from '../load/own-processes.js'
import type { WorkerAnswer, WorkerOrder } from './worker-messages.js'

/*
 * The process that measures one variant: started in its checkout, told what to do over its channel, ends with it.
 * Whatever happens, the session is closed before it ends, so that no server stays behind.
 */
let session: BenchSession | undefined
let isEnding = false

process.on('message', (order: WorkerOrder) => {
  obey(order)
    .catch((error: unknown): WorkerAnswer => ({ answer: 'failed', message: error instanceof Error ? error.message : String(error) }))
    .then((answer) => process.send?.(answer, () => answer.answer === 'closed' && process.exit(0)))
})
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => void end(1))
process.on('disconnect', () => void end(1))

async function obey(order: WorkerOrder): Promise<WorkerAnswer> {
  if (order.order === 'open') {
    const bench = BENCHES.find(({ name }) => name === order.bench)
    if (!bench) throw new Error(`unknown bench ${order.bench}`)
    const opened = await bench.open(order.request)
    if ('skipped' in opened) return { answer: 'skipped', reason: opened.skipped }
    session = opened
    return { answer: 'opened' }
  }
  if (order.order === 'round') return { answer: 'measured', samples: await session!.round(order.turn) }
  await session?.close()
  session = undefined
  return { answer: 'closed' }
}

async function end(code: number): Promise<void> {
  if (isEnding) return
  isEnding = true
  setTimeout(() => process.exit(code), 5_000).unref()
  endOwnProcesses()
  await session?.close().catch(() => undefined)
  process.exit(code)
}
