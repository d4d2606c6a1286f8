import { Command, CommanderError, Option } from 'commander'
import { COMMAND_WORDS } from './command-words.vi.js'
import type { SourceFormat } from './ingest-outcome.js'
import { FORMAT_NAMES } from './messages.vi.js'

/** What was typed after `npm run ingest --`. */
export interface IngestArguments {
  readonly paths: readonly string[]
  readonly publish: boolean
  readonly format?: SourceFormat
  readonly withoutSeeds: boolean
  readonly seedsOnly: boolean
  readonly dataDirectory?: string
  readonly reportFile?: string
  readonly again?: boolean
  readonly preview?: boolean
}

/** What the arguments mean: work to do, help that was shown, or a mistake in one line. */
export type ParsedArguments =
  | { readonly outcome: 'run'; readonly arguments: IngestArguments }
  | { readonly outcome: 'shown' }
  | { readonly outcome: 'mistaken'; readonly message: string }

/** Reads the arguments of the command; `write` gets the help text. */
export function parseIngestArguments(words: readonly string[], write: (text: string) => unknown): ParsedArguments {
  const command = ingestCommand(write)
  try {
    command.parse([...words], { from: 'user' })
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error
    return error.exitCode === 0 ? { outcome: 'shown' } : { outcome: 'mistaken', message: COMMAND_WORDS.mistake(error) }
  }
  const { publish, as, withoutSeeds, seedsOnly, data, json, again, preview } = command.opts<Options>()
  if (command.args.length === 0 && !publish && !seedsOnly) return { outcome: 'mistaken', message: COMMAND_WORDS.nothingToDo }
  return {
    outcome: 'run',
    arguments: {
      paths: command.args,
      ...{ publish: publish === true, withoutSeeds: withoutSeeds === true, seedsOnly: seedsOnly === true },
      ...(as && as !== 'auto' ? { format: as } : {}),
      ...(again ? { again } : {}),
      ...(preview ? { preview } : {}),
      ...(data ? { dataDirectory: data } : {}),
      ...(json ? { reportFile: json } : {})
    }
  }
}

interface Options {
  readonly publish?: boolean
  readonly as?: SourceFormat | 'auto'
  readonly withoutSeeds?: boolean
  readonly seedsOnly?: boolean
  readonly data?: string
  readonly json?: string
  readonly again?: boolean
  readonly preview?: boolean
}

function ingestCommand(write: (text: string) => unknown): Command {
  const { help } = COMMAND_WORDS
  return new Command('npm run ingest --')
    .description(help.description)
    .argument('[paths...]', help.paths)
    .option('--publish', help.publish)
    .addOption(new Option('--as <kind>', help.as).choices(['auto', ...Object.keys(FORMAT_NAMES).filter((name) => name !== 'seed')]))
    .option('--without-seeds', help.withoutSeeds)
    .option('--seeds-only', help.seedsOnly)
    .option('--data <dir>', help.data)
    .option('--json <file>', help.json)
    .option('--preview', help.preview)
    .option('--again', help.again)
    .helpOption('-h, --help', help.help)
    .usage(help.usage)
    .addHelpText('after', help.examples)
    .configureHelp({
      styleTitle: (title) => help.titles[title] ?? title,
      optionDescription: ({ description, argChoices }) => (argChoices ? `${description}: ${argChoices.join(', ')}` : description)
    })
    .configureOutput({ writeOut: write, writeErr: () => undefined, outputError: () => undefined })
    .exitOverride()
}
