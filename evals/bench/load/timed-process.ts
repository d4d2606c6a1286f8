import { spawn } from 'node:child_process'
import { ownProcess } from './own-processes.js'
import { memoryOf } from './process-memory.js'
import { processorSecondsOf } from './processor-time.js'

/** What running a program took. */
export interface TimedProcess {
  readonly seconds: number
  /** The most resident memory it was seen with, in MB; 0 where the system does not tell. */
  readonly peakMb: number
  /** Processor time of it and of the processes it waited for, as last seen; 0 where the system does not tell. */
  readonly processorSeconds: number
}

const LOOK_EVERY_MS = 50

/** Runs a program of a checkout to its end. @throws with what it complained of when it fails. */
export function runTimed(root: string, words: readonly string[]): Promise<TimedProcess> {
  const startMs = performance.now()
  const child = ownProcess(spawn('env', [...words], { cwd: root, stdio: ['ignore', 'ignore', 'pipe'] }))
  let complaint = ''
  child.stderr.on('data', (text: Buffer) => {
    complaint += text
  })
  let peakMb = 0
  let processorSeconds = 0
  const timer = setInterval(() => {
    peakMb = Math.max(peakMb, memoryOf(child.pid!)?.peakMb ?? 0)
    processorSeconds = Math.max(processorSeconds, processorSecondsOf(child.pid!) ?? 0)
  }, LOOK_EVERY_MS)
  return new Promise((resolve, reject) => {
    child.once('exit', (code) => {
      clearInterval(timer)
      if (code === 0) resolve({ seconds: (performance.now() - startMs) / 1000, peakMb, processorSeconds })
      else reject(new Error(complaint.trim().split('\n').at(-1) || `${words.join(' ')} ended with ${code}`))
    })
  })
}
