import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { repairText } from '../../ingest/repair/index.js'
import { DAMAGE_KINDS, damageLine, randomFrom } from '../../ingest/repair/testing/index.js'
import { normalizeText } from '../../knowledge/index.js'

/*
 * Damaged lines restored exactly, and sound lines changed. Sentences come from gazette texts and from the procedures that
 * count-syllables.ts does not count. A line is sound when each of its words stands on five or more lines.
 * Run: node --import tsx evals/bench/measure-repair.ts [--failures] [--seed n] [folder of the data]
 */
const options = process.argv.slice(2)
const showFailures = options.includes('--failures')
const seedAt = options.indexOf('--seed')
const seed = seedAt < 0 ? 1 : Number(options[seedAt + 1])
const data = options.find((one, place) => !one.startsWith('--') && place !== seedAt + 1) ?? '../shared/data'
/** Lines a person has read and found damaged in the source itself (digests; the lines stay outside the repository). */
const DAMAGED = new Set(
  JSON.parse(readFileSync(new URL('../datasets/structure/damaged-source-lines.json', import.meta.url), 'utf8')) as readonly string[]
)
const digestOf = (line: string) => createHash('sha256').update(line).digest('hex').slice(0, 16)
const PER_KIND = 600
const SHOWN = 25
const files = ['gazette-texts.jsonl.gz', 'procedures.jsonl.gz'].map((name) => `${data}/${name}`)
const missing = files.filter((file) => !existsSync(file))

if (missing.length > 0) console.log(`Không có dữ liệu để đo: ${missing.join(', ')}`)
else {
  const lines = soundLines(files.flatMap((file, place) => linesOf(file, place === 1)))
  const random = randomFrom(seed)
  let restoredInAll = 0
  let damagedInAll = 0
  for (const kind of DAMAGE_KINDS) {
    let [damaged, restored] = [0, 0]
    for (let tries = 0; damaged < PER_KIND && tries < PER_KIND * 60; tries++) {
      const line = lines[Math.floor(random() * lines.length)]!
      const broken = damageLine(line, kind, random)
      if (broken === undefined) continue
      damaged += 1
      const mended = normalizeText(repairText(broken))
      if (mended === line) restored += 1
      else if (showFailures && damaged - restored <= SHOWN) console.log(`[${kind}]\n  ${broken}\n  ${mended}\n  ${line}`)
    }
    restoredInAll += restored
    damagedInAll += damaged
    console.log(`${kind}: ${restored}/${damaged} (${((100 * restored) / Math.max(1, damaged)).toFixed(1)} %)`)
  }
  console.log(`tất cả: ${restoredInAll}/${damagedInAll} (${((100 * restoredInAll) / damagedInAll).toFixed(1)} %)`)
  const changed = lines.filter((line) => normalizeText(repairText(line)) !== line)
  const wronglyChanged = changed.filter((line) => !DAMAGED.has(digestOf(line)))
  console.log(
    `dòng lành bị đổi: ${wronglyChanged.length}/${lines.length} (thêm ${changed.length - wronglyChanged.length} dòng hỏng sẵn trong nguồn, đã đọc, được sửa)`
  )
  if (showFailures) for (const line of changed) console.log(`  ${digestOf(line)} ${line}\n  ${repairText(line)}`)
}

function linesOf(file: string, isProcedures: boolean): readonly string[] {
  return gunzipSync(readFileSync(file))
    .toString('utf8')
    .split('\n')
    .flatMap((row, index) => {
      if (row === '' || (isProcedures && index % 2 === 1)) return []
      const record = JSON.parse(row) as Record<string, unknown>
      const texts = isProcedures ? [record['trinh_tu'], record['yeu_cau_dieu_kien']] : [record['text']]
      return texts.flatMap((text) => (typeof text === 'string' ? text.split('\n') : []))
    })
    .map((line) => normalizeText(line.replace(/\s+/g, ' ').trim()))
}

/** Whole lines of ordinary length whose words all occur on at least five lines. */
function soundLines(all: readonly string[]): readonly string[] {
  const counts = new Map<string, number>()
  const wordsOf = (line: string) => new Set(line.toLowerCase().match(/\p{L}+/gu) ?? [])
  for (const line of all) for (const word of wordsOf(line)) counts.set(word, (counts.get(word) ?? 0) + 1)
  const sound = all.filter(
    (line) =>
      line.length >= 60 &&
      line.length <= 400 &&
      !/CÔNG BÁO|[ký|Ký] bởi| {2}/u.test(line) &&
      [...wordsOf(line)].every((word) => (counts.get(word) ?? 0) >= 5)
  )
  return [...new Set(sound)]
}
