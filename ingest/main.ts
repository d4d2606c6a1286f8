import { writeFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { type EmbeddingSource, KnowledgeError } from '../knowledge/index.js'
import { COMMAND_WORDS } from './command-words.vi.js'
import { readIngestConfig } from './config.js'
import { type IngestArguments, parseIngestArguments } from './ingest-command.js'
import type { FileReport, IngestReport } from './ingest-report.js'
import { presentGeneration } from './present-generation.js'
import { linesOfFile, linesOfSummary, wordsOfPublishing } from './report-words.vi.js'

/** `npm run ingest`: the process around `runIngest`. Exit code 0 when something was read and, if asked for, published. */
async function main(): Promise<number> {
  const parsed = parseIngestArguments(process.argv.slice(2), (text) => process.stdout.write(text))
  if (parsed.outcome === 'shown') return 0
  if (parsed.outcome === 'mistaken') return fail(parsed.message)
  const read = readIngestConfig()
  if (!read.ok) return fail(read.message)
  const { embedding } = read.config
  const dataDirectory = parsed.arguments.dataDirectory ? resolve(parsed.arguments.dataDirectory) : read.config.dataDirectory
  process.once('SIGINT', () => stop(130))
  process.once('SIGTERM', () => stop(143))
  return parsed.arguments.seedsOnly ? seedsOnly(dataDirectory, embedding) : ingest(parsed.arguments, dataDirectory, embedding)
}

async function seedsOnly(dataDirectory: string, embedding: EmbeddingSource | undefined): Promise<number> {
  // What reads files is loaded only when it is needed: `npm start` asks this each time.
  if (presentGeneration(dataDirectory)) return 0
  const { ensureSeedsPublished } = await import('./publish-seeds.js')
  const seeds = await ensureSeedsPublished(dataDirectory, embedding)
  if (seeds.outcome === 'present') return 0
  for (const file of seeds.files) if (file.outcome === 'unreadable') say(linesOfFile(file))
  if (seeds.withoutVectors) say([COMMAND_WORDS.seedsWithoutVectors(seeds.withoutVectors)])
  say([`Tri thức khởi đầu: ${wordsOfPublishing(seeds.publishing)}`])
  return seeds.publishing.outcome === 'busy' ? 1 : 0
}

async function ingest(request: IngestArguments, dataDirectory: string, embedding: EmbeddingSource | undefined): Promise<number> {
  const [{ openIngestTools }, { createProgressDisplay }, { runIngest }] = await Promise.all([
    import('./open-ingest-tools.js'),
    import('./progress-display.js'),
    import('./run-ingest.js')
  ])
  const tools = await openIngestTools(dataDirectory, embedding)
  try {
    const report = await runIngest(request, tools, createProgressDisplay(process.stdout))
    say(linesOfSummary(report, dataDirectory))
    const notWritten = request.reportFile ? await writeReport(request.reportFile, report) : undefined
    const reason = reasonOfFailure(report) ?? notWritten
    return reason ? fail(reason) : 0
  } finally {
    await tools.library.close()
  }
}

function reasonOfFailure({ files, publishing }: IngestReport): string | undefined {
  if (publishing?.outcome === 'busy' || publishing?.outcome === 'nothing_to_publish') return wordsOfPublishing(publishing)
  const [first] = files.filter((file): file is Extract<FileReport, { outcome: 'unreadable' }> => file.outcome === 'unreadable')
  const noneRead = files.every((file) => file.outcome === 'unreadable')
  return first && noneRead ? `${COMMAND_WORDS.nothingRead} ${first.reason.message}` : undefined
}

/** The reason in words when the report cannot be written. */
async function writeReport(file: string, report: IngestReport): Promise<string | undefined> {
  try {
    await writeFile(file, `${JSON.stringify(report, null, 1)}\n`)
    return undefined
  } catch (error) {
    return COMMAND_WORDS.reportNotWritten(file, (error as Error).message)
  }
}

function say(lines: readonly string[]): void {
  for (const line of lines) process.stdout.write(`${line}\n`)
}

function fail(reason: string): number {
  process.stderr.write(`${reason}\n`)
  return 1
}

function stop(code: number): never {
  process.stdout.write(`\u001B[?25h\n${COMMAND_WORDS.stopped}\n`)
  process.exit(code)
}

process.exitCode = await main().catch((error: unknown) =>
  fail(error instanceof KnowledgeError ? error.message : COMMAND_WORDS.unexpected(error instanceof Error ? error.message : String(error)))
)
