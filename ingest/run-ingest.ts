import { COMMAND_WORDS } from './command-words.vi.js'
import { gatherSources } from './gather-sources.js'
import type { IngestTools } from './ingest-context.js'
import { ingestDocument } from './ingest-document.js'
import type { SourceFormat } from './ingest-outcome.js'
import type { FileReport, IngestReport, PublishOutcome } from './ingest-report.js'
import type { ProgressDisplay } from './progress-display.js'
import { publish } from './publish.js'
import { publishSeeds } from './publish-seeds.js'
import { linesOfFile, wordsOfBuild, wordsOfPublishing } from './report-words.vi.js'
import { filesAtOnce, inTurns } from './running/in-turns.js'
import { RunProgress } from './running/run-progress.js'

/** What the command was asked to do. */
export interface IngestRequest {
  readonly paths: readonly string[]
  readonly publish: boolean
  readonly format?: SourceFormat
  readonly withoutSeeds: boolean
  /** Reads files again that were read before. */
  readonly again?: boolean
  /** Writes a preview of every file. */
  readonly preview?: boolean
}

/** Takes in files and folders, several at once and in their order, showing progress, and publishes where asked to. */
export async function runIngest(request: IngestRequest, tools: IngestTools, display: ProgressDisplay): Promise<IngestReport> {
  const startedAt = performance.now()
  if (!request.withoutSeeds) await publishSeedsFirst(tools, display)
  const onFetch = (address: string) => display.line(COMMAND_WORDS.fetching(address))
  const { sources, refused, clear } = await gatherSources(request.paths, tools.dataDirectory, onFetch)
  const files: FileReport[] = []
  const add = (file: FileReport) => {
    files.push(file)
    for (const line of linesOfFile(file)) display.line(line)
  }
  for (const file of refused) add(file)
  const wishes = { again: request.again === true || request.preview === true, preview: request.preview === true }
  const showing = new RunProgress(sources.length, display)
  await inTurns(sources, filesAtOnce(), async ({ path, format, sourceUrl, shownAs = path }, turn) => {
    const options = {
      ...((format ?? request.format) ? { format: (format ?? request.format)! } : {}),
      ...(sourceUrl ? { sourceUrl } : {}),
      ...wishes,
      turn
    }
    const previews: string[] = []
    const onPreview = (preview: string) => previews.push(preview)
    const file = await ingestDocument(path, tools, { ...options, onPreview, onProgress: (progress) => showing.update(shownAs, progress) })
    await turn()
    showing.done(shownAs)
    add({ ...file, path: shownAs })
    for (const preview of previews) display.line(COMMAND_WORDS.preview(preview))
  })
  await clear()
  const publishing = request.publish ? await publishShowing(tools, display) : undefined
  return { files, elapsedMs: Math.round(performance.now() - startedAt), ...(publishing ? { publishing } : {}) }
}

async function publishSeedsFirst(tools: IngestTools, display: ProgressDisplay): Promise<void> {
  const seeds = await publishSeeds(tools)
  if (seeds.outcome === 'present') return
  for (const file of seeds.files) if (file.outcome === 'unreadable') for (const line of linesOfFile(file)) display.line(line)
  if (seeds.withoutVectors) display.line(COMMAND_WORDS.seedsWithoutVectors(seeds.withoutVectors))
  display.line(`Tri thức khởi đầu: ${wordsOfPublishing(seeds.publishing)}`)
}

async function publishShowing(tools: IngestTools, display: ProgressDisplay): Promise<PublishOutcome> {
  const startedAt = performance.now()
  const outcome = await publish(tools, {
    onProgress: (progress, total) =>
      display.update(
        wordsOfBuild(progress, total, performance.now() - startedAt),
        progress.stage === 'reading' ? progress.documents / total : 1
      ),
    onWait: () => display.line('Một tiến trình khác đang xuất bản; đang chờ…')
  })
  display.clear()
  return outcome
}
