import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { withLegalEvents } from '../../ingest/events/index.js'
import { parserFor } from '../../ingest/parsers/index.js'

/**
 * Legal events found in gazette texts against those a reader wrote down: kind, target document, address and first day all right.
 * Run: `node --import tsx evals/bench/measure-events.ts [folder of the data]`. Says so when the data is missing.
 */
const data = process.argv[2] ?? '../shared/data'
const gold = join(data, 'ingest-gold/events.jsonl')
const texts = join(data, 'gazette-texts.jsonl.gz')

interface GoldEvent {
  readonly document: string
  readonly type: string
  readonly target_document: string
  readonly target_address: string
  readonly effective_date: string | null
}

const plain = (words: string) => words.normalize('NFC').toLowerCase().replace(/\s+/g, ' ').trim()

/** Look-alike letters of other alphabets are read as the Latin ones, as ingest does. */
const keyOf = (kind: string, target: string, label: string, day: string | null | undefined) =>
  [kind, plain(target), plain(label), day ?? ''].join(' | ')

if (!existsSync(gold) || !existsSync(texts)) console.log(`Không có dữ liệu để đo: ${gold}`)
else {
  const wanted = new Map<string, string[]>()
  for (const line of readFileSync(gold, 'utf8').split('\n').filter(Boolean)) {
    const event = JSON.parse(line) as GoldEvent
    const keys = wanted.get(plain(event.document)) ?? []
    keys.push(keyOf(event.type, event.target_document, event.target_address, event.effective_date))
    wanted.set(plain(event.document), keys)
  }
  let [right, found, all] = [0, 0, 0]
  for await (const outcome of parserFor('gazette-texts')({ path: texts, name: 'gazette-texts.jsonl.gz', bytes: 0 })) {
    if (outcome.outcome !== 'document') continue
    const keys = wanted.get(plain(outcome.document.documentNumber ?? ''))
    if (!keys) continue
    all += keys.length
    const left = [...keys]
    for (const { kind, target, effectiveOn } of withLegalEvents(outcome.document).legalEvents ?? []) {
      found += 1
      const at = left.indexOf(keyOf(kind, target.documentNumber, target.label, effectiveOn))
      if (at >= 0) {
        left.splice(at, 1)
        right += 1
      } else console.log(`${outcome.document.documentNumber}: thừa ${kind} ${target.documentNumber} ${target.label}`)
    }
    for (const key of left) console.log(`${outcome.document.documentNumber}: thiếu ${key}`)
  }
  const unread = [...wanted.values()].flat().length - all
  console.log(
    `Sự kiện pháp lý: đúng ${right}/${found} tìm được (chính xác ${share(right, found)}), ${right}/${all + unread} (độ phủ ${share(right, all + unread)})`
  )
}

function share(part: number, whole: number): string {
  return whole === 0 ? 'không xác định' : (part / whole).toFixed(3)
}
