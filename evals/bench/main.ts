import { execFileSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { cpus, totalmem } from 'node:os'
import { join, resolve } from 'node:path'
import { publishSeeds } from '../product/publish-seeds.js'
import { benchAnswers } from './answers-bench.js'
import type { Bench } from './bench.js'
import { ingestBench, memoryBench, publishBench, startBench, widgetBench } from './cost-benches.js'
import { flatMeasures } from './flat-measures.js'
import { runSearchBench } from './search-command.js'

/** First block and whole answer over Socket.IO, and requests over HTTP. */
const answersBench: Bench = { name: 'answers', words: 'trả lời qua Socket.IO và HTTP', run: async () => flatMeasures(await benchAnswers()) }

const BENCHES: readonly Bench[] = [answersBench, ingestBench, publishBench, startBench, memoryBench, widgetBench]

const HELP = `npm run bench -- <tên> [thư mục dữ liệu]

  search    tìm kiếm: chất lượng và thời gian [thư mục dữ liệu] [thư mục câu hỏi]
${BENCHES.map(({ name, words }) => `  ${name.padEnd(9)} ${words}`).join('\n')}
  all       tất cả, trừ search

Không nêu thư mục dữ liệu thì đo trên tri thức khởi đầu, ở một thư mục tạm. Kết quả ghi vào var/bench.`

/** `npm run bench`: one bench by name, or all; prints and keeps the numbers with machine and commit. */
async function main([name = '--help', ...words]: readonly string[]): Promise<number> {
  if (name === '--help' || name === '-h') {
    console.log(HELP)
    return 0
  }
  if (name === 'search') {
    await runSearchBench(words)
    return 0
  }
  const chosen = BENCHES.filter((bench) => name === 'all' || bench.name === name)
  if (chosen.length === 0) {
    console.error(`Không có phép đo "${name}".\n\n${HELP}`)
    return 1
  }
  const seeds = words[0] ? undefined : await publishSeeds()
  const dataDirectory = resolve(words[0] ?? seeds!.dataDirectory)
  // The started server reads its data directory from the environment.
  process.env['TRO_LY_CONG_DATA'] = dataDirectory
  try {
    for (const bench of chosen) await measure(bench, dataDirectory, seeds ? 'seeds' : dataDirectory)
  } finally {
    seeds?.remove()
  }
  return 0
}

async function measure(bench: Bench, dataDirectory: string, knowledge: string): Promise<void> {
  const measures = await bench.run(dataDirectory)
  const result = {
    bench: bench.name,
    measuredAt: new Date().toISOString(),
    commit: execFileSync('git', ['rev-parse', '--short', 'HEAD'], { encoding: 'utf8' }).trim(),
    machine: `${cpus().length} × ${cpus()[0]?.model ?? 'CPU'}, ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.version}`,
    knowledge,
    measures
  }
  console.log(`\n${bench.name}: ${bench.words}\n  máy: ${result.machine}, mã nguồn ${result.commit}, tri thức ${knowledge}`)
  if ('skipped' in measures) console.log(`  BỎ QUA: ${String(measures['skipped'])}`)
  else
    for (const [name, value] of Object.entries(measures)) console.log(`  ${name.padEnd(34)} ${Number(value).toFixed(1).replace('.', ',')}`)
  mkdirSync(join('var', 'bench'), { recursive: true })
  writeFileSync(
    join('var', 'bench', `${bench.name}-${result.measuredAt.replace(/[:.]/g, '-')}.json`),
    `${JSON.stringify(result, undefined, 1)}\n`
  )
}

process.exitCode = await main(process.argv.slice(2))
