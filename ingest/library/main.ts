import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { Command, CommanderError } from 'commander'
import {
  currentGeneration,
  KnowledgeError,
  type LegalEventDecision,
  type LegalEventRow,
  type LibraryStore,
  openKnowledgeBase,
  openSqliteLibrary,
  PUBLIC_READER,
  verifyGeneration
} from '../../knowledge/index.js'
import { readIngestConfig } from '../config.js'
import { isWaiting, linesOfEvent } from './event-lines.js'
import { type EventProblem, eventProblems } from './event-problems.js'
import { LIBRARY_WORDS as WORDS } from './library-words.vi.js'

/** `npm run library`: looks at and decides about what the library holds. */
async function main(): Promise<number> {
  const read = readIngestConfig()
  if (!read.ok) return fail(read.message)
  let code = 0
  const program = libraryCommand((work) => async (...given: readonly unknown[]) => {
    const options = (given.at(-2) ?? {}) as Options
    const { data } = (given.at(-1) as Command).optsWithGlobals<Options>()
    const dataDirectory = data ? resolve(data) : read.config.dataDirectory
    code = await work(dataDirectory, options, given.slice(0, -2).map(String))
  })
  try {
    await program.parseAsync(process.argv.slice(2), { from: 'user' })
    return code
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error
    return error.exitCode === 0 ? 0 : fail(WORDS.mistake)
  }
}

interface Options {
  readonly data?: string
  readonly target?: string
  readonly waiting?: boolean
  readonly problems?: boolean
  readonly limit?: string
  readonly by?: string
}

type Work = (dataDirectory: string, options: Options, words: readonly string[]) => Promise<number>
type Around = (work: Work) => (...given: readonly unknown[]) => Promise<void>

function libraryCommand(around: Around): Command {
  const { help } = WORDS
  // Commands below take over how this one speaks and ends.
  const program = new Command('npm run library --')
    .description(help.description)
    .option('--data <dir>', help.data)
    .configureOutput({ writeErr: () => undefined, outputError: () => undefined })
    .exitOverride()
  program
    .command('events')
    .description(help.events)
    .option('--target <number>', help.target)
    .option('--waiting', help.waiting)
    .option('--problems', help.problems)
    .option('--limit <count>', help.limit)
    .action(around(listEvents))
  for (const decision of ['confirm', 'reject'] as const)
    program
      .command(decision)
      .argument('<key>', help.key)
      .description(help[decision])
      .option('--by <name>', help.by)
      .action(around(decide(decision === 'confirm' ? 'confirmed' : 'rejected')))
  program.command('verify').description(help.verify).action(around(verify))
  return program
}

const USUAL_LIMIT = 50

const listEvents: Work = (dataDirectory, { target, waiting, problems, limit }) =>
  withLibrary(dataDirectory, async (library) => {
    if (limit !== undefined && !/^[1-9]\d*$/.test(limit)) return fail(WORDS.badLimit(limit))
    if (problems) return listProblems(dataDirectory, await library.legalEvents(target), Number(limit ?? USUAL_LIMIT))
    const rows = (await library.legalEvents(target)).filter((row) => !waiting || isWaiting(row))
    if (rows.length === 0) return say(WORDS.noEvents)
    const shown = rows.slice(0, Number(limit ?? USUAL_LIMIT))
    return say(...shown.flatMap(linesOfEvent), WORDS.counted(shown.length, rows.length))
  })

function listProblems(dataDirectory: string, rows: readonly LegalEventRow[], most: number): number {
  if (!currentGeneration(dataDirectory)) return fail(WORDS.noGeneration)
  const knowledge = openKnowledgeBase(dataDirectory)
  try {
    const problems = eventProblems(rows, ({ documentNumber, lawName }) => [
      ...knowledge.documentsByNumber(documentNumber, PUBLIC_READER),
      ...(lawName ? knowledge.documentsByName(lawName, PUBLIC_READER) : [])
    ])
    if (problems.length === 0) return say(WORDS.noProblems)
    const count = (kind: EventProblem['problem']) => problems.filter(({ problem }) => problem === kind).length
    // What can be mended comes before texts that are only not here.
    const shown = problems
      .toSorted((left, right) => left.problem.localeCompare(right.problem))
      .filter(({ problem }) => problem !== 'no_document')
    return say(
      ...shown.slice(0, most).flatMap((one) => [`${wordsOfProblem(one)}:`, ...linesOfEvent(one.row)]),
      WORDS.problemsCounted(count('no_document'), count('no_place'), count('conflict'))
    )
  } finally {
    knowledge.close()
  }
}

function wordsOfProblem(one: EventProblem): string {
  return one.problem === 'conflict' ? WORDS.problem.conflict(one.other.key) : WORDS.problem[one.problem]
}

function decide(decision: LegalEventDecision): Work {
  return (dataDirectory, { by }, [key = '']) =>
    withLibrary(dataDirectory, async (library) => {
      const known = (await library.legalEvents()).find((row) => row.key === key)
      if (known?.decision === decision) return say(WORDS.already[decision](key))
      return (await library.decideLegalEvent(key, decision, by ?? '')) ? say(WORDS[decision](key)) : fail(WORDS.unknownKey(key))
    })
}

const verify: Work = async (dataDirectory) => {
  if (!currentGeneration(dataDirectory)) return fail(WORDS.noGeneration)
  const damaged = await verifyGeneration(dataDirectory)
  return damaged.length === 0 ? say(WORDS.sound) : fail(WORDS.damaged(damaged))
}

async function withLibrary(dataDirectory: string, work: (library: LibraryStore) => Promise<number>): Promise<number> {
  if (!existsSync(join(dataDirectory, 'library.sqlite'))) return fail(WORDS.noLibrary(dataDirectory))
  const library = await openSqliteLibrary({ dataDirectory })
  try {
    return await work(library)
  } finally {
    await library.close()
  }
}

function say(...lines: readonly string[]): number {
  process.stdout.write(`${lines.join('\n')}\n`)
  return 0
}

function fail(line: string): number {
  process.stderr.write(`${line}\n`)
  return 1
}

main().then(
  (code) => {
    process.exitCode = code
  },
  (error: unknown) => {
    process.exitCode = fail(error instanceof KnowledgeError ? error.message : String(error))
  }
)
