import { readFileSync } from 'node:fs'

/** Milliseconds of processor time this process has used. Hardly changed by what else runs on the machine, unlike time on the clock. */
export function processorMs(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}

/** Linux counts processor time in hundredths of a second (`USER_HZ`). */
const TICKS_PER_SECOND = 100

/** Seconds of processor time another process has used, with those of its children it has waited for; `undefined` where nobody tells. */
export function processorSecondsOf(processId: number): number | undefined {
  try {
    const stat = readFileSync(`/proc/${processId}/stat`, 'utf8')
    // After the name in brackets, `utime stime cutime cstime` are fields 12 to 15 (proc(5)).
    const ticks = stat
      .slice(stat.lastIndexOf(')') + 2)
      .split(' ')
      .slice(11, 15)
    return ticks.reduce((sum, field) => sum + Number(field), 0) / TICKS_PER_SECOND
  } catch {
    return undefined
  }
}
