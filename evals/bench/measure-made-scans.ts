import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { gunzipSync } from 'node:zlib'
import { ocrEngine } from '../../ingest/ocr/index.js'
import { parserFor } from '../../ingest/parsers/index.js'
import type { SourceDocument } from '../../knowledge/index.js'
import { seededRandom } from '../seeded-random.js'
import { CharacterErrors } from './made-scans/character-errors.js'
import { drawPaper, paperFont, useFonts } from './made-scans/draw-canvas-paper.js'
import { pdfOfImages } from './made-scans/pdf-of-images.js'
import { WEARS, wearPaper } from './made-scans/wear-paper.js'

const HELP = `node --import tsx evals/bench/measure-made-scans.ts [thư mục dữ liệu, mặc định ../shared/data] [--docs 8] [--pages 5] [--seed 1] [--memory thư mục] [--fonts thư mục] [--lines]

Vẽ văn bản Công báo thành trang giấy, làm bẩn, lệch, mờ như bản quét rồi đọc lại bằng OCR: tỷ lệ lỗi ký tự, và Điều tìm thấy đúng một lần
so với chính bản chữ. Không dùng văn bản mà kho âm tiết của phần sửa chữ đã đếm. --memory giữ các trang đã đọc cho lần đo sau.
Chữ giống công văn nhất: Liberation Serif (gói fonts-liberation2); --fonts đọc thêm phông trong một thư mục.`

interface Tally {
  readonly characters: CharacterErrors
  wanted: number
  right: number
  extra: number
  pages: number
}

/** Draws, wears, reads and compares. Exit code 0 when the data is there. */
async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      help: { type: 'boolean', default: false },
      docs: { type: 'string', default: '8' },
      pages: { type: 'string', default: '5' },
      seed: { type: 'string', default: '1' },
      memory: { type: 'string' },
      fonts: { type: 'string' },
      lines: { type: 'boolean', default: false }
    }
  })
  if (values.help) {
    console.log(HELP)
    return 0
  }
  const path = join(resolve(positionals[0] ?? '../shared/data'), 'gazette-texts.jsonl.gz')
  if (!existsSync(path)) {
    console.error(`BỎ QUA: không có ${path}`)
    return 1
  }
  if (values.fonts) useFonts(values.fonts)
  const folder = mkdtempSync(join(tmpdir(), 'giay-'))
  const tallies = WEARS.map((): Tally => ({ characters: new CharacterErrors(), wanted: 0, right: 0, extra: 0, pages: 0 }))
  try {
    const documents = await chosenDocuments(path, folder, Number(values.docs), Number(values.seed))
    console.log(`${documents.length} văn bản, chữ ${paperFont()}`)
    for (const [place, document] of documents.entries()) {
      const wear = WEARS[place % WEARS.length]!
      const tally = tallies[place % WEARS.length]!
      const random = seededRandom(Number(values.seed) * 1000 + place)
      const pages = drawPaper(
        document.text.split('\n').filter((line) => !line.includes(' | ')),
        Number(values.pages)
      )
      const pdf = join(folder, `${place}.pdf`)
      writeFileSync(pdf, pdfOfImages(pages.map(({ image }) => wearPaper(image, wear, random))))
      const memory = values.memory && join(values.memory, `${values.seed}-${place}-${wear.dotsPerInch}`)
      const aids = memory ? { aids: { ocr: ocrEngine, pageTurn: oneByOne(), memory } } : {}
      const file = { path: pdf, name: `${document.id}.pdf`, bytes: statSync(pdf).size, ...aids }
      for await (const outcome of parserFor('pdf')(file)) {
        if (outcome.outcome !== 'document') {
          console.log(`${document.id}: để riêng (${outcome.reason.message})`)
          continue
        }
        const shown = pages.flatMap(({ lines }) => lines)
        pages.forEach(({ lines }, page) => {
          tally.characters.add(lines.join('\n'), outcome.pages?.[page]?.text ?? '')
        })
        if (values.lines) for (const page of outcome.pages ?? []) console.log(page.text)
        tally.pages += pages.length
        compareArticles(document, outcome.document, shown, tally, wear.name)
      }
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
  WEARS.forEach(({ name }, place) => {
    console.log(words(name, tallies[place]!))
  })
  const sum = (key: 'wanted' | 'right' | 'extra' | 'pages') => tallies.reduce((total, tally) => total + tally[key], 0)
  console.log(`Tất cả: Điều đúng một lần ${sum('right')}/${sum('wanted')} (mục tiêu ≥ 97 %), thừa ${sum('extra')}; ${sum('pages')} trang`)
  return 0
}

/** Texts of 2025 and later (the codified law that the inventory of syllables counts ends before), with at least six articles. */
async function chosenDocuments(path: string, folder: string, most: number, seed: number): Promise<readonly SourceDocument[]> {
  const random = seededRandom(seed)
  const rows = gunzipSync(readFileSync(path))
    .toString('utf8')
    .split('\n')
    .filter((row) => /"nam": 202[5-9]/.test(row))
    .map((row) => ({ row, key: random() }))
    .sort((left, right) => left.key - right.key)
    .slice(0, most * 3)
  const sample = join(folder, 'mau.jsonl')
  writeFileSync(sample, rows.map(({ row }) => row).join('\n'))
  const documents: SourceDocument[] = []
  for await (const outcome of parserFor('gazette-texts')({ path: sample, name: 'mau.jsonl', bytes: statSync(sample).size }))
    if (outcome.outcome === 'document' && articlesOf(outcome.document).length >= 6) documents.push(outcome.document)
  return documents.slice(0, most)
}

function oneByOne(): () => Promise<() => void> {
  let last = Promise.resolve()
  return async () => {
    const before = last
    let release: () => void = () => undefined
    last = new Promise((resolve) => {
      release = resolve
    })
    await before
    return release
  }
}

const articlesOf = ({ provisions }: SourceDocument) => provisions.filter(({ kind }) => kind === 'article')

/** Articles whose heading was drawn, against those found: number and order. */
function compareArticles(source: SourceDocument, read: SourceDocument, shown: readonly string[], tally: Tally, wear: string): void {
  const drawn = new Set(shown.flatMap((line) => /^Điều (\d+[a-zđ]?)\./u.exec(line)?.[1] ?? []))
  const wanted = articlesOf(source).filter(({ number }) => drawn.has(number ?? ''))
  const wantedCount = (number: string | undefined) => wanted.filter((one) => one.number === number).length
  const found = articlesOf(read)
  const foundCount = (number: string | undefined) => found.filter((one) => one.number === number).length
  const missed = wanted.filter(({ number }) => foundCount(number) !== wantedCount(number))
  const extra = found.filter(({ number }) => wantedCount(number) === 0)
  tally.wanted += wanted.length
  tally.right += wanted.length - missed.length
  tally.extra += extra.length
  if (missed.length + extra.length > 0)
    console.log(
      `${source.id} (${wear}): thiếu hoặc lặp ${missed.map(({ number }) => number).join(', ') || '–'}; thừa ${extra.map(({ number }) => number).join(', ') || '–'}`
    )
}

function words(name: string, { characters, right, wanted, extra, pages }: Tally): string {
  const rate = `${(characters.rate * 100).toFixed(2).replace('.', ',')} %`
  return `${name}: lỗi ký tự ${rate}; Điều đúng một lần ${right}/${wanted}, thừa ${extra}; ${pages} trang`
}

process.exitCode = await main()
process.exit()
