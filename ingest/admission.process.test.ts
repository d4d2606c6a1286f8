import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { FileReport, IngestReport } from './ingest-report.js'
import { makeDocx, makeLockedPdf } from './testing/damaged-inputs.js'
import { makeZip } from './testing/make-zip.js'
import { type CommandRun, runIngestCommand } from './testing/run-command.js'

const HEAD = ['CHÍNH PHỦ', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập - Tự do - Hạnh phúc']

function decree(number: string, year: number, lines: readonly string[]): readonly string[] {
  const day = `Hà Nội, ngày 12 tháng 5 năm ${year}`
  return [...HEAD, `Số: ${number}`, day, 'NGHỊ ĐỊNH', 'Quy định về đăng ký cư trú', ...lines]
}

const ARTICLES = [
  'Điều 1. Phạm vi điều chỉnh',
  'Nghị định này quy định về đăng ký cư trú.',
  'Điều 2. Hiệu lực thi hành',
  'Nghị định này có hiệu lực thi hành từ ngày 01 tháng 7 năm 2026.'
]
const SECRET = decree('11/2026/NĐ-CP', 2026, ['TỐI MẬT', ...ARTICLES])

/** Every reason of `docs/ingest.md` by a file that gives it, through the command as a clerk runs it. */
describe('npm run ingest says of real files why they are set aside or to be looked at', () => {
  let root: string
  let report: IngestReport
  let run: CommandRun
  const files: Readonly<Record<string, Buffer>> = {
    'a-nghi-dinh.docx': makeDocx(decree('20/2026/NĐ-CP', 2026, ARTICLES)),
    'b-cung-noi-dung.docx': makeDocx([...decree('20/2026/NĐ-CP', 2026, ARTICLES)]),
    'c-ban-cu.docx': makeDocx(decree('20/2026/NĐ-CP', 2025, [...ARTICLES, 'Điều 3. Trách nhiệm', 'Bộ Công an hướng dẫn.'])),
    'd-thieu-dieu.docx': makeDocx(decree('21/2026/NĐ-CP', 2026, [...ARTICLES, 'Điều 5. Trách nhiệm', 'Bộ Công an hướng dẫn.'])),
    'e-cap-huyen.docx': makeDocx(
      decree('22/2026/NĐ-CP', 2026, ['Điều 1. Thẩm quyền', 'Ủy ban nhân dân cấp huyện giải quyết hồ sơ.', ...ARTICLES.slice(2)])
    ),
    'f-mat.docx': makeDocx(SECRET),
    'g-khong-dieu.docx': makeDocx(decree('23/2026/NĐ-CP', 2026, ['Nội dung là ảnh.'])),
    'h-khoa.pdf': makeLockedPdf(),
    'i-khoa.docx': Buffer.concat([
      Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
      Buffer.alloc(600),
      Buffer.from('EncryptedPackage', 'utf16le')
    ]),
    'k-khoa.zip': makeZip({ 'nghi-dinh.txt': 'Nghị định' }, { isLocked: true })
  }
  const fileNamed = (name: string): FileReport => report.files.find(({ path }) => path.endsWith(`/${name}`))!

  beforeAll(async () => {
    root = mkdtempSync(join(tmpdir(), 'nhan-'))
    mkdirSync(join(root, 'giao'))
    for (const [name, content] of Object.entries(files)) writeFileSync(join(root, 'giao', name), content)
    const words = [join(root, 'giao'), '--preview', '--without-seeds', '--data', join(root, 'kho'), '--json', join(root, 'bao-cao.json')]
    run = await runIngestCommand(words)
    report = JSON.parse(readFileSync(join(root, 'bao-cao.json'), 'utf8'))
  }, 300_000)
  afterAll(() => rmSync(root, { recursive: true, force: true }))

  it.each([
    ['b-cung-noi-dung.docx', 'đã có trong kho với đúng nội dung này'],
    ['c-ban-cu.docx', 'Kho đã có bản mới hơn của văn bản này (ngày 2026-05-12)'],
    ['d-thieu-dieu.docx', 'Không thấy Điều 3, 4 (sau Điều 2)'],
    ['e-cap-huyen.docx', 'còn nhắc đến cơ quan cấp huyện']
  ])('%s is taken in and to be looked at', (name, words) => {
    const file = fileNamed(name)
    expect(file).toMatchObject({ outcome: 'read', documents: 1 })
    expect(file.outcome === 'read' && file.warnings.map(({ message }) => message).join('\n')).toContain(words)
  })

  it.each([
    ['f-mat.docx', 'đóng dấu “TỐI MẬT”'],
    ['g-khong-dieu.docx', 'không tìm thấy Điều nào'],
    ['h-khoa.pdf', 'PDF có mật khẩu'],
    ['i-khoa.docx', 'Word hoặc Excel có mật khẩu'],
    ['k-khoa.zip', 'ZIP có mật khẩu']
  ])('%s is set aside', (name, words) => {
    expect(fileNamed(name)).toMatchObject({ outcome: 'unreadable', reason: { message: expect.stringContaining(words) } })
    expect(run.out).toContain(`✗ ${name}: `)
  })

  it('keeps nothing of what is secret: no copy, no preview, none of its words', () => {
    const kept = (readdirSync(join(root, 'kho'), { recursive: true, withFileTypes: true }) ?? []).filter((entry) => entry.isFile())
    const holding = kept.filter((entry) => {
      const bytes = readFileSync(join(entry.parentPath, entry.name))
      return bytes.equals(files['f-mat.docx']!) || bytes.includes('11/2026/NĐ-CP')
    })
    expect(holding.map(({ name }) => name)).toEqual([])
  })

  it('writes a preview of what was read, also of what was set aside for its content', () => {
    const previews = readdirSync(join(root, 'kho', 'previews')).map((name) => readFileSync(join(root, 'kho', 'previews', name), 'utf8'))
    expect(previews.some((page) => page.includes('20/2026/NĐ-CP') && page.includes('Điều 1 Phạm vi điều chỉnh'))).toBe(true)
    expect(previews.some((page) => page.includes('không tìm thấy Điều nào'))).toBe(true)
    expect(existsSync(join(root, 'kho', 'quarantine'))).toBe(true)
  })
})
