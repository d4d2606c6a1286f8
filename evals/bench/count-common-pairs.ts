import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { DiacriticsTrainer } from '../../knowledge/index.js'

/*
 * Writes knowledge/vietnamese/common-pairs.tsv: the commonest pairs of syllables of the codified law and the procedures, which a model
 * trained on few texts starts from. Run: node --import tsx evals/bench/count-common-pairs.ts
 */
const DATA = '../shared/data'
const PAIRS = 25_000
/** Counts are scaled to a corpus of this many pairs. */
const SCALED_TO = 500_000
const files = [`${DATA}/codified-law.jsonl.gz`, `${DATA}/procedures.jsonl.gz`]
const missing = files.filter((file) => !existsSync(file))
if (missing.length > 0) {
  console.error(`Không đếm được: thiếu ${missing.join(', ')} (dữ liệu thật đứng ngoài kho mã).`)
  process.exit(1)
}

const trainer = new DiacriticsTrainer()
for (const file of files) {
  for (const line of gunzipSync(readFileSync(file)).toString('utf8').split('\n')) {
    if (line === '') continue
    const record = JSON.parse(line) as Record<string, unknown>
    const texts = ['ten', 'label', 'text', 'trinh_tu', 'yeu_cau_dieu_kien', 'page_text'].map((field) => record[field])
    trainer.read(texts.filter((value) => typeof value === 'string').join('\n'))
  }
}
const pairs = trainer.commonPairs(PAIRS)
const total = pairs.reduce((sum, { count }) => sum + count, 0)
const rows = new Map<string, string[]>()
for (const { left, right, count } of pairs) {
  const scaled = Math.max(1, Math.round((count * SCALED_TO) / total))
  rows.set(left, [...(rows.get(left) ?? []), scaled === 1 ? right : `${right} ${scaled}`])
}
const header =
  '# The commonest pairs of syllables of Vietnamese law and procedures, counted by evals/bench/count-common-pairs.ts: what a small corpus starts from.\n' +
  '# first\tsecond count, ... (a count of 1 is left out; <s> is the edge of a sentence)\n'
writeFileSync(
  'knowledge/vietnamese/common-pairs.tsv',
  header + [...rows].map(([left, rights]) => `${left}\t${rights.join(', ')}\n`).join('')
)
console.log(`${pairs.length} pairs after ${rows.size} syllables`)
