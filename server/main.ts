import { mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Config, configSchema, describeConfig, readConfig } from './config.js'
import { mainMessages } from './main.vi.js'

/** How long a stop may take before the process ends anyway. */
const STOP_DEADLINE_MS = 10_000

const outcome = readConfig()
if (process.argv.includes('--help')) console.log(mainMessages.help(configSchema.properties))
else if (outcome.ok) await serve(outcome.config)
else fail(outcome.message)

async function serve(config: Config): Promise<void> {
  console.log(`${mainMessages.configuration} ${JSON.stringify(describeConfig(config))}`)
  mkdirSync(config.dataDirectory, { recursive: true })
  const app = await openApp(config)
  const stop = (signal: string) => {
    console.log(mainMessages.stopping(signal))
    setTimeout(() => process.exit(1), STOP_DEADLINE_MS).unref()
    app.close().then(
      () => process.exit(0),
      () => process.exit(1)
    )
  }
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => stop(signal))
  try {
    const address = await app.listen({ port: config.port, host: config.host })
    const memoryMb = Math.round(process.memoryUsage().rss / 1024 / 1024)
    console.log(mainMessages.ready(address, process.uptime(), memoryMb, app.knowledge.number))
  } catch (error) {
    await app.close()
    fail(mainMessages.cannotListen(config.host, config.port, (error as NodeJS.ErrnoException).code ?? String(error)))
  }
}

/** Loads the server only now, so that a wrong configuration is told at once. */
async function openApp(config: Config) {
  const [{ buildApp }, { generationsIn }, { SqlitePeopleStore }, { embeddingSource }] = await Promise.all([
    import('./app.js'),
    import('./knowledge-source.js'),
    import('./people/sqlite-people-store.js'),
    import('../knowledge/index.js')
  ])
  const embedding = config.embeddingModel && embeddingSource(config.embeddingModel)
  return buildApp({
    config,
    version: packageVersion(),
    knowledge: generationsIn(config.dataDirectory, embedding, config.answersKept === 0),
    people: await SqlitePeopleStore.open(join(config.dataDirectory, 'people.sqlite'))
  })
}

function packageVersion(): string {
  const text = readFileSync(new URL('../package.json', import.meta.url), 'utf8')
  return (JSON.parse(text) as { version: string }).version
}

function fail(message: string): never {
  console.error(message)
  process.exit(1)
}
