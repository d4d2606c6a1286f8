import { execFile } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ledgerEntry } from '../people/people-store.contract.js'
import { SqlitePeopleStore } from '../people/sqlite-people-store.js'

const run = promisify(execFile)
const folder = mkdtempSync(join(tmpdir(), 'answers-process-'))
const answers = async (...words: string[]) => {
  const environment = { PATH: process.env['PATH'] ?? '', TRO_LY_CONG_DATA: folder }
  return run(process.execPath, ['--import', 'tsx', 'server/answers/main.ts', ...words], { env: environment }).then(
    ({ stdout, stderr }) => ({ code: 0, stdout, stderr }),
    (error: { code: number; stdout: string; stderr: string }) => error
  )
}

describe('npm run answers', () => {
  beforeAll(async () => {
    const store = await SqlitePeopleStore.open(join(folder, 'people.sqlite'))
    await store.ledger.record(ledgerEntry('tl-mot'))
    const refused = { ...ledgerEntry('x').answer, status: 'not_in_knowledge' } as const
    for (const [id, question] of [
      ['tl-hai', 'nuôi hổ trong vườn cần giấy gì'],
      ['tl-ba', 'xin giấy nuôi hổ trong vườn thế nào']
    ] as const)
      await store.ledger.record(
        ledgerEntry(id, {
          understoodAs: question,
          maskedQuestion: question,
          conversationId: 'cuoc-ho',
          answer: { ...refused, answerId: id }
        })
      )
    await store.close()
  })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  it('lists, shows, and shows as JSON', async () => {
    expect((await answers('list')).stdout).toMatch(/Đã trả lời theo thủ tục.*\[TÊN\].*tl-mot/)
    const { stdout } = await answers('show', 'tl-mot')
    expect(stdout).toMatch(/Câu hỏi \(đã che\): Tôi tên \[TÊN\][\s\S]*Nguồn đã xét[\s\S]*Kiểm chứng[\s\S]*Bạn nộp Giấy chứng sinh/)
    expect(JSON.parse((await answers('show', 'tl-mot', '--json')).stdout)).toMatchObject({ answerId: 'tl-mot', generation: 3 })
  })

  it('groups what was asked in vain', async () => {
    expect(JSON.parse((await answers('gaps', '--json')).stdout)).toMatchObject([{ count: 2, status: 'not_in_knowledge' }])
    expect((await answers('gaps')).stdout).toContain('2 lần')
  })

  it.each([
    [['show', 'khong-co'], 'Không có câu trả lời'],
    [['show', 'tl-'], 'Có nhiều câu trả lời'],
    [['list', '--status', 'la'], 'Không có trạng thái'],
    [['list', '--most', 'nhiều'], 'số nguyên dương'],
    [['erase', '--conversation', 'khong-co'], 'Không có cuộc trò chuyện']
  ])('ends with a reason for %j', async (words, reason) => {
    const { code, stderr } = await answers(...words)
    expect(code).toBe(1)
    expect(stderr).toContain(reason)
  })

  it('erases a conversation from the file itself', async () => {
    expect((await answers('erase', '--conversation', 'cuoc-ho')).stdout).toContain('2 câu trả lời')
    const left = readdirSync(folder).map((name) => readFileSync(join(folder, name), 'utf8'))
    expect(left.join('')).not.toContain('nuôi hổ')
  })
})
