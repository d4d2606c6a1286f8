import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import type { Answer } from '../protocol/index.js'
import { makeConfig } from '../testing/make-config.js'
import { startTestApp } from '../testing/start-test-app.js'
import { SqlitePeopleStore } from './sqlite-people-store.js'

const folders: string[] = []
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true })
})

function newFile(): string {
  const folder = mkdtempSync(join(tmpdir(), 'people-retention-'))
  folders.push(folder)
  return join(folder, 'people.sqlite')
}

async function serveOn(file: string, day: string, retentionDays: number) {
  const now = () => new Date(`${day}T03:00:00Z`)
  const people = await SqlitePeopleStore.open(file, now)
  const app = await startTestApp({ people, now, config: { ...makeConfig(), retentionDays } })
  const ask = async (question: string) => {
    const reply = await app.inject({ method: 'POST', url: '/api/v1/answers', payload: { question } })
    return reply.json<Answer>()
  }
  return { app, people, ask }
}

const bytesOf = (file: string) =>
  readdirSync(join(file, '..'))
    .map((name) => readFileSync(join(file, '..', name)).toString('utf8'))
    .join('')

describe('the people database', () => {
  it('forgets answers, conversations and feedback after the retention period, by the clock it is given', async () => {
    const file = newFile()
    const first = await serveOn(file, '2026-03-01', 30)
    const { answerId, conversationId } = await first.ask('đăng ký khai sinh cần giấy tờ gì')
    await first.people.saveFeedback({ answerId, rating: 'down', comment: 'thiếu lệ phí bản sao', givenAt: '2026-03-01T03:01:00.000Z' })
    await first.app.close()
    const within = await serveOn(file, '2026-03-30', 30)
    expect(await within.people.entry(answerId)).toBeDefined()
    expect(await within.people.feedbackOn(answerId)).toBeDefined()
    await within.app.close()
    const after = await serveOn(file, '2026-04-02', 30)
    expect(await after.people.entry(answerId)).toBeUndefined()
    expect(await after.people.feedbackOn(answerId)).toBeUndefined()
    expect(await after.people.conversations.load(conversationId)).toBeUndefined()
    await after.app.close()
    expect(bytesOf(file)).not.toMatch(/đăng ký khai sinh cần giấy tờ gì|thiếu lệ phí bản sao/)
  })

  it('never holds personal data, whatever is asked or said about an answer', async () => {
    const file = newFile()
    const { app, ask } = await serveOn(file, '2026-03-01', 30)
    const secrets = ['079088001234', '0912345678', 'nguyen.van.binh@example.com', 'Nguyễn Văn Bình', '8412345678', 'C1234567']
    const questions = [
      'Tôi tên Nguyễn Văn Bình, CCCD 079088001234, đăng ký khai sinh cần gì?',
      'đăng ký khai sinh, số điện thoại 0912345678, email nguyen.van.binh@example.com',
      'mã số thuế 8412345678 hộ chiếu số C1234567 thì đăng ký khai sinh lệ phí bao nhiêu',
      'Tôi tên Nguyễn Văn Bình hỏi chuyện nuôi hổ trong vườn bách thú tư nhân'
    ]
    for (const question of questions) {
      const { answerId } = await ask(question)
      const comment = 'Gọi tôi 0912345678 hoặc nguyen.van.binh@example.com'
      await app.inject({ method: 'POST', url: `/api/v1/answers/${answerId}/feedback`, payload: { rating: 'down', comment } })
      const during = bytesOf(file)
      for (const secret of secrets) expect(during).not.toContain(secret)
    }
    await app.close()
    const after = bytesOf(file)
    for (const secret of secrets) expect(after).not.toContain(secret)
    expect(after).toContain('[CCCD]')
  })
})
