import { createWriteStream } from 'node:fs'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { deflateSync, gzipSync } from 'node:zlib'
import { makeZip } from './make-zip.js'

/** A damaged or hostile file. */
export interface DamagedInput {
  readonly name: string
  readonly content: Buffer
}

const DECREE = `CHÍNH PHỦ\nSố: 12/2025/NĐ-CP\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nNGHỊ ĐỊNH\nVề cư trú\nCăn cứ Hiến pháp;\n${Array.from(
  { length: 12 },
  (_, place) =>
    `Điều ${place + 1}. Việc thứ ${place + 1}\n1. Công dân nộp hồ sơ tại Ủy ban nhân dân cấp xã.\na) Giấy khai sinh;\nb) Tờ khai.`
).join('\n')}`

/**
 * Damaged inputs drawn by a seed: sound files of every kind cut short, with bytes flipped, zeros inserted, parts repeated, or under a wrong name;
 * and made ones: archives that swell, deep nesting, thousands of pages, one long line.
 * @param random yields 0 to 1, exclusive.
 */
export function damagedInputs(count: number, random: () => number): readonly DamagedInput[] {
  const sound = soundFiles()
  const made = hostileFiles()
  return Array.from({ length: count }, (_, place) => {
    const hostile = made[place]
    if (hostile) return hostile
    const file = sound[Math.floor(random() * sound.length)]!
    const harm = HARMS[Math.floor(random() * HARMS.length)]!
    const ending = random() < 0.25 ? ENDINGS[Math.floor(random() * ENDINGS.length)]! : file.ending
    return { name: `hong-${place}${ending}`, content: harm(file.content, random) }
  })
}

/** Writes a text file of one line of so many bytes. */
export async function writeLongLine(path: string, bytes: number): Promise<void> {
  const part = Buffer.from('cư trú '.repeat(100_000))
  const parts = Array.from({ length: Math.ceil(bytes / part.length) }, () => part)
  await pipeline(Readable.from(parts), createWriteStream(path))
}

const ENDINGS = ['.pdf', '.docx', '.html', '.txt', '.md', '.xlsx', '.png', '.tif', '.zip', '.jsonl', '.gz', '']

const HARMS: readonly ((content: Buffer, random: () => number) => Buffer)[] = [
  (content, random) => content.subarray(0, Math.floor(random() * content.length)),
  (content, random) => flipped(content, random, 1 + Math.floor(random() * 40)),
  (content, random) => flipped(content, random, Math.ceil(content.length / 20)),
  (content, random) => {
    const at = Math.floor(random() * content.length)
    return Buffer.concat([content.subarray(0, at), Buffer.alloc(1 + Math.floor(random() * 3000)), content.subarray(at)])
  },
  (content, random) => content.subarray(Math.floor(random() * content.length)),
  (content, random) => {
    const at = Math.floor(random() * content.length)
    return Buffer.concat([
      content.subarray(0, at),
      ...Array.from({ length: 30 }, () => content.subarray(at, at + 400)),
      content.subarray(at)
    ])
  },
  (_, random) => Buffer.from(Array.from({ length: 1 + Math.floor(random() * 5000) }, () => Math.floor(random() * 256)))
]

function flipped(content: Buffer, random: () => number, times: number): Buffer {
  const copy = Buffer.from(content)
  for (let time = 0; time < times && copy.length > 0; time += 1) copy[Math.floor(random() * copy.length)]! ^= 1 << Math.floor(random() * 8)
  return copy
}

function soundFiles(): readonly { readonly ending: string; readonly content: Buffer }[] {
  const html = `<!doctype html><title>Nghị định</title>${DECREE.split('\n')
    .map((line) => `<p>${line}</p>`)
    .join('')}`
  return [
    { ending: '.txt', content: Buffer.from(DECREE) },
    { ending: '.md', content: Buffer.from(`# Hướng dẫn\n\n${DECREE}`) },
    { ending: '.html', content: Buffer.from(html) },
    { ending: '.docx', content: makeDocx(DECREE.split('\n')) },
    {
      ending: '.xlsx',
      content: makeXlsx([
        ['Mã', 'Tên', 'Phí'],
        ['1.001193', 'Đăng ký khai sinh', 'Miễn phí'],
        ['2.000815', 'Chứng thực', '2.000 đồng']
      ])
    },
    { ending: '.pdf', content: makePdf(3) },
    { ending: '.zip', content: makeZip({ 'nghi-dinh.txt': DECREE, 'phi.md': '# Phí\n\nMiễn phí.' }) },
    {
      ending: '.jsonl.gz',
      content: gzipSync(`{"ma_thu_tuc": "1.001193", "ten": "Đăng ký khai sinh", "page_text": "${'Trình tự '.repeat(50)}"}\n`.repeat(20))
    }
  ]
}

function hostileFiles(): readonly DamagedInput[] {
  return [
    { name: 'bom.zip', content: makeZip({ 'a.txt': Buffer.alloc(40_000_000, 32) }) },
    { name: 'bom.docx', content: makeZip({ '[Content_Types].xml': '<Types/>', 'word/document.xml': Buffer.alloc(40_000_000, 32) }) },
    { name: 'bom.jsonl.gz', content: gzipSync(Buffer.alloc(60_000_000, 97)) },
    { name: 'muoi-nghin-trang.pdf', content: makePdf(10_000) },
    { name: 'long-sau.html', content: Buffer.from(`<!doctype html>${'<div>'.repeat(30_000)}chữ${'</div>'.repeat(30_000)}`) },
    { name: 'long-sau.md', content: Buffer.from(`${'> '.repeat(5_000)}chữ`) },
    { name: 'long-sau.json', content: Buffer.from('['.repeat(100_000)) },
    { name: 'dong-dai.txt', content: Buffer.from(`Điều 1. ${'cư trú '.repeat(300_000)}`) },
    { name: 'khong.txt', content: Buffer.alloc(20_000) },
    { name: 'bang-lon.html', content: Buffer.from(`<!doctype html><table>${'<tr><td>a<td>b</tr>'.repeat(20_000)}</table>`) },
    { name: 'khoa.pdf', content: makeLockedPdf() },
    { name: 'khoa.zip', content: makeZip({ 'a.txt': DECREE }, { isLocked: true }) },
    {
      name: 'vong.pdf',
      content: Buffer.from(
        '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[2 0 R]/Count 1>>endobj\ntrailer<</Root 1 0 R>>'
      )
    },
    { name: 'anh-khong-lo.png', content: hugePng() },
    { name: 'rong.pdf', content: Buffer.from('%PDF-1.7\n') }
  ]
}

/** A PNG that claims 60,000 × 60,000 pixels in a few bytes. */
function hugePng(): Buffer {
  const head = Buffer.from([0, 0, 0xea, 0x60, 0, 0, 0xea, 0x60, 1, 0, 0, 0, 0])
  const chunk = (type: string, data: Buffer) => {
    const length = Buffer.alloc(4)
    length.writeUInt32BE(data.length)
    return Buffer.concat([length, Buffer.from(type), data, Buffer.alloc(4)])
  }
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(Buffer.alloc(1000))),
    chunk('IEND', Buffer.alloc(0))
  ])
}

/** A PDF of so many pages with one line of text each. */
export function makePdf(pages: number): Buffer {
  const kids = Array.from({ length: pages }, (_, place) => `${place * 2 + 4} 0 R`).join(' ')
  const parts = [
    '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n',
    `2 0 obj<</Type/Pages/Kids[${kids}]/Count ${pages}>>endobj\n`,
    '3 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj\n'
  ]
  for (let page = 0; page < pages; page += 1) {
    const words = `BT /F1 12 Tf 72 700 Td (Trang ${page + 1} cong dan nop ho so tai bo phan mot cua cua xa noi cu tru) Tj ET`
    parts.push(
      `${page * 2 + 4} 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F1 3 0 R>>>>/Contents ${page * 2 + 5} 0 R>>endobj\n`
    )
    parts.push(`${page * 2 + 5} 0 obj<</Length ${words.length}>>stream\n${words}\nendstream endobj\n`)
  }
  const offsets: number[] = []
  let at = parts[0]!.indexOf('1 0 obj')
  offsets.push(at)
  at = parts[0]!.length
  for (const part of parts.slice(1)) {
    offsets.push(at)
    at += part.length
  }
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')
  return Buffer.from(
    `${parts.join('')}xref\n0 ${offsets.length + 1}\n0000000000 65535 f \n${table}trailer<</Size ${offsets.length + 1}/Root 1 0 R>>\nstartxref\n${at}\n%%EOF`,
    'latin1'
  )
}

/** A PDF that asks for a password (PDF 1.7, 7.6.3). */
export function makeLockedPdf(): Buffer {
  const lock = `/Encrypt<</Filter/Standard/V 1/R 2/P -4/O<${'ab'.repeat(32)}>/U<${'cd'.repeat(32)}>>>/ID[<${'01'.repeat(16)}><${'01'.repeat(16)}>]`
  return Buffer.from(makePdf(1).toString('latin1').replace('/Root 1 0 R', `/Root 1 0 R${lock}`), 'latin1')
}

const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

/** The smallest Word file of these paragraphs. */
export function makeDocx(paragraphs: readonly string[]): Buffer {
  const word = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
  const type = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'
  return makeZip({
    '[Content_Types].xml': `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="${type}"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/document.xml': `<w:document xmlns:w="${word}"><w:body>${paragraphs.map((text) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`).join('')}</w:body></w:document>`
  })
}

/** The smallest workbook of one sheet with these rows. */
export function makeXlsx(rows: readonly (readonly string[])[]): Buffer {
  const sheet = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
  const cells = rows.map((row) => `<row>${row.map((cell) => `<c t="inlineStr"><is><t>${cell}</t></is></c>`).join('')}</row>`).join('')
  return makeZip({
    '[Content_Types].xml': `<Types xmlns="${PACKAGE}/content-types"/>`,
    'xl/workbook.xml': `<workbook xmlns="${sheet}" xmlns:r="${OFFICE}"><sheets><sheet name="Biểu phí" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    'xl/worksheets/sheet1.xml': `<worksheet xmlns="${sheet}"><sheetData>${cells}</sheetData></worksheet>`
  })
}
