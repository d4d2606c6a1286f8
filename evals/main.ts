import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { cpus, totalmem } from 'node:os'
import { join, resolve } from 'node:path'
import { KnowledgeError } from '../knowledge/index.js'
import { type EvalArguments, parseEvalArguments } from './eval-command.js'
import { complaintInWords, EVAL_WORDS } from './eval-words.vi.js'
import { type Baseline, baselineOf } from './gate/baseline.js'
import { judgeRun, type Thresholds } from './gate/judge-run.js'
import { runInService } from './in-service/run-in-service.js'
import type { AnswerJudge } from './judge/answer-judge.js'
import { runJudge } from './judge/run-judge.js'
import { closeProduct, openProduct } from './product/product.js'
import { publishSeeds } from './product/publish-seeds.js'
import { readOwnQuestions, readSharedQuestions } from './read-questions.js'
import { runReadings, runSampleForReading } from './readings/run-readings.js'
import type { EvalReport, RunConfiguration } from './report/eval-report.js'
import { htmlOfReport } from './report/html-of-report.js'
import { markdownOfReport } from './report/markdown-of-report.js'
import { tableOfReport } from './report/table-of-report.js'
import { runRetrievalCommand } from './retrieval/retrieval-command.js'
import { evaluateAll, generateAll, type RunRequest, readRecords } from './run/run-evaluation.js'
import type { ProbeRecord, ProbeSources } from './tasks/eval-task.js'
import { PROBES, TASKS } from './tasks/task-list.js'

const HERE = import.meta.dirname
const SHARED = resolve(HERE, '..', '..', 'shared', 'data')
/** Longest wait for one judgement. */
const JUDGE_TIMEOUT_MS = 60_000
const BASELINE = join(HERE, 'baseline.json')

/** Commands beside asking and scoring, by their first word. */
const COMMANDS: Readonly<Record<string, (words: readonly string[]) => number | Promise<number>>> = {
  'in-service': runInService,
  'sample-for-reading': runSampleForReading,
  readings: runReadings,
  judge: async (words) => runJudge(words, await configuredJudge())
}

/** `npm run eval`: asks, scores, compares, reports, judges. */
async function main(): Promise<number> {
  const [first = '', ...rest] = process.argv.slice(2)
  const command = COMMANDS[first]
  if (command) return command(rest)
  const startedAt = new Date().toISOString()
  const parsed = parseEvalArguments(process.argv.slice(2), startedAt.slice(0, 19).replace(/[-:]/g, '').replace('T', '-'), (text) =>
    process.stdout.write(text)
  )
  if (parsed.outcome === 'shown') return 0
  if (parsed.outcome === 'mistaken') return fail(parsed.message)
  const folder = resolve(parsed.arguments.out, parsed.arguments.run)
  const request = asGenerated(parsed.arguments, join(folder, 'configuration.json'))
  if (request.shared && request.dataDirectory && request.tasks.join() === 'retrieval' && request.phase === 'both') {
    return runRetrievalCommand({
      ...{ dataDirectory: request.dataDirectory, folder, startedAt, every: request.every, seed: request.seed },
      ...{ sharedFolder: SHARED, portalFolder: join(HERE, 'datasets', 'portal'), commit: commitNow(), machine: machineNow() }
    })
  }
  const run: RunRequest & { readonly folder: string } = {
    tasks: TASKS.filter(({ name }) => request.tasks.length === 0 || request.tasks.includes(name)),
    probes: PROBES,
    filters: request.filters,
    sample: request.sample,
    folder,
    progress: showProgress
  }
  const configurationFile = join(folder, 'configuration.json')
  let records: ReadonlyMap<string, readonly ProbeRecord[]>
  if (request.phase === 'evaluate') {
    if (!existsSync(configurationFile)) return fail(EVAL_WORDS.noRun(folder))
    records = readRecords(run)
  } else {
    records = await ask(run, request, configurationFile, startedAt)
    if (request.phase === 'generate') return 0
  }
  const tasks = evaluateAll(run.tasks, records)
  if (tasks.length === 0) return fail(EVAL_WORDS.noRecords)
  return conclude(request, folder, {
    configuration: JSON.parse(readFileSync(configurationFile, 'utf8')) as RunConfiguration,
    tasks,
    records
  })
}

/** Scoring alone is about what was asked: tasks and filters of the run, unless others are named. */
function asGenerated(request: EvalArguments, configurationFile: string): EvalArguments {
  const isNamed = [...request.tasks, ...request.filters].length > 0
  if (request.phase !== 'evaluate' || isNamed || !existsSync(configurationFile)) return request
  const { tasks, filters, sample } = JSON.parse(readFileSync(configurationFile, 'utf8')) as RunConfiguration
  const parsed = filters.map((filter) => filter.split('=')).map(([key = '', value = '']) => ({ key, value }))
  return { ...request, tasks, filters: parsed, sample }
}

async function ask(run: RunRequest, request: EvalArguments, configurationFile: string, startedAt: string) {
  if (!request.dataDirectory) console.log(EVAL_WORDS.publishing)
  const seeds = request.dataDirectory ? undefined : await publishSeeds()
  const product = await openProduct(request.dataDirectory ?? seeds!.dataDirectory)
  try {
    const sources: ProbeSources = {
      product,
      questions: questionsOf(request),
      seed: request.seed,
      ...(request.shared ? { sharedFolder: SHARED } : {})
    }
    const { number, documents, passages, embeddingModel } = product.truth.generation
    const configuration: RunConfiguration = {
      run: request.run,
      startedAt,
      seed: request.seed,
      sample: request.sample,
      tasks: request.tasks,
      filters: request.filters.map(({ key, value }) => `${key}=${value}`),
      knowledge: seeds ? 'seeds' : 'given',
      shared: request.shared,
      generation: { number, documents, passages, embeddingModel },
      commit: commitNow(),
      machine: machineNow()
    }
    mkdirSync(resolve(configurationFile, '..'), { recursive: true })
    writeFileSync(configurationFile, `${JSON.stringify(configuration, undefined, 1)}\n`)
    return await generateAll(run, sources)
  } finally {
    closeProduct(product)
    seeds?.remove()
  }
}

function questionsOf({ shared }: EvalArguments) {
  const own = readOwnQuestions(join(HERE, 'datasets'))
  if (!shared) return own
  const { questions, missing } = readSharedQuestions(SHARED)
  if (missing.length > 0) console.error(EVAL_WORDS.sharedMissing(SHARED, missing))
  return [...own, ...questions]
}

function conclude(
  request: EvalArguments,
  folder: string,
  {
    configuration,
    tasks,
    records
  }: Pick<EvalReport, 'configuration' | 'tasks'> & { readonly records: ReadonlyMap<string, readonly ProbeRecord[]> }
): number {
  const thresholds = JSON.parse(readFileSync(join(HERE, 'thresholds.json'), 'utf8')) as Thresholds
  const against = request.against === 'baseline' ? BASELINE : resolve(request.out, request.against, 'bits.json')
  const baseline = existsSync(against) ? (JSON.parse(readFileSync(against, 'utf8')) as Baseline) : undefined
  const isWhole = [...request.tasks, ...request.filters].length === 0 && request.sample === 1
  // Bounds are set for the starter knowledge; on other knowledge only the comparison judges.
  const ownKnowledge = configuration.knowledge === 'seeds'
  const gate = judgeRun(
    tasks,
    ownKnowledge && request.filters.length === 0 ? thresholds : {},
    ownKnowledge || request.against !== 'baseline' ? baseline : undefined,
    {
      complete: isWhole
    }
  )
  const report: EvalReport = { configuration, tasks, gate, against: baseline ? request.against : undefined }
  const bits = baselineOf(tasks, configuration.startedAt.slice(0, 10), configuration.commit, configuration.seed)
  const before = request.against === 'baseline' ? undefined : resolve(request.out, request.against, 'answers.jsonl')
  writeFileSync(join(folder, 'report.json'), `${JSON.stringify(report)}\n`)
  writeFileSync(join(folder, 'report.md'), markdownOfReport(report))
  writeFileSync(join(folder, 'bits.json'), `${JSON.stringify(bits)}\n`)
  const page = join(folder, 'report.html')
  writeFileSync(page, htmlOfReport(report, { records, ...(before ? { beforeFile: before } : {}), ...(baseline ? { baseline } : {}) }))
  console.log(`\n${tableOfReport(report)}\n`)
  console.log(gate.green ? EVAL_WORDS.green : EVAL_WORDS.red(gate.complaints.length))
  for (const complaint of gate.complaints) console.log(`  ${complaintInWords(complaint)}`)
  console.log(EVAL_WORDS.wrote(page))
  if (request.accept) {
    if (!isWhole || !ownKnowledge) return fail(EVAL_WORDS.partialNotAccepted)
    writeFileSync(BASELINE, `${JSON.stringify(bits, undefined, 1)}\n`)
    console.log(EVAL_WORDS.accepted(BASELINE))
    return gate.complaints.some(({ reason }) => reason !== 'regressed') ? 1 : 0
  }
  return gate.green ? 0 : 1
}

/** The judging model of the environment; nothing when none is set. */
async function configuredJudge(): Promise<AnswerJudge | undefined> {
  const { TRO_LY_CONG_JUDGE_URL: url, TRO_LY_CONG_JUDGE_NAME: name, TRO_LY_CONG_JUDGE_KEY: key = '' } = process.env
  if (!url || !name) return undefined
  const { LangchainJudge } = await import('./judge/langchain-judge.js')
  return new LangchainJudge({ url, name, key, timeoutMs: JUDGE_TIMEOUT_MS })
}

let shownAt = 0

function showProgress(probe: string, done: number, all: number): void {
  const now = performance.now()
  const isTerminal = process.stderr.isTTY === true
  if (done < all && now - shownAt < (isTerminal ? 100 : 5_000)) return
  shownAt = now
  process.stderr.write(`${isTerminal ? '\r' : ''}${EVAL_WORDS.asking(probe, done, all)}${isTerminal && done < all ? '' : '\n'}`)
}

function machineNow(): string {
  return `${cpus().length} × ${cpus()[0]?.model ?? 'CPU'}, ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.version}`
}

function commitNow(): string {
  try {
    const git = (...words: string[]) => execFileSync('git', words, { cwd: HERE, encoding: 'utf8' }).trim()
    return `${git('rev-parse', '--short', 'HEAD')}${git('status', '--porcelain', '--untracked-files=no') ? '+' : ''}`
  } catch {
    return 'không rõ'
  }
}

function fail(reason: string): number {
  process.stderr.write(`${reason}\n`)
  return 2
}

process.exitCode = await main().catch((error: unknown) => {
  if (error instanceof KnowledgeError) return fail(error.message)
  throw error
})
