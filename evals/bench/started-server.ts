import { spawn } from 'node:child_process'

/** A server started for a measurement. */
export interface StartedServer {
  readonly url: string
  /** Seconds to readiness, as the server tells them. */
  readonly readySeconds: number
  /** Resident memory at readiness, in MB. */
  readonly residentMb: number
  stop(): Promise<void>
}

const READY = /sẵn sàng tại (http:\S+) sau ([\d.]+) giây, dùng (\d+) MB/

/** Starts the server on a free port over the data directory of the environment, without limits on asking. */
export function startServer(): Promise<StartedServer> {
  const settings = ['PORT=0', 'TRO_LY_CONG_LOG_LEVEL=warn', 'TRO_LY_CONG_QUESTIONS_PER_MINUTE=0', 'TRO_LY_CONG_REQUESTS_PER_MINUTE=0']
  const child = spawn('env', [...settings, process.execPath, '--import', 'tsx', 'server/main.ts'], { stdio: ['ignore', 'pipe', 'inherit'] })
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
      if (url) resolve({ url, readySeconds: Number(seconds), residentMb: Number(memory), stop })
    })
    child.once('exit', (code) => reject(new Error(`The server ended with ${code} before it was ready.`)))
  })
}
