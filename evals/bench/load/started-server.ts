import { execFileSync, spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { ownProcess } from './own-processes.js'
import { memoryOf, type ProcessMemory } from './process-memory.js'

/** A server started for a measurement. */
export interface StartedServer {
  readonly url: string
  /** Seconds to readiness, as the server tells them. */
  readonly readySeconds: number
  /** Resident memory at readiness, in MB, as the server tells it. */
  readonly residentMb: number
  /** Resident memory now and at its highest; `undefined` where the system does not tell. */
  memory(): ProcessMemory | undefined
  stop(): Promise<void>
}

const READY = /sẵn sàng tại (http:\S+) sau ([\d.]+) giây, dùng (\d+) MB/
const SETTINGS = ['PORT=0', 'TRO_LY_CONG_LOG_LEVEL=warn', 'TRO_LY_CONG_QUESTIONS_PER_MINUTE=0', 'TRO_LY_CONG_REQUESTS_PER_MINUTE=0']

/** Whether the server keeps answers for those who ask the same, as it does in service, or answers every question anew. */
export type Answering = 'as_in_service' | 'anew'

/** Starts the server of a checkout on a free port, without limits on asking. @throws when it ends before it is ready. */
export function startServer(root: string, dataDirectory: string, answering: Answering = 'as_in_service'): Promise<StartedServer> {
  if (!existsSync(join(root, 'dist', 'widget.js')))
    execFileSync(process.execPath, ['scripts/build-widget.mjs'], { cwd: root, stdio: 'ignore' })
  const settings = answering === 'anew' ? [...SETTINGS, 'TRO_LY_CONG_ANSWERS_KEPT=0'] : SETTINGS
  const words = [...settings, `TRO_LY_CONG_DATA=${dataDirectory}`, process.execPath, '--import', 'tsx', 'server/main.ts']
  const child = ownProcess(spawn('env', words, { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] }))
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  const stop = async () => {
    child.kill('SIGTERM')
    await ended
  }
  return new Promise((resolve, reject) => {
    let output = ''
    child.stdout.on('data', (text: Buffer) => {
      output += text
      const [, url, seconds, memory] = READY.exec(output) ?? []
      if (!url) return
      resolve({ url, readySeconds: Number(seconds), residentMb: Number(memory), memory: () => memoryOf(child.pid!), stop })
    })
    child.once('exit', (code) => reject(new Error(`The server ended with ${code} before it was ready.`)))
  })
}
