import { Command, CommanderError } from 'commander'
import { EVAL_WORDS } from './eval-words.vi.js'
import type { SliceFilter } from './run/run-evaluation.js'
import { TASK_NAMES } from './tasks/eval-task.js'

/** What the command was asked to do. */
export interface EvalArguments {
  readonly phase: 'generate' | 'evaluate' | 'both'
  readonly tasks: readonly string[]
  readonly filters: readonly SliceFilter[]
  readonly against: string
  readonly accept: boolean
  readonly dataDirectory?: string
  readonly shared: boolean
  readonly run: string
  readonly out: string
  readonly seed: number
  readonly sample: number
  /** One question in so many, where the retrieval laboratory runs. */
  readonly every: number
}

/** Arguments, a mistake in words, or nothing more to do because help was shown. */
export type ParsedArguments =
  | { readonly outcome: 'parsed'; readonly arguments: EvalArguments }
  | { readonly outcome: 'mistaken'; readonly message: string }
  | { readonly outcome: 'shown' }

/** Reads the words after `npm run eval --`. */
export function parseEvalArguments(words: readonly string[], runName: string, write: (text: string) => void): ParsedArguments {
  const collect = (value: string, before: string[]) => [...before, value]
  const command = new Command('npm run eval --')
    .description(EVAL_WORDS.description)
    .argument('[generate|evaluate]', EVAL_WORDS.phase)
    .option('--task <tên>', `${EVAL_WORDS.task}: ${TASK_NAMES.join(', ')}`, collect, [])
    .option('--filter <tên=giá trị>', EVAL_WORDS.filter, collect, [])
    .option('--against <mốc>', EVAL_WORDS.against, 'baseline')
    .option('--accept', EVAL_WORDS.accept)
    .option('--data <thư mục>', EVAL_WORDS.data)
    .option('--shared', EVAL_WORDS.shared)
    .option('--run <tên>', EVAL_WORDS.run, runName)
    .option('--out <thư mục>', EVAL_WORDS.out, 'var/evals')
    .option('--seed <số>', EVAL_WORDS.seed, '1')
    .option('--sample <phần>', EVAL_WORDS.sample, '1')
    .option('--every <số>', EVAL_WORDS.every, '1')
    .helpOption('--help', EVAL_WORDS.help)
    .addHelpText('after', `\n${EVAL_WORDS.examples}`)
    .exitOverride()
    .configureOutput({ writeOut: write, writeErr: () => {} })
  try {
    command.parse([...words], { from: 'user' })
  } catch (error) {
    if (error instanceof CommanderError && error.exitCode === 0) return { outcome: 'shown' }
    return { outcome: 'mistaken', message: (error as Error).message }
  }
  return read(command)
}

function read(command: Command): ParsedArguments {
  const options = command.opts<Record<string, string & string[]>>()
  const phase = command.args[0] ?? 'both'
  if (!['generate', 'evaluate', 'both'].includes(phase)) return mistaken(EVAL_WORDS.phase)
  const tasks = [...(options['task'] as readonly string[])]
  const unknown = tasks.find((name) => !(TASK_NAMES as readonly string[]).includes(name))
  if (unknown) return mistaken(EVAL_WORDS.unknownTask(unknown, TASK_NAMES))
  const filters: SliceFilter[] = []
  for (const text of options['filter'] as readonly string[]) {
    const [key, value] = text.split('=')
    if (!key || !value) return mistaken(EVAL_WORDS.badFilter(text))
    filters.push({ key, value })
  }
  for (const name of ['seed', 'sample', 'every']) {
    if (!Number.isFinite(Number(options[name]))) return mistaken(EVAL_WORDS.badNumber(name, options[name] ?? ''))
  }
  if (options['shared'] && !options['data']) return mistaken(EVAL_WORDS.sharedNeedsData)
  return {
    outcome: 'parsed',
    arguments: {
      phase: phase as EvalArguments['phase'],
      ...{ tasks, filters },
      against: options['against']!,
      accept: Boolean(options['accept']),
      ...(options['data'] ? { dataDirectory: options['data'] } : {}),
      shared: Boolean(options['shared']),
      run: options['run']!,
      out: options['out']!,
      seed: Number(options['seed']),
      sample: Number(options['sample']),
      every: Number(options['every'])
    }
  }
}

function mistaken(message: string): ParsedArguments {
  return { outcome: 'mistaken', message }
}
