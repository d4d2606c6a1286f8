import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { isWellFormed, normalizeText } from '../../knowledge/index.js'

/*
 * Writes ingest/repair/attested-syllables.tsv: words of the codified law and of every second procedure with their counts, and the
 * commoner pairs. What measure-repair.ts measures with (gazette, the other procedures) is not counted.
 * Run: node --import tsx evals/bench/count-syllables.ts
 */
const DATA = '../shared/data'
const LEAST_WORDS = 5
const LEAST_FOREIGN = 20
const TIMES_APART = 15
const LEAST_PAIRS = 45
/** Followers of rarer words are noise of damaged texts. */
const LEAST_IN_PAIR = 60
const files = [`${DATA}/codified-law.jsonl.gz`, `${DATA}/procedures.jsonl.gz`]
const missing = files.filter((file) => !existsSync(file))
if (missing.length > 0) {
  console.error(`Không đếm được: thiếu ${missing.join(', ')} (dữ liệu thật đứng ngoài kho mã).`)
  process.exit(1)
}

const words = new Map<string, number>()
const pairs = new Map<string, Map<string, number>>()

function read(text: string): void {
  for (const [run] of normalizeText(text.toLowerCase()).matchAll(/\p{L}+(?: \p{L}+)*/gu)) {
    let last: string | undefined
    for (const word of run.split(' ')) {
      words.set(word, (words.get(word) ?? 0) + 1)
      if (last !== undefined) {
        const row = pairs.get(last) ?? new Map<string, number>()
        row.set(word, (row.get(word) ?? 0) + 1)
        pairs.set(last, row)
      }
      last = word
    }
  }
}

for (const [place, file] of files.entries()) {
  gunzipSync(readFileSync(file))
    .toString('utf8')
    .split('\n')
    .forEach((line, index) => {
      if (line === '' || (place === 1 && index % 2 === 0)) return
      const record = JSON.parse(line) as Record<string, unknown>
      for (const field of ['text', 'ten', 'trinh_tu', 'yeu_cau_dieu_kien']) if (typeof record[field] === 'string') read(record[field])
    })
}

const isKept = (word: string, count: number) =>
  isWellFormed(word) || word.length === 1 ? count >= LEAST_WORDS : count >= LEAST_FOREIGN && /^[a-z]+$/.test(word)
/** Words like `rơmoóc`: not a syllable, yet not two grown together either, for those would stand apart far more often. */
function isLoanWord(word: string, count: number): boolean {
  if (count < LEAST_FOREIGN / 2 || isWellFormed(word) || word.length === 1) return false
  return !Array.from(word).some((_, place) => (pairs.get(word.slice(0, place))?.get(word.slice(place)) ?? 0) >= count * TIMES_APART)
}

const kept = [...words].filter(([word, count]) => isKept(word, count) || isLoanWord(word, count)).sort((left, right) => right[1] - left[1])
const isFrequent = (word: string) => (words.get(word) ?? 0) >= LEAST_IN_PAIR && isKept(word, words.get(word) ?? 0)
const rows = kept.map(([word, count]) => {
  const followers = isFrequent(word)
    ? [...(pairs.get(word) ?? [])]
        .filter(([next, times]) => times >= LEAST_PAIRS && isFrequent(next))
        .sort((left, right) => right[1] - left[1])
    : []
  return `${word}\t${count}${followers.length > 0 ? `\t${followers.map(([next, times]) => `${next} ${times}`).join(', ')}` : ''}\n`
})
const header =
  '# Words of Vietnamese law and procedures, their counts and commoner followers, counted by evals/bench/count-syllables.ts.\n# word\tcount\tfollower count, ...\n'
writeFileSync('ingest/repair/attested-syllables.tsv', header + rows.join(''))
console.log(`${rows.length} words`)
