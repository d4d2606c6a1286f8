import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { describeLibraryStore } from './library-store.contract.js'
import { openSqliteLibrary } from './open-sqlite-library.js'

describeLibraryStore('library on SQLite in memory', (dataDirectory) => openSqliteLibrary({ dataDirectory, inMemory: true }))
describeLibraryStore('library on a SQLite file', (dataDirectory) => openSqliteLibrary({ dataDirectory }))

describe('a library file', () => {
  let dataDirectory: string
  beforeEach(() => {
    dataDirectory = mkdtempSync(join(tmpdir(), 'library-'))
  })
  afterEach(() => rmSync(dataDirectory, { recursive: true }))

  it('is found again when opened a second time', async () => {
    const first = await openSqliteLibrary({ dataDirectory })
    await first.saveImportMark('tệp', 'đã đọc')
    await first.close()
    const second = await openSqliteLibrary({ dataDirectory })
    expect(await second.importMark('tệp')).toBe('đã đọc')
    await second.close()
  })

  it('written by a newer program is refused with a sentence saying what to do', async () => {
    await (await openSqliteLibrary({ dataDirectory })).close()
    const database = new Database(join(dataDirectory, 'library.sqlite'))
    database.prepare("update meta set value = '99' where key = 'schema_version'").run()
    database.close()
    await expect(openSqliteLibrary({ dataDirectory })).rejects.toMatchObject({
      code: 'library_unfit',
      message: expect.stringContaining('Hãy cập nhật phần mềm')
    })
  })

  it('that is no database is refused with a sentence saying what to do', async () => {
    mkdirSync(dataDirectory, { recursive: true })
    writeFileSync(join(dataDirectory, 'library.sqlite'), 'Đây không phải cơ sở dữ liệu. '.repeat(40))
    await expect(openSqliteLibrary({ dataDirectory })).rejects.toMatchObject({
      code: 'library_unfit',
      message: expect.stringContaining('khôi phục')
    })
  })

  it('gives a claim whose process has died to the next who asks', async () => {
    const library = await openSqliteLibrary({ dataDirectory })
    await library.claim('publish')
    const database = new Database(join(dataDirectory, 'library.sqlite'))
    database.prepare("update claims set owner = replace(owner, ?, ' 999999999 ')").run(` ${process.pid} `)
    database.close()
    expect(await library.claim('publish')).toBeDefined()
    await library.close()
  })

  it('can be read while another process has it open', async () => {
    const [writer, reader] = [await openSqliteLibrary({ dataDirectory }), await openSqliteLibrary({ dataDirectory })]
    await writer.saveImportMark('tệp', 'đã đọc')
    expect(await reader.importMark('tệp')).toBe('đã đọc')
    for (const library of [writer, reader]) await library.close()
  })
})
