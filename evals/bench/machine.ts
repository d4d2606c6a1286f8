import { cpus, freemem, loadavg, totalmem } from 'node:os'
import type { Machine } from './bench-result.js'

/** The machine before a run; `finish` adds how busy it was at the end. */
export function lookAtMachine(): { finish(): Machine } {
  const before = {
    cores: cpus().length,
    processor: cpus()[0]?.model ?? 'CPU',
    memoryGib: Math.round(totalmem() / 2 ** 30),
    freeMemoryGib: Math.round(freemem() / 2 ** 30),
    node: process.version,
    platform: `${process.platform} ${process.arch}`,
    loadBefore: loadavg()[0] ?? 0
  }
  return { finish: () => ({ ...before, loadAfter: loadavg()[0] ?? 0 }) }
}
