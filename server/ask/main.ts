import { randomUUID } from 'node:crypto'
import { Command } from 'commander'
import { embeddingSource, KnowledgeError, PUBLIC_READER } from '../../knowledge/index.js'
import { type AnswerTools, answerQuestion, type LedgerEntry } from '../answering/index.js'
import { type Config, readConfig } from '../config.js'
import { generationsIn } from '../knowledge-source.js'
import { ProblemError } from '../problems/problem-error.js'
import { validatePayload } from '../problems/validate-payload.js'
import { questionSchema } from '../protocol/index.js'
import { vietnamDay } from '../vietnam-clock.js'
import { answerInWords } from './answer-in-words.js'
import { askWords } from './ask.vi.js'
import { explanationInWords } from './explanation-in-words.js'

interface AskOptions {
  readonly json?: true
  readonly asOf?: string
  readonly full?: true
  readonly explain?: true
}

const command = new Command('npm run ask --')
  .description(askWords.description)
  .argument('[question...]', askWords.question)
  .option('--json', askWords.json)
  .option('--as-of <day>', askWords.asOf)
  .option('--full', askWords.full)
  .option('--explain', askWords.explain)
  .helpOption('--help', askWords.help)
  .addHelpText('after', `\n${askWords.example}`)
  .parse()

const outcome = readConfig()
if (!outcome.ok) fail(outcome.message)
else await ask(outcome.config, command.args.join(' '), command.opts<AskOptions>())

async function ask(config: Config, question: string, options: AskOptions): Promise<void> {
  if (!question.trim()) return fail(askWords.noQuestion)
  try {
    const request = validatePayload(questionSchema, { question, ...(options.asOf ? { asOf: options.asOf } : {}) })
    const embedding = config.embeddingModel && embeddingSource(config.embeddingModel)
    const knowledge = await generationsIn(config.dataDirectory, embedding).open()
    const ledger: LedgerEntry[] = []
    const answer = await answerQuestion(request, toolsOver(knowledge, config, ledger))
    if (options.json) console.log(JSON.stringify(answer, undefined, 2))
    else console.log(answerInWords(answer, { full: options.full ?? false }))
    if (options.explain && !options.json) console.log(`\n${explanationInWords(answer, ledger[0])}`)
    knowledge.close()
  } catch (error) {
    if (error instanceof ProblemError && options.asOf) fail(askWords.badDay(options.asOf))
    else if (error instanceof KnowledgeError) fail(error.message)
    else throw error
  }
}

/** Answers in process; nothing is remembered and nothing is written. */
function toolsOver(knowledge: AnswerTools['knowledge'], { maxQuestionCharacters }: Config, ledger: LedgerEntry[]): AnswerTools {
  const now = () => new Date()
  return {
    knowledge,
    conversations: { load: async () => undefined, save: async () => {}, erase: async () => {} },
    ledger: { record: async (entry) => void ledger.push(entry) },
    audiences: PUBLIC_READER,
    today: () => vietnamDay(now()),
    now,
    elapsedMs: () => performance.now(),
    newId: randomUUID,
    maxQuestionCharacters
  }
}

function fail(message: string): void {
  console.error(message)
  process.exitCode = 1
}
