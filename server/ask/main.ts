import { createInterface } from 'node:readline/promises'
import { Command } from 'commander'
import { embeddingSource, KnowledgeError } from '../../knowledge/index.js'
import { type Config, readConfig } from '../config.js'
import { generationsIn } from '../knowledge-source.js'
import { ProblemError } from '../problems/problem-error.js'
import { validatePayload } from '../problems/validate-payload.js'
import { questionSchema } from '../protocol/index.js'
import { askWords } from './ask.vi.js'
import { type Asking, openAsking } from './asking.js'
import { type TellOptions, tellAnswer } from './tell-answer.js'

// A reader that has seen enough (`| head`) closes the pipe.
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1))

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
else await run(outcome.config, command.args.join(' ').trim(), command.opts<TellOptions>())

async function run(config: Config, question: string, options: TellOptions): Promise<void> {
  if (options.asOf && !isDay(options.asOf)) return fail(askWords.badDay(options.asOf))
  try {
    const embedding = config.embeddingModel && embeddingSource(config.embeddingModel)
    const knowledge = await generationsIn(config.dataDirectory, embedding).open()
    const asking = openAsking(knowledge, config)
    try {
      if (question) await tell(asking, question, options)
      else await converse(asking, options)
    } finally {
      knowledge.close()
    }
  } catch (error) {
    fail(error instanceof KnowledgeError ? error.message : askWords.failed)
  }
}

/** Every line of the standard input is a question that follows the one before: typed by a person, or through a pipe. */
async function converse(asking: Asking, options: TellOptions): Promise<void> {
  const { stdin, stdout } = process
  const typed = stdin.isTTY === true
  const lines = createInterface({ input: stdin, ...(typed ? { output: stdout, prompt: askWords.prompt } : {}) })
  let asked = 0
  if (typed) {
    console.log(askWords.welcome)
    lines.prompt()
  }
  for await (const line of lines) {
    const question = line.trim()
    if (typed && askWords.leave.includes(question.toLowerCase())) break
    if (question) {
      asked++
      await tell(asking, question, options)
    }
    if (typed) lines.prompt()
    else if (question && !options.json) console.log('')
  }
  if (asked === 0 && !typed) fail(askWords.noQuestion)
}

async function tell(asking: Asking, question: string, options: TellOptions): Promise<void> {
  try {
    await tellAnswer(asking, question, options, (text) => console.log(text))
  } catch (error) {
    if (error instanceof KnowledgeError) throw error
    fail(askWords.failed)
  }
}

function isDay(day: string): boolean {
  try {
    validatePayload(questionSchema, { question: '?', asOf: day })
    return true
  } catch (error) {
    if (error instanceof ProblemError) return false
    throw error
  }
}

function fail(message: string): void {
  console.error(message)
  process.exitCode = 1
}
