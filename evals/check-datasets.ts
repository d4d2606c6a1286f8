import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parserFor } from '../ingest/parsers/index.js'
import { type GoldText, problemsOf } from './dataset-problems.js'
import { DATASET_QUESTION } from './dataset-schema.js'

/** `npm run check:datasets`: proves that every gold source exists in the seeds and states every fact asked for. */
const root = resolve(import.meta.dirname, '..')
const folder = join(root, 'evals', 'datasets')

const golds = new Map<string, GoldText>()
for await (const parsed of parserFor('seed')({ path: join(root, 'seeds'), name: 'seeds', bytes: 0 })) {
  if (parsed.outcome === 'quarantined') throw new Error(`${parsed.name}: ${parsed.reason.message}`)
  const { id, text, procedure } = parsed.document
  golds.set(procedure?.code ?? id, { id, text })
}

const files = readdirSync(folder).filter((name) => name.endsWith('.jsonl'))
const ids = new Set<string>()
let questions = 0
let problems = 0
for (const file of files) {
  for (const [index, line] of readFileSync(join(folder, file), 'utf8').split('\n').entries()) {
    if (!line.trim()) continue
    questions++
    const parsed = DATASET_QUESTION.safeParse(JSON.parse(line))
    const found = parsed.success
      ? problemsOf(parsed.data, golds)
      : [parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; ')]
    const id = parsed.success ? parsed.data.id : `dòng ${index + 1}`
    if (ids.has(id)) found.push('mã câu hỏi bị lặp')
    ids.add(id)
    for (const problem of found) console.log([file, id, problem].join('\t'))
    problems += found.length
  }
}
console.log(`${files.length} tệp, ${questions} câu hỏi; ${problems} chỗ sai.`)
process.exit(problems > 0 ? 1 : 0)
