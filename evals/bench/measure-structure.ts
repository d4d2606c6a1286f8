import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { examineFile, parserFor } from '../../ingest/parsers/index.js'
import type { Provision, SourceDocument } from '../../knowledge/index.js'

/**
 * Provision trees against outlines made by a reader: điều found exactly once and numbered right, khoản and điểm counts (F1).
 * Run: `node --import tsx evals/bench/measure-structure.ts [folder of the data]`. Says so when the data is missing.
 */
const data = process.argv[2] ?? '../shared/data'
const outlines = join(data, 'ingest-gold/outlines')

interface Outline {
  readonly file: string
  readonly parts: readonly { readonly part: string; readonly outline: readonly OutlineEntry[] }[]
}

interface OutlineEntry {
  readonly level: string
  readonly number: string
  readonly khoan?: number
  readonly diem?: number
}

/** Counts of one level: in the outline, found, and both. */
interface Tally {
  wanted: number
  found: number
  right: number
}

const newTally = (): Tally => ({ wanted: 0, found: 0, right: 0 })
const f1 = ({ wanted, found, right }: Tally) => (wanted + found === 0 ? 1 : (2 * right) / (wanted + found))
const totals = { articles: newTally(), clauses: newTally(), points: newTally() }

function add(tally: Tally, wanted: number, found: number): void {
  tally.wanted += wanted
  tally.found += found
  tally.right += Math.min(wanted, found)
}

function keyOf(article: Provision, provisions: readonly Provision[]): string {
  const isAttached = provisions.some(({ kind, address }) => kind === 'annex' && article.address.startsWith(`${address}/`))
  return `${isAttached ? 'attached' : 'main'} ${article.number}`
}

function measure({ parts }: Outline, { provisions }: SourceDocument): void {
  const articles = provisions.filter(({ kind }) => kind === 'article').map((article) => ({ article, key: keyOf(article, provisions) }))
  totals.articles.found += articles.length
  for (const { part, outline } of parts) {
    for (const { level, number, khoan = 0, diem = 0 } of outline) {
      if (level !== 'điều') continue
      const wanted = `${part === 'main' ? 'main' : 'attached'} ${number}`
      const found = articles.filter(({ key }) => key === wanted)
      totals.articles.wanted += 1
      if (found.length === 1) totals.articles.right += 1
      const below = (kind: Provision['kind']) =>
        provisions.filter((one) => one.kind === kind && one.address.startsWith(`${found[0]?.article.address}/`)).length
      add(totals.clauses, khoan, below('clause'))
      add(totals.points, diem, below('point'))
    }
  }
}

if (!existsSync(outlines)) console.log(`Không có dữ liệu để đo: ${outlines}`)
else {
  for (const name of readdirSync(outlines)) {
    const outline = JSON.parse(readFileSync(join(outlines, name), 'utf8')) as Outline
    const path = join(data, 'documents', outline.file)
    const examined = await examineFile(path)
    if (examined.outcome === 'unreadable') {
      console.log(`${outline.file}: không đọc (${examined.reason.message})`)
      continue
    }
    for await (const outcome of parserFor(examined.format)({ path, name: outline.file, bytes: statSync(path).size })) {
      if (outcome.outcome === 'document') measure(outline, outcome.document)
      else console.log(`${outline.file}: để riêng (${outcome.reason.message})`)
    }
  }
  const { articles, clauses, points } = totals
  console.log(`Điều đúng một lần: ${articles.right}/${articles.wanted}, thừa ${articles.found - articles.right}`)
  console.log(`Khoản F1 ${f1(clauses).toFixed(4)} (${clauses.wanted}); điểm F1 ${f1(points).toFixed(4)} (${points.wanted})`)
}
