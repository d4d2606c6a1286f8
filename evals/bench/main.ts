import { mkdirSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { type BenchArguments, parseBenchArguments } from './bench-command.js'
import type { BenchRun } from './bench-result.js'
import { BENCH_WORDS } from './bench-words.vi.js'
import { lookAtMachine } from './machine.js'
import { readBenchQuestions } from './read-bench-questions.js'
import { chartOfRun } from './report/chart-of-run.js'
import { markdownOfRun } from './report/markdown-of-run.js'
import { tableOfRun } from './report/table-of-run.js'
import { ROOT, runBenches } from './run-benches.js'
import { openWorkshop } from './variants/workshop.js'

/** `npm run bench`: measures, prints, writes `result.json`, `result.md` and `chart.svg`. Exit status 0, or 2 when it could not measure. */
async function main(): Promise<number> {
  const startedAt = new Date().toISOString()
  const runName = startedAt.slice(0, 19).replace(/[-:]/g, '').replace('T', '-')
  const parsed = parseBenchArguments(process.argv.slice(2), runName, (text) => process.stdout.write(text))
  if (parsed.outcome === 'shown') return 0
  if (parsed.outcome === 'mistaken') return fail(parsed.message)
  const request = parsed.arguments
  const folders = { own: join(ROOT, 'evals', 'datasets'), shared: resolve(ROOT, '..', 'shared', 'data') }
  const questions = readBenchQuestions(request.pool, request.questions, request.seed, folders)
  if (questions.length === 0) return fail(BENCH_WORDS.noQuestions(request.pool))
  const startMs = performance.now()
  const machine = lookAtMachine()
  const workshop = openWorkshop(() => tell(BENCH_WORDS.stopped))
  try {
    const results = await runBenches(request, questions, workshop, tell)
    keep(request, {
      ...{ shape: 1, run: request.run, startedAt, seconds: (performance.now() - startMs) / 1000, machine: machine.finish() },
      ...{ configuration: configurationOf(request, questions.length), results }
    })
    return 0
  } catch (error) {
    return fail((error as Error).message)
  } finally {
    await workshop.close()
  }
}

function keep({ out, run }: BenchArguments, result: BenchRun): void {
  const folder = resolve(out, run)
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'result.json'), `${JSON.stringify(result, undefined, 1)}\n`)
  writeFileSync(join(folder, 'result.md'), markdownOfRun(result))
  writeFileSync(join(folder, 'chart.svg'), chartOfRun(result))
  console.log(tableOfRun(result))
  console.log(BENCH_WORDS.written(folder))
}

function configurationOf(request: BenchArguments, drawn: number): BenchRun['configuration'] {
  const { benches, against, pool, seed, connections, seconds, rounds, rebuild, dataDirectory, ingest, sizes, of } = request
  return {
    ...{ benches: benches.join(' '), data: dataDirectory ?? 'seeds', pool, questions: drawn, seed, rounds: rounds ?? 'default' },
    ...{ connections, seconds, rebuild, against: against ?? '', ingest: ingest.join(' ') },
    ...(benches.includes('growth') ? { sizes: sizes.join(' '), of } : {})
  }
}

/** Where the run stands, on one line of standard error: replaced on a terminal, each on its own line elsewhere. */
function tell(line: string): void {
  process.stderr.write(process.stderr.isTTY ? `\r\u001B[K${line}` : `${line}\n`)
}

function fail(reason: string): number {
  process.stderr.write(`${process.stderr.isTTY ? '\r\u001B[K' : ''}${reason}\n`)
  return 2
}

process.exitCode = await main()
