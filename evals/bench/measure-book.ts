import { existsSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { parserFor } from '../../ingest/parsers/index.js'
import type { SourceDocument } from '../../knowledge/index.js'

/*
 * Slots of a printed book of procedures against values a person read (evals/datasets/structure/procedure-book-slots.json).
 * Rows of tables of fees: measure-tables.ts.
 * Run: node --import tsx evals/bench/measure-book.ts [folder of the data]
 */
const data = process.argv[2] ?? '../shared/data'

type Wanted = string | number | null | readonly string[]
interface Labels {
  readonly file: string
  readonly entries: readonly { readonly code: string; readonly slots: Readonly<Record<string, Wanted>> }[]
}
const labels = JSON.parse(readFileSync(new URL('../datasets/structure/procedure-book-slots.json', import.meta.url), 'utf8')) as Labels
const path = join(data, 'documents', labels.file)

function found(document: SourceDocument): Readonly<Record<string, string | number | undefined>> {
  const { procedure, text, asOf } = document
  if (!procedure) return {}
  const papers = procedure.dossier.flatMap((one) => one.papers)
  const [channel] = procedure.channels
  return {
    field: procedure.field,
    decision: /^Số quyết định: (.+)$/mu.exec(text)?.[1],
    level: procedure.levelText,
    asOf,
    timeLimit: channel?.timeLimit?.text,
    fee: channel?.fee?.text,
    authority: procedure.authority?.text,
    sets: procedure.dossierSets?.text,
    online: procedure.onlineLevel?.text,
    results: procedure.results.length,
    conditions: procedure.conditions.length,
    papers: papers.length,
    counts: papers.map(({ originals = 0, copies = 0 }) => `${originals}+${copies}`).join(' '),
    steps: procedure.steps.length,
    bases: procedure.legalBases.length
  }
}

function fits(wanted: Wanted, value: string | number | undefined): boolean {
  if (wanted === null) return value === undefined || value === ''
  if (Array.isArray(wanted)) return wanted.every((words) => String(value ?? '').includes(words))
  return value === wanted
}

if (!existsSync(path)) console.log(`Không có dữ liệu để đo: ${path}`)
else {
  const documents = new Map<string, SourceDocument>()
  let count = 0
  for await (const outcome of parserFor('pdf')({ path, name: labels.file, bytes: statSync(path).size })) {
    if (outcome.outcome !== 'document') continue
    count += 1
    if (outcome.document.procedure) documents.set(outcome.document.procedure.code, outcome.document)
  }
  let [right, all, whole] = [0, 0, 0]
  for (const { code, slots } of labels.entries) {
    const document = documents.get(code)
    const values = document ? found(document) : {}
    const wrong = Object.entries(slots).filter(([slot, wanted]) => !document || !fits(wanted, values[slot]))
    all += Object.keys(slots).length + 1
    right += Object.keys(slots).length - wrong.length + (document ? 1 : 0)
    if (wrong.length === 0) whole += 1
    for (const [slot, wanted] of wrong) console.log(`${code} ${slot}: ${JSON.stringify(values[slot])} thay vì ${JSON.stringify(wanted)}`)
  }
  console.log(
    `thủ tục đọc được: ${count}; ô đúng: ${right}/${all} (${((100 * right) / all).toFixed(1)} %); thủ tục đúng mọi ô: ${whole}/${labels.entries.length}`
  )
}
