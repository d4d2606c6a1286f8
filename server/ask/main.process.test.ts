import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildGeneration } from '../../knowledge/index.js'
import { makeProcedure } from '../../knowledge/testing/index.js'

const run = promisify(execFile)
const folder = mkdtempSync(join(tmpdir(), 'ask-process-'))
const ask = (dataDirectory: string, ...words: string[]) => askPiping('', dataDirectory, ...words)
/** @param input what comes through the pipe. */
const askPiping = async (input: string, dataDirectory: string, ...words: string[]) => {
  const environment = { PATH: process.env['PATH'] ?? '', TRO_LY_CONG_DATA: dataDirectory }
  const running = run(process.execPath, ['--import', 'tsx', 'server/ask/main.ts', ...words], { env: environment })
  running.child.stdin?.end(input)
  return running.then(
    ({ stdout, stderr }) => ({ code: 0, stdout, stderr }),
    (error: { code: number; stdout: string; stderr: string }) => error
  )
}

describe('npm run ask', () => {
  beforeAll(async () => {
    await buildGeneration([makeProcedure()], [], { dataDirectory: folder, publishedDigest: 'test', builtAt: '2026-07-01T00:00:00.000Z' })
  })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  it('answers with numbered sources', async () => {
    const { code, stdout } = await ask(folder, 'thu tuc 1.001193 can giay to gi')
    expect(code).toBe(0)
    expect(stdout).toContain('Giấy chứng sinh')
    expect(stdout).toMatch(/Nguồn\n {2}\[1\] /)
  })

  it('answers as JSON, and explains itself', async () => {
    expect(JSON.parse((await ask(folder, '--json', 'thủ tục 1.001193 cần giấy tờ gì')).stdout)).toMatchObject({ engine: 'verbatim' })
    expect((await ask(folder, '--explain', 'thủ tục 1.001193')).stdout).toMatch(/Trạng thái: [\s\S]*Các bước[\s\S]*Kiểm chứng: /)
  })

  it('answers every line of a pipe, the second following the first', async () => {
    const { code, stdout } = await askPiping('đăng ký khai sinh cần giấy tờ gì\n\ncòn lệ phí thì sao?\n', folder, '--json')
    expect(code).toBe(0)
    const answers = stdout
      .trim()
      .split(/(?<=^\})\n(?=\{)/mu)
      .map((text) => JSON.parse(text) as { procedure?: { code: string }; conversationId: string })
    expect(answers.map(({ procedure }) => procedure?.code)).toEqual(['1.001193', '1.001193'])
    expect(answers[1]?.conversationId).toBe(answers[0]?.conversationId)
  })

  it.each([
    [['--as-of', 'mai', 'khai sinh'], '--as-of "mai"'],
    [[], 'Thiếu câu hỏi']
  ])('ends with a reason for %j', async (words, reason) => {
    const { code, stderr } = await ask(folder, ...words)
    expect(code).toBe(1)
    expect(stderr).toContain(reason)
    expect(stderr.trim()).not.toContain('\n')
  })

  it('says what to do when nothing is published, and helps', async () => {
    const { code, stderr } = await ask(join(folder, 'trong'), 'khai sinh')
    expect(code).toBe(1)
    expect(stderr).not.toMatch(/\bat .*\.ts/)
    expect((await ask(folder, '--help')).stdout).toContain('npm run ask')
  })
})
