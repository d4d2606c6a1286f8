import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { ingestDocument } from './ingest-document.js'
import { openTestLibrary, type TestLibrary } from './testing/open-test-library.js'

const GUIDES = 'Đăng nhập VNeID = Mở ứng dụng rồi nhập mật khẩu.\nTra cứu hồ sơ = Nhập mã hồ sơ trên giấy hẹn.\n'

describe('ingestDocument', () => {
  let tools: TestLibrary
  beforeEach(async () => {
    tools = await openTestLibrary()
  })
  afterEach(() => tools.close())

  const quarantineRecords = () => {
    const directory = join(tools.dataDirectory, 'quarantine')
    return existsSync(directory) ? readdirSync(directory).map((name) => JSON.parse(readFileSync(join(directory, name), 'utf8'))) : []
  }

  it('proposes what a file holds and keeps the file', async () => {
    const report = await ingestDocument(tools.file('huong-dan.txt', GUIDES), tools)
    expect(report).toMatchObject({ outcome: 'read', format: 'text', documents: 2, proposed: { created: 2, unchanged: 0 }, quarantined: [] })
    expect(await tools.library.proposedCount()).toBe(2)
    const [revision] = await tools.library.revisions('bai-tra-cuu-ho-so')
    expect(readFileSync(tools.library.originalPath(revision!.originalDigest)!, 'utf8')).toBe(GUIDES)
  })

  it('does not parse the same file again', async () => {
    const path = tools.file('huong-dan.txt', GUIDES)
    await ingestDocument(path, tools)
    const parserFor = () => {
      throw new Error('must not be asked')
    }
    expect(await ingestDocument(path, { ...tools, parserFor })).toMatchObject({ outcome: 'unchanged_file', documents: 2 })
  })

  it('parses the same file again after the code that reads changed, and finds nothing new', async () => {
    const path = tools.file('huong-dan.txt', GUIDES)
    await ingestDocument(path, tools)
    expect(await ingestDocument(path, { ...tools, parserVersion: '2' })).toMatchObject({
      outcome: 'read',
      proposed: { created: 0, unchanged: 2 }
    })
  })

  it('keeps a broken record aside with its reason and place, and takes in the others', async () => {
    const report = await ingestDocument(tools.file('huong-dan.txt', `${GUIDES}Nộp phí`), tools)
    expect(report).toMatchObject({ outcome: 'read', documents: 2, quarantined: [{ place: 'dòng 3', message: 'Dòng bị cắt ngắn.' }] })
    expect(quarantineRecords()).toMatchObject([{ original: { name: 'huong-dan.txt' }, records: [{ name: 'bản ghi 3', place: 'dòng 3' }] }])
  })

  it('keeps what was read before a parser broke', async () => {
    const report = await ingestDocument(tools.file('huong-dan.txt', `${GUIDES}!\n`), tools)
    expect(report).toMatchObject({ outcome: 'read', documents: 2, quarantined: [{ message: expect.stringContaining('bộ đọc hỏng') }] })
  })

  it('survives a format that has no parser', async () => {
    const parserFor = () => undefined as never
    const report = await ingestDocument(tools.file('huong-dan.txt', GUIDES), { ...tools, parserFor })
    expect(report).toMatchObject({ outcome: 'unreadable', reason: { message: expect.stringContaining('người phụ trách kỹ thuật') } })
  })

  it('takes the record out of quarantine when the file can be read later', async () => {
    const path = tools.file('huong-dan.txt', GUIDES)
    await ingestDocument(path, { ...tools, parserFor: () => undefined as never })
    expect(quarantineRecords()).toHaveLength(1)
    expect(await ingestDocument(path, tools)).toMatchObject({ outcome: 'read', documents: 2 })
    expect(quarantineRecords()).toEqual([])
  })

  it('refuses an empty file in words and keeps it', async () => {
    const report = await ingestDocument(tools.file('rong.pdf', ''), tools)
    expect(report).toMatchObject({ outcome: 'unreadable', reason: { message: expect.stringContaining('rỗng') } })
    expect(quarantineRecords()).toMatchObject([{ original: { name: 'rong.pdf', bytes: 0 } }])
  })

  it('refuses an empty archive in words and keeps it', async () => {
    const report = await ingestDocument(tools.file('rong.jsonl.gz', Buffer.from([0x1f, 0x8b])), tools)
    expect(report).toMatchObject({ outcome: 'unreadable', reason: { message: expect.stringContaining('.gz') } })
    expect(quarantineRecords()).toHaveLength(1)
  })

  it('says that a path does not exist', async () => {
    const report = await ingestDocument('/khong/co/tep.pdf', tools)
    expect(report).toMatchObject({ outcome: 'unreadable', reason: { message: expect.stringContaining('đường dẫn') } })
  })

  it('takes an edited guide as a new revision, and its former text put back as another', async () => {
    const [first, second] = ['Nộp phí = Trả bằng thẻ.', 'Nộp phí = Trả bằng mã QR.']
    const undated: TestLibrary = { ...tools, parserFor: () => withoutDates(tools) }
    const texts: unknown[] = []
    for (const text of [first, second, first, first]) texts.push(await ingestDocument(tools.file('phi.txt', text), undated))
    expect(texts).toMatchObject([
      { proposed: { created: 1 } },
      { proposed: { revised: 1 } },
      { proposed: { revised: 1 } },
      { outcome: 'unchanged_file' }
    ])
  })

  it('leaves two files that claim the same title alone when both are taken in again', async () => {
    const undated: TestLibrary = { ...tools, parserFor: () => withoutDates(tools) }
    const paths = [tools.file('a.txt', 'Nộp phí = Trả bằng thẻ.'), tools.file('b.txt', 'Nộp phí = Trả bằng mã QR.')]
    for (const path of paths) await ingestDocument(path, undated)
    for (const path of paths) expect(await ingestDocument(path, undated)).toMatchObject({ outcome: 'unchanged_file' })
  })
})

/** The same parser for guides that carry no date. */
function withoutDates(tools: TestLibrary): ReturnType<TestLibrary['parserFor']> {
  return async function* (file) {
    for await (const parsed of tools.parserFor('text')(file)) {
      if (parsed.outcome === 'document') {
        const { asOf: _, ...document } = parsed.document
        yield { ...parsed, document }
      } else yield parsed
    }
  }
}
