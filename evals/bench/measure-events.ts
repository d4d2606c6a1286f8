import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { withLegalEvents } from '../../ingest/events/index.js'
import { parserFor } from '../../ingest/parsers/index.js'
import type { SourceDocument } from '../../knowledge/index.js'

const HELP = `node --import tsx evals/bench/measure-events.ts [thư mục dữ liệu | --written]

  Sự kiện pháp lý tìm được so với sự kiện do người ghi: loại, văn bản, địa chỉ và ngày đều phải đúng.
  Mặc định: ../shared/data (văn bản Công báo). --written: các văn bản sửa đổi do dự án tự viết.`

/** Made texts with the events they hold, `kind|number|label|day`; worded as amending texts are. Each set was measured before the code was mended by it:
 * precision and recall were .926/.820 on the first, then .920/.885 on the second. */
const WRITTEN = join(import.meta.dirname, '..', 'datasets', 'structure', 'amending-texts.json')

/** Keys that a reader wrote down, by folded number of the amending document. */
type Wanted = ReadonlyMap<string, readonly string[]>

const plain = (words: string) => words.normalize('NFC').toLowerCase().replace(/\s+/g, ' ').trim()
const keyOf = (kind: string, target: string, label: string, day: string | null | undefined) =>
  [kind, plain(target), plain(label), day ?? ''].join(' | ')

await main(process.argv[2] ?? '../shared/data')

async function main(data: string): Promise<void> {
  if (data === '--help') return console.log(HELP)
  if (data === '--written') {
    for (const set of [1, 2]) await measure(writtenTexts(set), wantedOfWritten(set))
    return
  }
  const gold = join(data, 'ingest-gold/events.jsonl')
  const texts = join(data, 'gazette-texts.jsonl.gz')
  if (!existsSync(gold) || !existsSync(texts)) return console.log(`Không có dữ liệu để đo: ${gold}`)
  return measure(documentsIn('gazette-texts', texts), wantedOfGazette(gold))
}

async function measure(documents: AsyncIterable<SourceDocument>, wanted: Wanted): Promise<void> {
  let [right, found, all] = [0, 0, 0]
  for await (const document of documents) {
    const { documentNumber = '' } = document
    const keys = wanted.get(plain(documentNumber))
    if (!keys) continue
    all += keys.length
    const left = [...keys]
    for (const { kind, target, effectiveOn } of withLegalEvents(document).legalEvents ?? []) {
      found += 1
      const at = left.indexOf(keyOf(kind, target.documentNumber, target.label, effectiveOn))
      if (at < 0) console.log(`${documentNumber}: thừa ${kind} ${target.documentNumber} ${target.label} ${effectiveOn ?? ''}`)
      else {
        left.splice(at, 1)
        right += 1
      }
    }
    for (const key of left) console.log(`${documentNumber}: thiếu ${key}`)
  }
  const unread = [...wanted.values()].flat().length - all
  console.log(
    `Sự kiện pháp lý: đúng ${right}/${found} tìm được (chính xác ${share(right, found)}), ${right}/${all + unread} (độ phủ ${share(right, all + unread)})`
  )
}

async function* documentsIn(format: 'gazette-texts' | 'text', path: string): AsyncGenerator<SourceDocument> {
  for await (const outcome of parserFor(format)({ path, name: path, bytes: 0 })) if (outcome.outcome === 'document') yield outcome.document
}

function wantedOfGazette(gold: string): Wanted {
  const wanted = new Map<string, string[]>()
  for (const line of readFileSync(gold, 'utf8').split('\n').filter(Boolean)) {
    const { document, type, target_document, target_address, effective_date } = JSON.parse(line) as Readonly<Record<string, string>>
    const key = keyOf(type!, target_document!, target_address!, effective_date)
    wanted.set(plain(document!), [...(wanted.get(plain(document!)) ?? []), key])
  }
  return wanted
}

interface WrittenText {
  readonly set: number
  readonly number: string
  readonly lines: readonly string[]
  readonly events: readonly string[]
}

function textsOfSet(set: number): readonly WrittenText[] {
  return (JSON.parse(readFileSync(WRITTEN, 'utf8')) as readonly WrittenText[]).filter((text) => text.set === set)
}

function wantedOfWritten(set: number): Wanted {
  return new Map(
    textsOfSet(set).map(({ number, events }) => [
      plain(number),
      events.map((event) => {
        const [kind = '', target = '', label = '', day] = event.split('|')
        return keyOf(kind, target, label, day)
      })
    ])
  )
}

/** Each as a plain text file, read the way a file is. */
async function* writtenTexts(set: number): AsyncGenerator<SourceDocument> {
  const folder = mkdtempSync(join(tmpdir(), 'su-kien-'))
  try {
    for (const [place, { lines }] of textsOfSet(set).entries()) {
      const path = join(folder, `${place}.txt`)
      writeFileSync(path, lines.join('\n'))
      yield* documentsIn('text', path)
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function share(part: number, whole: number): string {
  return whole === 0 ? 'không xác định' : (part / whole).toFixed(3)
}
