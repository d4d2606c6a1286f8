import { resolve } from 'node:path'
import { Command, CommanderError } from 'commander'
import { BENCHES } from './bench-list.js'
import { BENCH_WORDS } from './bench-words.vi.js'
import { QUESTION_POOLS, type QuestionPool } from './read-bench-questions.js'

/** What the command was asked to do. */
export interface BenchArguments {
  /** Names of benches; `growth` among them. */
  readonly benches: readonly string[]
  /** Absent: the starter knowledge. */
  readonly dataDirectory?: string
  readonly against?: string
  /** Absent: as many as each bench says. */
  readonly rounds?: number
  readonly pool: QuestionPool
  readonly questions: number
  readonly seed: number
  readonly connections: number
  readonly seconds: number
  readonly ingest: readonly string[]
  readonly rebuild: boolean
  /** Sizes of the corpus for growth, rising. */
  readonly sizes: readonly number[]
  /** What grows. */
  readonly of: 'search' | 'answers'
  readonly run: string
  readonly out: string
}

/** Arguments, a mistake in words, or nothing more to do because help was shown. */
export type ParsedBenchArguments =
  | { readonly outcome: 'parsed'; readonly arguments: BenchArguments }
  | { readonly outcome: 'mistaken'; readonly message: string }
  | { readonly outcome: 'shown' }

/** Left out of `all`: takes minutes and builds four indexes. */
export const GROWTH = 'growth'
const NAMES = [...BENCHES.map(({ name }) => name), GROWTH]

/** Reads the words after `npm run bench --`. */
export function parseBenchArguments(words: readonly string[], runName: string, write: (text: string) => void): ParsedBenchArguments {
  const collect = (value: string, before: string[]) => [...before, value]
  const { options } = BENCH_WORDS
  const command = new Command('npm run bench --')
    .description(BENCH_WORDS.description)
    .argument('[phép đo]', options.bench)
    .argument('[thư mục dữ liệu]', options.data)
    .option('--data <thư mục>', options.data)
    .option('--against <mốc git>', options.against)
    .option('--rounds <số>', options.rounds)
    .option('--pool <nguồn>', `${options.pool}: ${QUESTION_POOLS.join(', ')}`)
    .option('--questions <số>', options.questions, '200')
    .option('--seed <số>', options.seed, '1')
    .option('--connections <số>', options.connections, '100')
    .option('--seconds <số>', options.seconds, '10')
    .option('--ingest <đường dẫn>', options.ingest, collect, [])
    .option('--rebuild', options.rebuild)
    .option('--sizes <danh sách>', options.sizes, '0.25,0.5,1,2')
    .option('--of <phép đo>', options.of, 'search')
    .option('--run <tên>', options.run, runName)
    .option('--out <thư mục>', options.out, 'var/bench')
    .helpOption('--help', options.help)
    .addHelpText('after', `\n${BENCH_WORDS.list(BENCHES)}\n\n${BENCH_WORDS.examples}`)
    .exitOverride()
    .configureOutput({ writeOut: write, writeErr: () => {} })
  if (words.length === 0) return show(command, write)
  try {
    command.parse([...words], { from: 'user' })
  } catch (error) {
    if (error instanceof CommanderError && error.exitCode === 0) return { outcome: 'shown' }
    return mistaken((error as Error).message)
  }
  return read(command)
}

function show(command: Command, write: (text: string) => void): ParsedBenchArguments {
  command.configureOutput({ writeOut: write })
  command.outputHelp()
  return { outcome: 'shown' }
}

function read(command: Command): ParsedBenchArguments {
  const options = command.opts<Record<string, string> & { ingest: readonly string[]; rebuild?: boolean }>()
  const [name = 'all', folder] = command.args
  const benches = name === 'all' ? BENCHES.filter(({ isLong }) => !isLong).map((bench) => bench.name) : name.split(',')
  const unknown = benches.find((bench) => !NAMES.includes(bench))
  if (unknown) return mistaken(BENCH_WORDS.unknownBench(unknown, NAMES))
  const numbers = { rounds: options['rounds'] ?? '1', questions: '', seed: '', connections: '', seconds: '' }
  for (const key of Object.keys(numbers)) {
    const value = options[key] ?? numbers.rounds
    if (!(Number(value) > 0)) return mistaken(BENCH_WORDS.badNumber(key, value))
  }
  const sizes = options['sizes']!.split(',').map(Number)
  if (sizes.length < 2 || sizes.some((size) => !(size > 0) || (size > 1 && !Number.isInteger(size)))) return mistaken(BENCH_WORDS.badSizes)
  const dataDirectory = options['data'] ?? folder
  const pool = options['pool'] ?? (dataDirectory ? 'shared' : 'own')
  if (!(QUESTION_POOLS as readonly string[]).includes(pool)) return mistaken(BENCH_WORDS.badPool(pool, QUESTION_POOLS))
  const of = options['of']!
  if (of !== 'search' && of !== 'answers') return mistaken(BENCH_WORDS.badGrowth(of))
  if (options['against'] && benches.includes(GROWTH)) return mistaken(BENCH_WORDS.growthAlone)
  return {
    outcome: 'parsed',
    arguments: {
      ...{ benches, of, sizes: sizes.toSorted((left, right) => left - right), pool: pool as QuestionPool },
      ...(dataDirectory ? { dataDirectory: resolve(dataDirectory) } : {}),
      ...(options['against'] ? { against: options['against'] } : {}),
      ...(options['rounds'] ? { rounds: Math.round(Number(options['rounds'])) } : {}),
      questions: Math.round(Number(options['questions'])),
      seed: Math.round(Number(options['seed'])),
      connections: Math.round(Number(options['connections'])),
      seconds: Number(options['seconds']),
      ingest: options.ingest.map((path) => resolve(path)),
      rebuild: Boolean(options.rebuild),
      run: options['run']!,
      out: options['out']!
    }
  }
}

function mistaken(message: string): ParsedBenchArguments {
  return { outcome: 'mistaken', message }
}
