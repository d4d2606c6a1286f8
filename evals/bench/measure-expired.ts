import { copyFileSync, createReadStream, existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { parseArgs } from 'node:util'
import { createGunzip } from 'node:zlib'
import {
  currentGeneration,
  documentIdOf,
  foldedNumber,
  isEffectiveLegalEvent,
  isLocalNumber,
  type KnowledgeBase,
  openKnowledgeBase,
  openSqliteLibrary,
  PUBLIC_READER,
  type Validity
} from '../../knowledge/index.js'
import { answerQuestion } from '../../server/answering/index.js'
import { EVALUATION_DAY, makeEvalTools } from '../product/make-tools.js'
import { seededRandom } from '../seeded-random.js'

const HELP = `node --import tsx evals/bench/measure-expired.ts <thư mục dữ liệu> [--shared ../shared/data] [--limit 200] [--seed 1]

  Hỏi về từng văn bản đã hết hiệu lực toàn bộ (bằng tên, số hiệu và tên một điều của nó), và về từng văn bản bị văn bản khác
  bãi bỏ, thay thế; đếm kết quả tìm và dẫn chiếu coi văn bản đó là còn hiệu lực. Phải là 0. Chỉ đọc; cần sự kiện pháp lý trong kho.`

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    shared: { type: 'string', default: '../shared/data' },
    limit: { type: 'string', default: '200' },
    seed: { type: 'string', default: '1' },
    help: { type: 'boolean' }
  }
})

/** A text that has lost effect, and what people could ask about it. */
interface Ended {
  /** Its folded number; the id of its document where provinces share the number. */
  readonly key: string
  readonly questions: readonly string[]
}

/** How often an ended text was shown, and how often as if in force. */
interface Counts {
  shown: number
  current: number
}

const [dataDirectory] = positionals
if (values.help || !dataDirectory) console.log(HELP)
else if (!currentGeneration(dataDirectory)) console.log(`Không có thế hệ nào trong ${dataDirectory}.`)
else process.exitCode = await main(dataDirectory)

async function main(folder: string): Promise<number> {
  const knowledge = openKnowledgeBase(folder)
  const [listed, repealed] = [await wholeTexts(join(values.shared, 'expired-texts.jsonl.gz')), await repealedDocuments(folder, knowledge)]
  const all = [...listed, ...repealed]
  const ended = new Set(all.map(({ key }) => key))
  const [hits, citations]: [Counts, Counts] = [
    { shown: 0, current: 0 },
    { shown: 0, current: 0 }
  ]
  const asked = drawn(all, Number(values.limit), Number(values.seed))
  for (const { questions } of asked)
    for (const question of questions) {
      const found = await knowledge.search({ question, maxResults: 10, asOf: EVALUATION_DAY, audiences: PUBLIC_READER })
      for (const hit of found.hits) count(hits, ended, hit, `tìm “${question}”`)
      const answer = await answerQuestion({ question }, makeEvalTools(knowledge, PUBLIC_READER))
      for (const citation of answer.citations) count(citations, ended, citation, `hỏi “${question}”`)
    }
  knowledge.close()
  console.log(
    `${listed.length} văn bản hết hiệu lực trong tệp, ${repealed.length} bị sự kiện pháp lý chấm dứt; đã hỏi về ${asked.length}.\n` +
      `Kết quả tìm nhắc đến chúng: ${hits.shown}, coi là còn hiệu lực: ${hits.current}. Dẫn chiếu: ${citations.shown}, coi là còn hiệu lực: ${citations.current}.`
  )
  return hits.current + citations.current === 0 ? 0 : 1
}

function count(
  counts: Counts,
  ended: ReadonlySet<string>,
  shown: { readonly documentId: string; readonly documentNumber?: string; readonly label: string; readonly validity: Validity },
  where: string
): void {
  if (!ended.has(shown.documentId) && !ended.has(foldedNumber(shown.documentNumber ?? ''))) return
  counts.shown += 1
  if (shown.validity.status === 'expired') return
  counts.current += 1
  console.log(`${where}: ${shown.label}, ${shown.validity.status}`)
}

/** Texts that the national database calls wholly expired. */
async function wholeTexts(path: string): Promise<readonly Ended[]> {
  if (!existsSync(path)) return []
  const texts: Ended[] = []
  for await (const line of createInterface({ input: createReadStream(path).pipe(createGunzip()) })) {
    const record = JSON.parse(line) as Readonly<Record<string, string | null>>
    const name = record['Tên văn bản'] ?? ''
    const documentNumber = /\d[^\s]*\/[^\s]+/u.exec(name)?.[0]
    if (!/toàn bộ/u.test(record['Trạng thái'] ?? '') || !documentNumber) continue
    const articles = [...(record['Nội dung'] ?? '').matchAll(/^\s*Điều \d+\.\s*(\p{L}[^\n]{10,120})$/gmu)].map((match) => match[1]!.trim())
    const article = articles[Math.floor(articles.length / 2)]
    const description = (record['Mô tả'] ?? '').slice(0, 200)
    const lawId = `vbpl-${record['vbpl_item']}`
    const key = isLocalNumber(documentNumber) ? documentIdOf({ documentNumber, lawId, title: name }) : foldedNumber(documentNumber)
    texts.push({ key, questions: [name, description, article ?? ''].filter((question) => question.length > 5) })
  }
  return texts
}

/** Documents that published events end as a whole by the day of evaluation. */
async function repealedDocuments(folder: string, knowledge: KnowledgeBase): Promise<readonly Ended[]> {
  // A copy: opening the record may bring its tables up to date.
  const copy = mkdtempSync(join(tmpdir(), 'het-hieu-luc-'))
  copyFileSync(join(folder, 'library.sqlite'), join(copy, 'library.sqlite'))
  const library = await openSqliteLibrary({ dataDirectory: copy })
  try {
    const found = new Map<string, Ended>()
    for (const row of await library.legalEvents()) {
      const { kind, target, effectiveOn } = row.event
      const isWhole = target.address === '' && (kind === 'repeal' || kind === 'replace')
      if (!isWhole || !effectiveOn || effectiveOn > EVALUATION_DAY || !isEffectiveLegalEvent(row) || isLocalNumber(target.documentNumber))
        continue
      const [document] = knowledge.documentsByNumber(target.documentNumber, PUBLIC_READER)
      // One number may be of a law and of a resolution: the event may mean the other.
      if (!document || document.lawId || (document.validity.from ?? '') > effectiveOn) continue
      found.set(foldedNumber(target.documentNumber), {
        key: foldedNumber(target.documentNumber),
        questions: [document.title, `Điều 3 ${document.form ?? 'văn bản'} ${target.documentNumber} quy định gì`]
      })
    }
    return [...found.values()]
  } finally {
    await library.close()
    rmSync(copy, { recursive: true, force: true })
  }
}

/** A seeded draw without repetition. */
function drawn<Item>(items: readonly Item[], most: number, seed: number): readonly Item[] {
  const random = seededRandom(seed)
  return items
    .map((item) => ({ item, luck: random() }))
    .sort((left, right) => left.luck - right.luck)
    .slice(0, most)
    .map(({ item }) => item)
}
