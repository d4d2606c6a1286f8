import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { FileReport, IngestReport } from './ingest-report.js'
import { hasLibreOffice } from './parsers/office-parser.js'
import { makeDocx } from './testing/damaged-inputs.js'
import { type CommandRun, runIngestCommand } from './testing/run-command.js'

const GUIDE = '# Theo dõi hồ sơ\n\nNhập mã hồ sơ trên giấy hẹn vào ô tra cứu của Cổng Dịch vụ công quốc gia.\n'

/** With LibreOffice the damaged Word file is opened and found without words; without it, the file says what to install. */
const withOffice = await hasLibreOffice()

describe('npm run ingest with files as they really come', () => {
  let root: string
  let run: CommandRun
  let report: IngestReport
  const ingest = (...words: string[]) => runIngestCommand([...words, '--without-seeds', '--data', join(root, 'kho')])
  const fileNamed = (name: string): FileReport => report.files.find(({ path }) => path.endsWith(`/${name}`))!

  beforeAll(async () => {
    root = mkdtempSync(join(tmpdir(), 'nap-'))
    mkdirSync(join(root, 'giao', 'trong'), { recursive: true })
    const files: Record<string, string | Buffer> = {
      'huong-dan.md': GUIDE,
      'hong.pdf': Buffer.from(`%PDF-1.7\n${'rác '.repeat(500)}\n%%EOF`),
      'rong.docx': '',
      'rong.jsonl.gz': gzipSync(''),
      'khong-byte.gz': '',
      'muc-luc.json': '[{"tep": "a.pdf"}]',
      'anh.txt': Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]),
      'phap-dien.jsonl': `${JSON.stringify(codifiedArticle())}\n${JSON.stringify(codifiedArticle()).slice(0, 120)}`,
      'cat-ngan.jsonl.gz': halfOf(
        gzipSync(Array.from({ length: 300 }, (_, place) => JSON.stringify(codifiedArticle(place + 16))).join('\n'))
      ),
      'to-trinh.pdf': makeDocx(['Kính gửi Ủy ban nhân dân phường, đề nghị cấp bản sao trích lục.']),
      'word-cu.doc': Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...Array(600).fill(7)])
    }
    for (const [name, content] of Object.entries(files)) writeFileSync(join(root, 'giao', name), content)
    run = await ingest(join(root, 'giao'), '/khong/co/duong-dan', '--publish', '--json', join(root, 'bao-cao.json'))
    report = JSON.parse(readFileSync(join(root, 'bao-cao.json'), 'utf8'))
  })
  afterAll(() => rmSync(root, { recursive: true, force: true }))

  it('takes in what can be read and publishes it, whatever stands beside it', () => {
    expect(run).toMatchObject({ code: 0, err: '' })
    expect(fileNamed('huong-dan.md')).toMatchObject({ outcome: 'read', format: 'markdown', documents: 1 })
    expect(report.publishing).toMatchObject({ outcome: 'published', generation: 1 })
  })

  it.each([
    ['hong.pdf', 'PDF'],
    ['rong.docx', 'rỗng'],
    ['rong.jsonl.gz', 'rỗng'],
    ['khong-byte.gz', 'rỗng'],
    ['anh.txt', 'ảnh'],
    ['muc-luc.json', 'định dạng'],
    ['word-cu.doc', withOffice ? 'chữ' : 'LibreOffice'],
    ['duong-dan', 'đường dẫn']
  ])('says why %s could not be read', (name, word) => {
    const file = fileNamed(name)
    expect(file).toMatchObject({ outcome: 'unreadable', reason: { message: expect.stringContaining(word) } })
    expect(run.out).toContain(`✗ ${name}: ${(file as Extract<FileReport, { outcome: 'unreadable' }>).reason.message}`)
  })

  it('reads a DOCX whatever its name says', () => {
    expect(fileNamed('to-trinh.pdf')).toMatchObject({ outcome: 'read', format: 'docx', documents: 1 })
  })

  it('takes in the lines before a truncated one and names its place', () => {
    expect(fileNamed('phap-dien.jsonl')).toMatchObject({
      outcome: 'read',
      documents: 1,
      quarantined: [{ place: expect.stringContaining('2') }]
    })
  })

  it('takes in what stands before the cut of a damaged archive', () => {
    expect(fileNamed('cat-ngan.jsonl.gz')).toMatchObject({
      outcome: 'read',
      documents: 1,
      quarantined: [{ message: expect.stringContaining('cắt ngắn') }]
    })
  })

  it('keeps every file that could not be read, and writes the reason beside its digest', () => {
    const directory = join(root, 'kho', 'quarantine')
    const records = readdirSync(directory).map((name) => JSON.parse(readFileSync(join(directory, name), 'utf8')))
    for (const { original } of records) {
      expect(readFileSync(join(root, 'kho', 'originals', original.digest.slice(0, 2), original.digest))).toHaveLength(original.bytes)
    }
    expect(records.map(({ original }) => original.name).sort()).toContain('hong.pdf')
  })

  it('changes nothing when run again', async () => {
    const again = await ingest(join(root, 'giao'), '--publish')
    expect(again).toMatchObject({ code: 0, out: expect.stringContaining('= huong-dan.md: Markdown, không có gì mới') })
    expect(again.out).toContain('Không có gì để xuất bản')
  })

  it('fails with one line when nothing at all could be read', async () => {
    const nothing = await ingest('/khong/co/duong-dan', join(root, 'giao', 'trong'))
    expect(nothing.code).toBe(1)
    expect(nothing.err.trim().split('\n')).toEqual([expect.stringContaining('Không đọc được tệp nào.')])
  })
})

const halfOf = (bytes: Buffer) => bytes.subarray(0, bytes.length / 2)

function codifiedArticle(article = 15): Readonly<Record<string, unknown>> {
  const source = {
    type: 'Luật',
    so_hieu: article > 15 ? '23/2015/QH13' : '60/2014/QH13',
    ten: 'Luật Hộ tịch',
    dieu: `${article}`,
    ngay: '20/11/2014',
    co_quan: 'Quốc hội'
  }
  return {
    ...{
      id: '1640000000000',
      demuc: '16.4',
      demuc_ten: 'Hộ tịch',
      chuong: 'Chương II - ĐĂNG KÝ HỘ TỊCH',
      label: 'Điều 16.4.LQ.15. Đăng ký'
    },
    source: { ...source, hieu_luc: '01/01/2016', url: `http://vbpl.vn/TW/Pages/vbpq-toanvan.aspx?ItemID=46741#Dieu_${article}` },
    ...{
      note: [],
      text: `1. Cha hoặc mẹ có trách nhiệm đăng ký cho con thứ ${article * 7919}.\n2. Công chức thường xuyên đôn đốc.`,
      chi_dan: ''
    }
  }
}
