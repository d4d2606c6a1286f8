import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { FileReport, IngestReport } from './ingest-report.js'
import { hasLibreOffice } from './parsers/office-parser.js'
import { makeXlsx } from './testing/damaged-inputs.js'
import { PAGE_LINES, pngOfPage } from './testing/draw-canvas-page.js'
import { runIngestCommand } from './testing/run-command.js'

const RTF = String.raw`{\rtf1\ansi\deff0{\fonttbl{\f0 Arial;}}\f0 H\u432?\u7899?ng d\u7851?n n\u7897?p h\u7891? s\u417?\par N\u7897?p t\u7841?i b\u7897? ph\u7853?n m\u7897?t c\u7917?a.\par}`
const withOffice = (await hasLibreOffice()) ? it : it.skip

describe('npm run ingest with pictures, workbooks and old Word files', () => {
  let root: string
  let report: IngestReport
  const data = () => join(root, 'kho')
  const ingest = (...words: string[]) => runIngestCommand([...words, '--without-seeds', '--data', data(), '--json', join(root, 'bc.json')])
  const fileNamed = (name: string): FileReport => report.files.find(({ path }) => path.endsWith(`/${name}`))!

  beforeAll(async () => {
    root = mkdtempSync(join(tmpdir(), 'anh-'))
    mkdirSync(join(root, 'giao'))
    writeFileSync(join(root, 'giao', 'trang.png'), pngOfPage())
    writeFileSync(join(root, 'giao', 'mat.png'), pngOfPage(['MẬT', 'CHÍNH PHỦ', 'NGHỊ ĐỊNH', ...PAGE_LINES]))
    writeFileSync(join(root, 'giao', 'huong-dan.rtf'), RTF)
    writeFileSync(
      join(root, 'giao', 'phi.xlsx'),
      makeXlsx([
        ['Việc', 'Mức thu'],
        ['Chứng thực bản sao', '2.000 đồng/trang'],
        ['Đăng ký khai sinh', 'Miễn phí']
      ])
    )
    await ingest(join(root, 'giao'), '--preview')
    report = JSON.parse(readFileSync(join(root, 'bc.json'), 'utf8'))
  }, 170_000)
  afterAll(() => rmSync(root, { recursive: true, force: true }))

  it('reads a picture by OCR and says so', () => {
    expect(fileNamed('trang.png')).toMatchObject({
      outcome: 'read',
      format: 'image',
      documents: 1,
      warnings: expect.arrayContaining([expect.objectContaining({ message: expect.stringContaining('nhận dạng chữ') })])
    })
  })

  it('refuses a paper stamped secret and keeps no copy of it', () => {
    const file = fileNamed('mat.png')
    expect(file).toMatchObject({ outcome: 'unreadable', reason: { message: expect.stringContaining('bí mật nhà nước'), place: 'trang 1' } })
  })

  it('reads a workbook', () => {
    expect(fileNamed('phi.xlsx')).toMatchObject({ outcome: 'read', format: 'xlsx', documents: 1 })
  })

  withOffice('reads RTF through LibreOffice (skipped LOUDLY where soffice is not installed)', () => {
    expect(fileNamed('huong-dan.rtf')).toMatchObject({ outcome: 'read', format: 'office', documents: 1 })
  })

  it('does not examine again what it refused', async () => {
    const run = await ingest(join(root, 'giao'))
    expect(run.out).toContain('= trang.png')
    expect(run.out).toContain('✗ mat.png: Văn bản đóng dấu')
  })
})
