import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import type { ParseOutcome } from '../ingest-outcome.js'
import { examineFile, parserFor } from './index.js'

async function read(name: string, content: string | Buffer): Promise<ParseOutcome[] | string> {
  const path = join(mkdtempSync(join(tmpdir(), 'files-')), name)
  writeFileSync(path, content)
  const examined = await examineFile(path)
  if (examined.outcome === 'unreadable') return examined.reason.message
  const outcomes: ParseOutcome[] = []
  for await (const outcome of parserFor(examined.format)({ path, name, bytes: content.length })) outcomes.push(outcome)
  return outcomes
}

const DECREE =
  'CHÍNH PHỦ\nSố: 12/2025/NĐ-CP\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nNGHỊ ĐỊNH\nVề cư trú\nCăn cứ Hiến pháp;\nĐiều 1. Phạm vi\n1. Việc cư trú.\nĐiều 2. Hiệu lực\nNghị định này có hiệu lực kể từ ngày 01/7/2025.'

describe('parsers of files', () => {
  it('reads a regulation from plain text', async () => {
    expect(await read('nd.txt', DECREE)).toMatchObject([
      { outcome: 'document', document: { id: '12-2025-ndd-cp', kind: 'regulation', validity: { from: '2025-07-01' } } }
    ])
  })

  it('reads a guide from Markdown as a heading tree without marks of emphasis', async () => {
    const [outcome] = (await read('huong-dan.md', '# Nộp hồ sơ\n\nVào **cổng**.\n\n## Bước 1\n\n- Đăng nhập\n')) as ParseOutcome[]
    expect(outcome).toMatchObject({ outcome: 'document', document: { kind: 'guide', title: 'Nộp hồ sơ' } })
    if (outcome?.outcome !== 'document') return
    expect(outcome.document.text).toBe('Nộp hồ sơ\nVào cổng.\nBước 1\n- Đăng nhập')
    expect(outcome.document.provisions.map(({ address }) => address)).toEqual([
      'muc-1',
      'muc-1/doan-1',
      'muc-1/muc-1',
      'muc-1/muc-1/doan-1'
    ])
  })

  it('reads HTML without scripts and navigation, a table row as one block', async () => {
    const html =
      '<!doctype html><title>Phí</title><nav>Trang chủ</nav><h1>Phí</h1><script>x()</script><table><tr><td>Cấp mới</td><td>50.000 đồng</td></tr></table>'
    expect(await read('phi.html', html)).toMatchObject([{ outcome: 'document', document: { text: 'Phí\nCấp mới | 50.000 đồng' } }])
  })

  it('reads a file by its content and says that its name promises something else', async () => {
    const [outcome] = (await read('nghi-dinh.docx', DECREE)) as ParseOutcome[]
    expect(outcome).toMatchObject({ outcome: 'document', document: { kind: 'regulation' } })
    expect(outcome?.outcome === 'document' && outcome.warnings[0]?.message).toContain('.docx')
  })

  it('sets a damaged PDF and a damaged DOCX aside with a reason', async () => {
    expect(await read('hong.pdf', '%PDF-1.7\nkhông có gì')).toMatchObject([{ outcome: 'quarantined', name: 'hong.pdf' }])
    expect(await read('hong.docx', Buffer.from('PK\x03\x04 word/document.xml cụt'))).toMatchObject([
      { outcome: 'quarantined', name: 'hong.docx' }
    ])
  })

  it('names what an empty file, an empty archive, an old Word file and a picture are', async () => {
    expect(await read('rong.txt', '')).toContain('rỗng')
    expect(await read('rong.jsonl.gz', gzipSync(''))).toContain('rỗng')
    expect(await read('anh.png', Buffer.from('\x89PNG\r\n', 'latin1'))).toMatchObject([
      { reason: { message: expect.stringContaining('ảnh') } }
    ])
    expect(await read('nen.rar', Buffer.from('Rar!\x1a\x07\x01\0 dữ liệu'))).toContain('ZIP')
    const locked = Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0]), Buffer.from('EncryptedPackage', 'utf16le')])
    expect(await read('khoa.docx', locked)).toContain('mật khẩu')
  })
})
