import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { io } from 'socket.io-client'
import { afterEach, describe, expect, it } from 'vitest'

const folder = mkdtempSync(join(tmpdir(), 'server-process-'))
let child: ChildProcess | undefined
afterEach(() => {
  child?.kill('SIGKILL')
  rmSync(folder, { recursive: true, force: true })
})

function start(environment: Record<string, string>, ...words: string[]) {
  const started = spawn(process.execPath, ['--import', 'tsx', 'server/main.ts', ...words], {
    env: { PATH: process.env['PATH'] ?? '', TRO_LY_CONG_DATA: folder, PORT: '0', ...environment }
  })
  child = started
  let output = ''
  started.stdout.on('data', (text) => {
    output += text
  })
  started.stderr.on('data', (text) => {
    output += text
  })
  const ended = new Promise<number | null>((resolve) => started.on('exit', (code) => resolve(code)))
  const says = async (pattern: RegExp) => {
    for (;;) {
      const found = pattern.exec(output)
      if (found) return found
      await new Promise((resolve) => setTimeout(resolve, 50))
    }
  }
  return { process: started, ended, says, output: () => output }
}

describe('the server process', () => {
  it('tells its configuration and where it listens, and stops at once on SIGTERM although a browser is connected', async () => {
    const server = start({ TRO_LY_CONG_MODEL_KEY: 'bi-mat-cua-co-quan' })
    const [, url] = await server.says(/sẵn sàng tại (http:\S+) sau [\d.]+ giây, dùng \d+ MB/)
    expect(server.output()).toContain('"maxQuestionCharacters":500')
    expect(server.output()).not.toContain('bi-mat')
    const socket = io(`${url}/chat`, { transports: ['websocket'], reconnection: false })
    await new Promise((resolve) => socket.on('connect', () => resolve(undefined)))
    server.process.kill('SIGTERM')
    expect(await server.ended).toBe(0)
    socket.disconnect()
  })

  it('explains every variable with --help', async () => {
    const server = start({}, '--help')
    expect(await server.ended).toBe(0)
    expect(server.output()).toContain('TRO_LY_CONG_DATA (./var)')
  })

  it('ends with one line when the configuration is wrong', async () => {
    const server = start({ PORT: 'ba nghìn' })
    expect(await server.ended).toBe(1)
    expect(server.output().trim()).toMatch(/^Cấu hình sai: PORT = "ba nghìn" không hợp lệ[^\n]*$/)
  })

  it('ends with one line when the port is taken', async () => {
    const other = createServer()
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', () => resolve()))
    const { port } = other.address() as { port: number }
    const server = start({ PORT: String(port), TRO_LY_CONG_LOG_LEVEL: 'fatal' })
    expect(await server.ended).toBe(1)
    expect(server.output()).toContain(`Không mở được cổng ${port}`)
    other.close()
  })
})
