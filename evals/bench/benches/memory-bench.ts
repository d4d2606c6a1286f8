import { execFile } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { Bench } from '../bench.js'

/** Memory of a fresh process that opens the knowledge, and after it has searched. */
export const memoryBench: Bench = {
  name: 'memory',
  words: 'bộ nhớ khi mở tri thức và sau khi tìm',
  rounds: 3,
  needsKnowledge: true,
  measures: [
    { name: 'openMs', words: 'mở tri thức', unit: 'ms', better: 'lower' },
    { name: 'emptyMb', words: 'bộ nhớ trước khi mở', unit: 'MB', better: 'neither' },
    { name: 'openMb', words: 'bộ nhớ sau khi mở', unit: 'MB', better: 'lower' },
    { name: 'searchedMb', words: 'bộ nhớ sau khi tìm', unit: 'MB', better: 'lower', bars: { p50: 800 } },
    { name: 'kept', words: 'trong đó giữ lại sau khi dọn', unit: 'MB', better: 'lower' }
  ],
  async open({ root, dataDirectory, questions, temporaryFolder }) {
    const file = join(temporaryFolder, 'questions.json')
    writeFileSync(file, JSON.stringify(questions.map(({ question }) => question)))
    const program = join(root, 'evals', 'bench', 'benches', 'open-and-search.ts')
    return {
      async round() {
        const words = ['--expose-gc', '--import', 'tsx', program, dataDirectory, file]
        const { stdout } = await promisify(execFile)(process.execPath, words, { cwd: root })
        return Object.entries(JSON.parse(stdout.trim()) as Record<string, number>).map(([measure, value]) => ({ measure, value }))
      },
      close: async () => undefined
    }
  }
}
