import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { Command } from 'commander'
import { KnowledgeError } from '../../knowledge/index.js'
import { generationsIn } from '../knowledge-source.js'
import { SqlitePeopleStore } from '../people/sqlite-people-store.js'
import { inServiceInWords } from './in-service-in-words.js'
import { inServiceWords } from './in-service-words.vi.js'
import { scoreInService } from './score-in-service.js'

const EVERYTHING = '1970-01-01'

/** `npm run eval -- in-service`: scores what was answered in service. Exit status 1 when answers have drifted, 2 when it could not run. */
const command = new Command('npm run eval -- in-service')
  .description(inServiceWords.description)
  .option('--data <thư mục>', inServiceWords.data, process.env['TRO_LY_CONG_DATA'] ?? './var')
  .option('--since <ngày>', inServiceWords.since, EVERYTHING)
  .option('--share <phần>', inServiceWords.share, '1')
  .option('--most <số>', inServiceWords.most, '5000')
  .option('--json', inServiceWords.json)
  .helpOption('--help', inServiceWords.help)
  .parse()

process.exitCode = await main(command.opts())

async function main(options: { data: string; since: string; share: string; most: string; json?: true }): Promise<number> {
  for (const name of ['share', 'most'] as const) {
    if (!Number.isFinite(Number(options[name]))) return fail(inServiceWords.badNumber(name, options[name]))
  }
  if (!/^\d{4}-\d{2}-\d{2}$/.test(options.since)) return fail(inServiceWords.badDay(options.since))
  const dataDirectory = resolve(options.data)
  const file = join(dataDirectory, 'people.sqlite')
  if (!existsSync(file)) return fail(inServiceWords.noPeople(file))
  const people = await SqlitePeopleStore.open(file)
  const knowledge = await openKnowledge(dataDirectory)
  try {
    const request = { since: options.since, share: Number(options.share), most: Number(options.most) }
    const report = await scoreInService(people.scores, request, knowledge)
    console.log(options.json ? JSON.stringify(report) : inServiceInWords(report))
    return report.drift.outcome === 'compared' && report.drift.alarms.length > 0 ? 1 : 0
  } finally {
    knowledge?.close()
    await people.close()
  }
}

async function openKnowledge(dataDirectory: string) {
  try {
    return await generationsIn(dataDirectory).open()
  } catch (error) {
    if (!(error instanceof KnowledgeError)) throw error
    console.error(inServiceWords.noKnowledge(error.message))
    return undefined
  }
}

function fail(reason: string): number {
  console.error(reason)
  return 2
}
