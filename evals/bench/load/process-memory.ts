import { readFileSync } from 'node:fs'

/** Resident memory of a process, in MB (10⁶ bytes). */
export interface ProcessMemory {
  readonly residentMb: number
  /** The most it ever was. */
  readonly peakMb: number
}

/** Reads it from `/proc`; `undefined` where there is none, or the process has ended. */
export function memoryOf(processId: number): ProcessMemory | undefined {
  try {
    const status = readFileSync(`/proc/${processId}/status`, 'utf8')
    const megabytes = (name: string) => (Number(new RegExp(`^${name}:\\s+(\\d+) kB`, 'm').exec(status)?.[1]) * 1024) / 1e6
    const [residentMb, peakMb] = [megabytes('VmRSS'), megabytes('VmHWM')]
    return Number.isFinite(residentMb) && Number.isFinite(peakMb) ? { residentMb, peakMb } : undefined
  } catch {
    return undefined
  }
}
