import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { RetrievalLaboratory } from '../../knowledge/index.js'
import { chartsOf } from './laboratory-charts.js'
import { markdownOfLaboratory } from './laboratory-markdown.js'
import type { LaboratoryReport } from './laboratory-report.js'
import { readRetrievalQuestions } from './retrieval-questions.js'
import { LABORATORY_WORDS } from './retrieval-words.vi.js'
import { runLaboratory } from './run-laboratory.js'
import { requestOf } from './search-typed.js'

/** What the command was asked to do. */
export interface RetrievalCommand {
  readonly dataDirectory: string
  readonly sharedFolder: string
  readonly portalFolder: string
  /** Folder of the run: `retrieval.json`, `retrieval.md` and the charts are written there. */
  readonly folder: string
  readonly every: number
  readonly seed: number
  readonly startedAt: string
  readonly commit: string
  readonly machine: string
}

/** Questions of the comparison with the pipeline of tutorials, one in so many: its store looks at every slice. */
const COMPARED_EVERY = 4
/** Searches after which memory is read. */
const SEARCHES_BEFORE_MEMORY = 200

/** `npm run eval -- --task retrieval --data <dir> --shared`: measures, writes, prints. Returns the exit status. */
export async function runRetrievalCommand(command: RetrievalCommand): Promise<number> {
  const { dataDirectory, folder, every, seed, startedAt, commit, machine } = command
  const questions = readRetrievalQuestions(command.sharedFolder, command.portalFolder)
  if (questions.laws.length === 0) {
    process.stderr.write(`${LABORATORY_WORDS.missing(command.sharedFolder)}\n`)
    return 2
  }
  const beforeMb = residentMb()
  const before = performance.now()
  const laboratory = new RetrievalLaboratory(dataDirectory)
  const openMs = performance.now() - before
  const openMb = residentMb()
  for (const { question } of questions.laws.slice(0, SEARCHES_BEFORE_MEMORY)) laboratory.search(requestOf(question, 10))
  const memory = { beforeMb, openMs, openMb, searchedMb: residentMb() }
  mkdirSync(join(folder, 'steps'), { recursive: true })
  const { number, counts } = laboratory.generation.manifest
  const findings = await runLaboratory(laboratory, {
    ...{ questions, every, seed },
    asOfYear: new Date(startedAt).getFullYear(),
    comparedEvery: COMPARED_EVERY,
    keep: (name, value) => writeFileSync(join(folder, 'steps', `${name.replace(/\W+/g, '-')}.json`), `${JSON.stringify(value)}\n`),
    progress: (name) => process.stderr.write(`${LABORATORY_WORDS.step(name)}\n`)
  })
  laboratory.close()
  const report: LaboratoryReport = {
    ...{ startedAt, commit, machine, every, seed, memory },
    command: `npm run eval -- --task retrieval --data ${dataDirectory} --shared${every > 1 ? ` --every ${every}` : ''}`,
    generation: { number, documents: counts.documents, passages: counts.passages },
    ...findings
  }
  const markdown = markdownOfLaboratory(report)
  const files = { 'retrieval.json': `${JSON.stringify(report)}\n`, 'retrieval.md': markdown, ...chartsOf(report) }
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text)
  console.log(markdown)
  console.log(LABORATORY_WORDS.wrote(join(folder, 'retrieval.md')))
  return 0
}

function residentMb(): number {
  return process.memoryUsage().rss / 1e6
}
