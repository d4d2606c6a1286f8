import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { parserFor } from '../../ingest/parsers/index.js'
import { normalizeText, type SourceDocument, type SourcedText } from '../../knowledge/index.js'

/**
 * Whether anything of a procedure's source cells is lost, and how many records have each slot.
 * Run: `node --import tsx evals/bench/measure-procedures.ts [folder of the data]`. Says so when the data is missing.
 */
const path = join(process.argv[2] ?? '../shared/data', 'procedures.jsonl.gz')
const CELLS = ['trinh_tu', 'cach_thuc', 'thanh_phan_ho_so', 'can_cu_phap_ly', 'yeu_cau_dieu_kien', 'ket_qua'] as const
/** Headers of columns, words for "nothing" and counts, which the canonical text says in its own way. */
const FURNITURE =
  /Tên giấy tờMẫu đơn, tờ khaiSố lượng|Tên văn bản pháp lýMã văn bản|Hình thức nộpThời gianPhí, lệ phíMô tả|Từ khóa|Mô tả|Không có thông tin|Miễn phí|Bản chính *: *\d+|Bản sao *: *\d+|\d* bản chính|\d* bản sao/giu
/** Controls of the page, which the crawl put behind the last cell. */
const PAGE_END = /Chọn cơ quan thực hiện[\s\S]*$/u
/** A shorter piece of a cell is not looked for by itself. */
const LEAST_PIECE = 4

const squeeze = (text: string) =>
  normalizeText(text.replace(/[\u200b-\u200f\u202a-\u202e\u2060\ufeff\u00ad]/g, '')).replace(/[^\p{L}\p{N}]+/gu, '')

/** Characters of `cell` that no piece of `canonical` covers, longest pieces first. */
function lostIn(cell: string, canonical: string): number {
  let lost = 0
  for (let at = 0; at < cell.length; ) {
    let [low, high] = [0, cell.length - at]
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if (canonical.includes(cell.slice(at, at + middle))) low = middle
      else high = middle - 1
    }
    const isCovered = low >= Math.min(LEAST_PIECE, cell.length - at)
    if (!isCovered) lost += 1
    at += isCovered ? Math.max(low, 1) : 1
  }
  return lost
}

function sourcedTexts(value: unknown): SourcedText[] {
  if (typeof value !== 'object' || value === null) return []
  if ('start' in value && 'text' in value) return [value as SourcedText]
  return Object.values(value).flatMap(sourcedTexts)
}

if (!existsSync(path)) console.log(`Không có dữ liệu để đo: ${path}`)
else {
  const lines = gunzipSync(readFileSync(path)).toString('utf8').split('\n').filter(Boolean)
  const documents: SourceDocument[] = []
  for await (const outcome of parserFor('procedures')({ path, name: path, bytes: 0 }))
    if (outcome.outcome === 'document') documents.push(outcome.document)
  const cells = lines.map((line) => JSON.parse(line) as Record<string, string>)
  const worst: (readonly [number, string])[] = []
  let [all, lost, wrongPlaces] = [0, 0, 0]
  documents.forEach(({ text, procedure }, index) => {
    const canonical = squeeze(text)
    wrongPlaces += sourcedTexts(procedure).filter((piece) => text.slice(piece.start, piece.end) !== piece.text).length
    for (const cell of CELLS) {
      const source = squeeze((cells[index]![cell] ?? '').replace(PAGE_END, '').replace(FURNITURE, ' '))
      const missing = lostIn(source, canonical)
      all += source.length
      lost += missing
      if (missing > 0) worst.push([missing, `${procedure?.code} ${cell}`])
    }
  })
  const share = (has: (document: SourceDocument) => boolean) => `${documents.filter(has).length}/${documents.length}`
  console.log(
    `Bản ghi: ${documents.length}/${lines.length}; sai vị trí: ${wrongPlaces}; ký tự mất: ${lost}/${all} (${((100 * lost) / all).toFixed(4)} %)`
  )
  console.log(
    `Giấy tờ ${share(({ procedure }) => (procedure?.dossier.length ?? 0) > 0)}, cách thức ${share(({ procedure }) => (procedure?.channels.length ?? 0) > 0)}`
  )
  console.log(
    `Phí ${share(({ procedure }) => !!procedure?.channels.some(({ fee }) => fee))}, thời hạn ${share(({ procedure }) => !!procedure?.channels.some(({ timeLimit }) => timeLimit))}`
  )
  for (const [missing, place] of worst.sort((left, right) => right[0] - left[0]).slice(0, 15)) console.log(`  ${missing} ${place}`)
}
