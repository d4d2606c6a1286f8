import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { Command } from 'commander'
import { ANSWER_STATUSES, type AnswerStatus } from '../answering/index.js'
import { readConfig } from '../config.js'
import { entryInWords } from '../ledger/entry-in-words.js'
import { GAP_STATUSES, groupGaps, REFUSAL_STATUSES } from '../ledger/group-gaps.js'
import { SqlitePeopleStore } from '../people/sqlite-people-store.js'
import { answersWords as words } from './answers.vi.js'
import { entryLine, feedbackLine, gapLines } from './answers-lines.js'

/** Most gaps are looked for among this many refusals. */
const MOST_REFUSALS = 5_000
const DAY_MS = 86_400_000

interface Options {
  readonly json?: true
  readonly most?: string
  readonly status?: string
  readonly conversation?: string
  readonly all?: true
  readonly days?: string
}

const program = new Command('npm run answers --')
  .description(words.description)
  .helpOption('--help', words.help)
  .helpCommand(false)
  .addHelpText('after', `\n${words.example}`)
program
  .command('list')
  .description(words.list)
  .option('--most <n>', words.most, '20')
  .option('--status <status>', words.status)
  .option('--conversation <id>', words.conversation)
  .option('--json', words.json)
  .action((options: Options) => withStore((store) => list(store, options)))
program
  .command('show')
  .description(words.show)
  .argument('<id>', words.id)
  .option('--json', words.json)
  .action((id: string, options: Options) => withStore((store) => show(store, id, options)))
program
  .command('gaps')
  .description(words.gaps)
  .option('--most <n>', words.most, '20')
  .option('--days <n>', words.days)
  .option('--all', words.all)
  .option('--json', words.json)
  .action((options: Options) => withStore((store) => gaps(store, options)))
program
  .command('erase')
  .description(words.erase)
  .requiredOption('--conversation <id>', words.conversation)
  .action((options: Options) => withStore((store) => erase(store, options.conversation ?? '')))
await program.parseAsync()

async function withStore(work: (store: SqlitePeopleStore) => Promise<string | undefined>): Promise<void> {
  const outcome = readConfig()
  if (!outcome.ok) return fail(outcome.message)
  const file = join(outcome.config.dataDirectory, 'people.sqlite')
  if (!existsSync(file)) return fail(words.noLedger(file))
  const store = await SqlitePeopleStore.open(file)
  try {
    const problem = await work(store)
    if (problem) fail(problem)
  } finally {
    await store.close()
  }
}

async function list(store: SqlitePeopleStore, { most = '20', status, conversation, json }: Options): Promise<string | undefined> {
  if (!isCount(most)) return words.badNumber('--most')
  if (status && !isStatus(status)) return words.unknownStatus(status, ANSWER_STATUSES)
  const entries = await store.entries({
    most: Number(most),
    ...(status ? { statuses: [status as AnswerStatus] } : {}),
    ...(conversation ? { conversationId: conversation } : {})
  })
  if (json) print(entries)
  else console.log(entries.length > 0 ? entries.map(entryLine).join('\n') : words.nothing)
  return undefined
}

async function show(store: SqlitePeopleStore, id: string, { json }: Options): Promise<string | undefined> {
  const found = await store.entry(id)
  const alike = found ? [found] : (await store.entries({ most: MOST_REFUSALS })).filter(({ answerId }) => answerId.startsWith(id))
  if (alike.length > 1) return words.ambiguous(id)
  const [entry] = alike
  if (!entry) return words.unknownAnswer(id)
  const feedback = await store.feedbackOn(entry.answerId)
  if (json) print({ ...entry, ...(feedback ? { feedback } : {}) })
  else console.log([entryInWords(entry, { shown: true }), ...(feedback ? [feedbackLine(feedback)] : [])].join('\n'))
  return undefined
}

async function gaps(store: SqlitePeopleStore, { most = '20', days, all, json }: Options): Promise<string | undefined> {
  if (!isCount(most)) return words.badNumber('--most')
  if (days && !isCount(days)) return words.badNumber('--days')
  const since = days ? { since: new Date(Date.now() - Number(days) * DAY_MS).toISOString() } : {}
  const refused = await store.entries({ most: MOST_REFUSALS, statuses: all ? REFUSAL_STATUSES : GAP_STATUSES, ...since })
  const found = groupGaps(refused).slice(0, Number(most))
  if (json) print(found)
  else console.log(found.length > 0 ? found.map(gapLines).join('\n') : words.noGaps)
  return undefined
}

async function erase(store: SqlitePeopleStore, conversationId: string): Promise<string | undefined> {
  const [state, entries] = [await store.conversations.load(conversationId), await store.entries({ most: MOST_REFUSALS, conversationId })]
  if (!state && entries.length === 0) return words.unknownConversation(conversationId)
  await store.conversations.erase(conversationId)
  console.log(words.erased(conversationId, entries.length))
  return undefined
}

function isCount(text: string): boolean {
  return /^[1-9]\d{0,6}$/.test(text)
}

function isStatus(text: string): boolean {
  return ANSWER_STATUSES.some((status) => status === text)
}

function print(value: unknown): void {
  console.log(JSON.stringify(value, undefined, 2))
}

function fail(message: string): void {
  console.error(message)
  process.exitCode = 1
}
