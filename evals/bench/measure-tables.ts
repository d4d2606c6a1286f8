import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { parserFor } from '../../ingest/parsers/index.js'
import { type FeeRowInText, readFeeRows } from '../../ingest/tables/index.js'

/*
 * Rows of tables of fees, typed from the canonical text of documents, against rows a person read (evals/datasets/structure/fee-table-rows.json):
 * right when exactly one row has the thing, what it is a kind of, the unit, the amount, and for what.
 * Run: node --import tsx evals/bench/measure-tables.ts [folder of the data]
 */
const data = process.argv[2] ?? '../shared/data'

interface WantedRow {
  readonly starts: string
  readonly ends?: string
  readonly of?: string
  readonly unit?: string
  readonly dong?: number
  readonly usd?: number
  readonly per?: string
}

interface WantedTable {
  /** A file of `documents/`, or … */
  readonly file?: string
  /** … a text of the gazette. */
  readonly slug?: string
  readonly rows: readonly WantedRow[]
}

const { tables } = JSON.parse(readFileSync(new URL('../datasets/structure/fee-table-rows.json', import.meta.url), 'utf8')) as {
  readonly tables: readonly WantedTable[]
}

function isRight(wanted: WantedRow, found: readonly FeeRowInText[]): boolean {
  const fitting = found.filter(
    ({ object, kindOf, unit, amount }) =>
      object.startsWith(wanted.starts) &&
      object.endsWith(wanted.ends ?? '') &&
      (!wanted.of || kindOf.some((words) => words.includes(wanted.of!))) &&
      unit === wanted.unit &&
      amount.dong === wanted.dong &&
      amount.usd === wanted.usd &&
      (!wanted.per || amount.per === wanted.per)
  )
  return fitting.length === 1
}

async function textOf({ file, slug }: WantedTable, folder: string): Promise<string | undefined> {
  const path = file ? join(data, 'documents', file) : join(folder, `${slug}.jsonl`)
  if (slug) {
    const gazette = join(data, 'gazette-texts.jsonl.gz')
    if (!existsSync(gazette)) return undefined
    const rows = gunzipSync(readFileSync(gazette)).toString('utf8').split('\n')
    writeFileSync(path, rows.find((row) => row.includes(`"slug": "${slug}"`)) ?? '')
  }
  if (!existsSync(path)) return undefined
  for await (const outcome of parserFor(file ? 'pdf' : 'gazette-texts')({ path, name: file ?? slug!, bytes: statSync(path).size }))
    if (outcome.outcome === 'document') return outcome.document.text
  return undefined
}

const folder = mkdtempSync(join(tmpdir(), 'bieu-phi-'))
let [right, wanted, extra] = [0, 0, 0]
for (const table of tables) {
  const text = await textOf(table, folder)
  if (text === undefined) {
    console.log(`BỎ QUA: không có ${table.file ?? table.slug} trong ${data}`)
    continue
  }
  const found = readFeeRows(text)
  const wrong = table.rows.filter((row) => !isRight(row, found))
  for (const row of wrong) console.log(`  sai: ${JSON.stringify(row)}`)
  console.log(`${table.file ?? table.slug}: ${table.rows.length - wrong.length}/${table.rows.length} (đọc ra ${found.length} dòng)`)
  right += table.rows.length - wrong.length
  wanted += table.rows.length
  extra += Math.max(0, found.length - table.rows.length)
}
rmSync(folder, { recursive: true, force: true })
if (wanted > 0)
  console.log(`Dòng biểu phí đúng mọi ô: ${right}/${wanted} (${((100 * right) / wanted).toFixed(1)} %, mục tiêu ≥ 92 %), thừa ${extra}`)
process.exit()
