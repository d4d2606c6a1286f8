import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { listSources } from './list-sources.js'

describe('listSources', () => {
  let root: string
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'nguon-'))
    mkdirSync(join(root, 'phòng tư pháp', 'trống'), { recursive: true })
    for (const name of ['b.docx', 'a.pdf', '.DS_Store', 'phòng tư pháp/quy chế.md']) writeFileSync(join(root, name), 'nội dung')
  })
  afterEach(() => rmSync(root, { recursive: true }))

  it('expands a folder by name, with what lies below, without hidden files', async () => {
    const { sources, refused } = await listSources([root])
    expect(sources.map(({ path }) => path.slice(root.length + 1))).toEqual(['a.pdf', 'b.docx', 'phòng tư pháp/quy chế.md'])
    expect(refused).toEqual([])
  })

  it('lists a file once however often it is named', async () => {
    expect((await listSources([join(root, 'a.pdf'), root, join(root, 'a.pdf')])).sources).toHaveLength(3)
  })

  it('says what is wrong with a path that does not exist and a folder without files', async () => {
    const { sources, refused } = await listSources([join(root, 'khong-co.pdf'), join(root, 'phòng tư pháp/trống'), join(root, 'a.pdf')])
    expect(sources).toHaveLength(1)
    expect(refused).toMatchObject([
      { outcome: 'unreadable', reason: { message: expect.stringContaining('Không có tệp hoặc thư mục này') } },
      { outcome: 'unreadable', reason: { message: expect.stringContaining('không có tệp nào') } }
    ])
  })

  it('takes a folder with a tree as starter knowledge', async () => {
    mkdirSync(join(root, 'procedures'))
    for (const name of ['tree.json', 'procedures/1.001193.json', 'procedures/ghi-chu.txt']) writeFileSync(join(root, name), '{}')
    expect((await listSources([root])).sources).toEqual([{ path: join(root, 'procedures/1.001193.json'), format: 'seed' }])
  })
})
