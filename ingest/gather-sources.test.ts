import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { gatherSources } from './gather-sources.js'
import { makeZip } from './testing/make-zip.js'

const GUIDE = '# Theo dõi hồ sơ\n\nNhập mã hồ sơ trên giấy hẹn.\n'

describe('gatherSources', () => {
  let root: string
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'gom-'))
  })
  afterEach(() => rmSync(root, { recursive: true }))
  const gather = (name: string, content: Buffer) => {
    writeFileSync(join(root, name), content)
    return gatherSources([join(root, name)], join(root, 'kho'))
  }

  it('unpacks an archive and archives in it, and clears them away again', async () => {
    const inner = makeZip({ 'phí.md': '# Phí\n\nMiễn phí.\n' })
    const { sources, refused, clear } = await gather(
      'hồ sơ.zip',
      makeZip({ 'a/hướng dẫn.md': GUIDE, '__MACOSX/._a': 'x', 'trong.zip': inner })
    )
    expect(refused).toEqual([])
    expect(sources.map(({ path }) => path.split('/').at(-1))).toEqual(['0001-hướng dẫn.md', '0001-phí.md'])
    expect(sources.map(({ shownAs }) => shownAs)).toEqual([
      join(root, 'hồ sơ.zip › hướng dẫn.md'),
      join(root, 'hồ sơ.zip › trong.zip › phí.md')
    ])
    await clear()
    expect(sources.some(({ path }) => existsSync(path))).toBe(false)
  })

  it('writes nothing outside its folder, whatever names say', async () => {
    const { sources } = await gather('xau.zip', makeZip({ '../../../ra-ngoai.md': GUIDE, '/etc/tuyet-doi.md': GUIDE }))
    expect(sources).toHaveLength(2)
    expect(sources.every(({ path }) => path.startsWith(join(root, 'kho', 'gathered')))).toBe(true)
  })

  it.each([
    ['bom nén', () => makeZip({ 'a.txt': Buffer.alloc(60_000_000, 32) }), 'bom nén'],
    ['khoá', () => makeZip({ 'a.md': GUIDE }, { isLocked: true }), 'mật khẩu'],
    ['cắt ngắn', () => makeZip({ 'a.md': GUIDE.repeat(50) }).subarray(0, 90), 'hỏng'],
    ['nhiều tệp', () => makeZip(Object.fromEntries(Array.from({ length: 5001 }, (_, place) => [`${place}.md`, GUIDE]))), 'quá nhiều tệp'],
    ['lồng sâu', () => [1, 2, 3, 4].reduce((inner) => makeZip({ 'trong.zip': inner }), makeZip({ 'a.md': GUIDE })), 'quá sâu']
  ])('refuses an archive (%s) in words', async (_, make, word) => {
    const { sources, refused } = await gather('nen.zip', make())
    expect(sources.filter(({ path }) => !path.endsWith('nen.zip'))).toEqual([])
    const told = refused.map((file) => (file.outcome === 'unreadable' ? file.reason.message : '')).join()
    expect(told || (sources.length === 1 ? 'hỏng' : '')).toContain(word)
  })

  it('takes a text file of addresses as addresses, and says what is wrong with each', async () => {
    const { sources, refused } = await gather('danh-sach.txt', Buffer.from('# trang của xã\nhttp://127.0.0.1:9/a.pdf\n'))
    expect(sources).toEqual([])
    expect(refused).toMatchObject([{ path: 'http://127.0.0.1:9/a.pdf', outcome: 'unreadable' }])
  })
})
