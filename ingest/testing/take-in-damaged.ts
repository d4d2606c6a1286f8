import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { IngestReport } from '../ingest-report.js'
import { damagedInputs, writeLongLine } from './damaged-inputs.js'
import { type CommandRun, runIngestCommand } from './run-command.js'
import { seededRandom } from './seeded-random.js'

/** What became of damaged inputs handed to the command. */
export interface DamagedRun {
  readonly run: CommandRun
  readonly report: IngestReport
  /** Names that were handed in. */
  readonly names: readonly string[]
  readonly seconds: number
}

/** Which damaged inputs: how many, drawn by which seed. */
export interface DamagedWish {
  readonly count: number
  readonly seed: number
  /** Adds a text file of one line of so many bytes. */
  readonly longLineBytes?: number
}

const LONG_LINE = 'mot-dong.txt'

/**
 * Writes damaged inputs into `<folder>/giao` and takes them in with the command.
 * @throws when the command ended without writing its report.
 */
export async function takeInDamaged(folder: string, { count, seed, longLineBytes }: DamagedWish): Promise<DamagedRun> {
  const given = join(folder, 'giao')
  mkdirSync(given, { recursive: true })
  const inputs = damagedInputs(count, seededRandom(seed))
  for (const { name, content } of inputs) writeFileSync(join(given, name), content)
  if (longLineBytes) await writeLongLine(join(given, LONG_LINE), longLineBytes)
  const startedAt = performance.now()
  const run = await runIngestCommand([given, '--without-seeds', '--data', join(folder, 'kho'), '--json', join(folder, 'bao-cao.json')])
  const seconds = (performance.now() - startedAt) / 1000
  const report = JSON.parse(readFileSync(join(folder, 'bao-cao.json'), 'utf8')) as IngestReport
  return { run, report, names: [...inputs.map(({ name }) => name), ...(longLineBytes ? [LONG_LINE] : [])], seconds }
}

/** Inputs of which the report says nothing; those inside an archive speak for it. */
export function unanswered({ names, report }: DamagedRun): readonly string[] {
  return names.filter((name) => !report.files.some(({ path }) => path.split('/').includes(name) || path.includes(`/${name} › `)))
}

/** Everything the run says about files to people: refusals, records set aside, remarks. */
export function wordsSaid({ report }: DamagedRun): readonly string[] {
  return report.files.flatMap((file) =>
    file.outcome === 'unreadable'
      ? [file.reason.message]
      : 'quarantined' in file
        ? [...file.quarantined, ...file.warnings].map(({ message }) => message)
        : []
  )
}

/** Whether a clerk can read it: a Vietnamese sentence without the words of an engine. */
export function isClear(words: string): boolean {
  return words.length >= 10 && !/Error|undefined|\bnull\b|\bNaN\b|\[object|\bat \/|\/tmp\//.test(words) && /[à-ỹđ]/u.test(words)
}
