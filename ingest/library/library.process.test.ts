import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { runIngestCommand } from '../testing/run-command.js'

const ROOT = resolve(import.meta.dirname, '..', '..')
const DECREE = [
  'CHÍNH PHỦ',
  'Số: 148/2026/NĐ-CP',
  'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
  'Hà Nội, ngày 12 tháng 5 năm 2026',
  'NGHỊ ĐỊNH',
  'Sửa đổi, bổ sung một số điều của Nghị định số 72/2015/NĐ-CP về thông tin',
  'Điều 1. Sửa đổi, bổ sung một số điều của Nghị định số 72/2015/NĐ-CP',
  '1. Sửa đổi, bổ sung đoạn mở đầu khoản 2 Điều 9 như sau:',
  '“2. Hồ sơ gồm:”.',
  'Điều 2. Hiệu lực thi hành',
  'Nghị định này có hiệu lực thi hành từ ngày 01 tháng 7 năm 2026.'
]

/** `npm run library` as an administrator uses it: by mistake too. */
describe('npm run library', () => {
  let data: string
  const library = (...words: string[]) =>
    new Promise<{ readonly code: number; readonly said: string }>((settle) => {
      execFile(
        process.execPath,
        ['--import', 'tsx', 'ingest/library/main.ts', ...words, '--data', data],
        { cwd: ROOT },
        (error, out, err) => settle({ code: error ? Number(error.code) : 0, said: `${out}${err}`.trim() })
      )
    })
  beforeAll(async () => {
    data = mkdtempSync(join(tmpdir(), 'duyet-'))
  }, 10_000)
  afterAll(() => rmSync(data, { recursive: true, force: true }))

  it('says what to do where there is no library yet, and makes none', async () => {
    expect(await library('events')).toEqual({ code: 1, said: expect.stringContaining('Chưa có kho tri thức tại') })
    expect(await library('events')).toEqual({ code: 1, said: expect.stringContaining('Chưa có kho tri thức tại') })
  })

  it('lets a person decide of what waits, and says so when it was decided before', async () => {
    writeFileSync(join(data, 'nghi-dinh.txt'), DECREE.join('\n'))
    expect(await runIngestCommand([join(data, 'nghi-dinh.txt'), '--publish', '--without-seeds', '--data', data])).toMatchObject({ code: 0 })
    const waiting = await library('events', '--waiting')
    expect(waiting.said).toContain('khoản 2 Điều 9 của 72/2015/NĐ-CP (từ 01/07/2026, chờ duyệt')
    const key = waiting.said.split(' ')[0]!
    expect((await library('confirm', key, '--by', 'Nguyễn Thị Lan')).said).toBe(
      `Đã xác nhận ${key}. Chạy npm run ingest -- --publish để áp dụng.`
    )
    expect((await library('confirm', key)).said).toBe(`${key} đã được xác nhận từ trước; không có gì thay đổi.`)
    expect((await library('reject', key)).said).toContain(`Đã bác ${key}.`)
    expect((await library('events', '--waiting')).said).toContain('chưa ghi nhận sự kiện')
  }, 300_000)

  it('lists what has no target', async () => {
    expect((await library('events', '--problems')).said).toMatch(/Không có sự kiện nào có vấn đề|0 trái nhau/)
  }, 60_000)

  it.each([
    [['confirm', 'khong-co-ma-nay'], 'Không có sự kiện nào mang mã khong-co-ma-nay'],
    [['confirm'], 'Lệnh chưa đúng'],
    [['xoa'], 'Lệnh chưa đúng'],
    [['events', '--limit', 'ba'], '--limit phải là số nguyên dương'],
    [['events', '--target', '1/1999/NĐ-CP'], 'chưa ghi nhận sự kiện pháp lý nào như vậy']
  ])(
    'answers %s in words',
    async (words, said) => {
      expect((await library(...words)).said).toContain(said)
    },
    60_000
  )
})
