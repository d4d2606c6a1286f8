import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { basename, join, resolve } from 'node:path'
import { ocrEngine, pdfPageImage, readScannedPages } from '../../ingest/ocr/index.js'
import { parserFor } from '../../ingest/parsers/index.js'
import type { SourceDocument } from '../../knowledge/index.js'
import { CharacterErrors } from './made-scans/character-errors.js'

const HELP = `node --import tsx evals/bench/measure-ocr.ts [thư mục dữ liệu, mặc định ../shared/data] [--dieu]

Đo nhận dạng chữ (OCR): tỷ lệ lỗi ký tự trên các trang đã sửa tay (ingest-gold/ocr_gold), tốc độ, và với --dieu thì cả
tỷ lệ Điều tìm thấy đúng một lần trên các bản quét (ingest-gold/outlines).`

interface Outline {
  readonly parts: readonly { readonly outline: readonly { readonly level: string; readonly number: string }[] }[]
}

/** Measures OCR on hand-corrected pages and the articles found on scans. Exit code 0 when the data is there. */
async function main(words: readonly string[]): Promise<number> {
  if (words.includes('--help')) {
    console.log(HELP)
    return 0
  }
  const data = resolve(words.find((word) => !word.startsWith('--')) ?? '../shared/data')
  if (!existsSync(join(data, 'ingest-gold', 'ocr_gold'))) {
    console.error(`BỎ QUA: không có ${data}/ingest-gold/ocr_gold`)
    return 1
  }
  await measureCharacters(data)
  if (words.includes('--dieu')) await measureArticles(data)
  return 0
}

async function measureCharacters(data: string): Promise<void> {
  const gold = join(data, 'ingest-gold', 'ocr_gold')
  const [all, body] = [new CharacterErrors(), new CharacterErrors()]
  for (const name of readdirSync(gold).sort()) {
    const [, document, page] = /^(.*)_(\d+)\.txt$/.exec(name)!
    const startedAt = performance.now()
    const text = await readPage(join(data, 'documents', `${document}.pdf`), Number(page))
    const seconds = (performance.now() - startedAt) / 1000
    const wanted = readFileSync(join(gold, name), 'utf8')
    const whole = all.add(wanted, text)
    const inBody = body.add(bodyOf(wanted), bodyOf(text))
    console.log(`${name.padEnd(62)} cả trang ${percent(whole)}  thân ${percent(inBody)}  ${seconds.toFixed(1)} s`)
  }
  console.log(`Lỗi ký tự cả trang ${percent(all.rate)}, trong thân văn bản ${percent(body.rate)} (mục tiêu ≤ 2 %)`)
}

async function readPage(path: string, pageNumber: number): Promise<string> {
  const pages = await readScannedPages([pageNumber], (page, folder) => pdfPageImage(path, page, folder), {
    ocr: ocrEngine,
    pageTurn: async () => () => undefined
  })
  return pages.get(pageNumber)?.text ?? ''
}

/** What follows the head (names of offices, motto, number, title): from the first legal basis, article or numbered paragraph on. */
function bodyOf(text: string): string {
  const lines = text.split('\n')
  const start = lines.findIndex((line) => /^\W{0,3}(?:Căn cứ|Xét đề nghị|Điều \d|\d{1,2}\. |Quốc hội ban hành)/u.test(line.trim()))
  const hasHead = /CỘNG\s+H[OÒ][AÀ]\s+XÃ\s+HỘI/u.test(text)
  return lines.slice(hasHead ? Math.max(start, 0) : 0).join('\n')
}

async function measureArticles(data: string): Promise<void> {
  const outlines = join(data, 'ingest-gold', 'outlines')
  let [found, wanted, pages, seconds] = [0, 0, 0, 0]
  for (const name of readdirSync(outlines).filter((name) => name.startsWith('scan--'))) {
    const path = join(data, 'documents', basename(name, '.json'))
    const numbers = articleNumbers(JSON.parse(readFileSync(join(outlines, name), 'utf8')))
    const startedAt = performance.now()
    const { document, read } = await readFile(path)
    const took = (performance.now() - startedAt) / 1000
    const counts = new Map<string, number>()
    for (const { kind, number } of document?.provisions ?? [])
      if (kind === 'article' && number) counts.set(number, (counts.get(number) ?? 0) + 1)
    const timesWanted = (number: string) => numbers.filter((other) => other === number).length
    const missed = numbers.filter((number) => counts.get(number) !== timesWanted(number))
    const right = numbers.length - missed.length
    console.log(
      `${name.padEnd(62)} Điều ${right}/${numbers.length}${missed.length ? ` (thiếu hoặc lặp: ${missed.join(', ')})` : ''}; ${read} trang, ${(read / took).toFixed(2)} trang/giây`
    )
    ;[found, wanted, pages, seconds] = [found + right, wanted + numbers.length, pages + read, seconds + took]
  }
  console.log(
    `Điều tìm thấy đúng một lần ${percent(found / wanted)} (mục tiêu ≥ 97 %); ${(pages / seconds).toFixed(2)} trang/giây trên ${availableParallelism()} lõi (mục tiêu ≥ 0,6)`
  )
}

function articleNumbers({ parts }: Outline): readonly string[] {
  return parts.flatMap(({ outline }) => outline.filter(({ level }) => level === 'điều').map(({ number }) => number))
}

async function readFile(path: string): Promise<{ readonly document?: SourceDocument; readonly read: number }> {
  for await (const outcome of parserFor('pdf')({ path, name: basename(path), bytes: statSync(path).size }))
    if (outcome.outcome === 'document')
      return { document: outcome.document, read: outcome.pages?.filter(({ source }) => source === 'image').length ?? 0 }
  return { read: 0 }
}

const percent = (share: number) => `${(share * 100).toFixed(2).replace('.', ',')} %`

process.exitCode = await main(process.argv.slice(2))
process.exit()
