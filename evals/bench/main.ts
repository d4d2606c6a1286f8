import { runSearchBench } from './search-command.js'

/** Benches by name: `npm run bench -- <name> …`. Each says clearly when the data it needs is missing. */
const BENCHES: Readonly<Record<string, (words: readonly string[]) => Promise<void>>> = {
  search: runSearchBench
}

const [name = 'search', ...words] = process.argv.slice(2)
const bench = BENCHES[name]
if (bench) await bench(words)
else {
  console.error(`Không có phép đo "${name}". Có: ${Object.keys(BENCHES).join(', ')}`)
  process.exitCode = 1
}
