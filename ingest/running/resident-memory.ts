import { readFileSync } from 'node:fs'

/** Memory that a process and all below it hold, in MiB, as Linux tells; 0 where that is not known. */
export function residentMemoryMb(pid: number): number {
  try {
    const own = /^VmRSS:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))
    const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ').filter(Boolean)
    return children.reduce((sum, child) => sum + residentMemoryMb(Number(child)), Number(own?.[1] ?? 0) / 1024)
  } catch {
    return 0
  }
}
