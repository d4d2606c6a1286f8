import { mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Bench } from '../bench.js'

/** Inputs of one round; three rounds are 300. */
const INPUTS = 100
const LONG_LINE_BYTES = 500_000_000
const NONE = { p99: 0 } as const

/** Damaged and hostile files handed to `npm run ingest`: each round others, drawn by the turn; the first with a line of 500 MB. */
export const damagedBench: Bench = {
  name: 'damaged',
  words: 'nạp tệp hỏng và tệp độc hại, mỗi vòng 100 tệp: không sập, không treo, mỗi tệp một lời báo rõ ràng',
  rounds: 3,
  needsKnowledge: false,
  isLong: true,
  measures: [
    { name: 'inputs', words: 'tệp đã đưa vào', unit: 'count', better: 'neither' },
    { name: 'refused', words: 'bị từ chối cả tệp', unit: 'count', better: 'neither' },
    { name: 'crashed', words: 'lần chương trình tự dừng sai hoặc nói ra lỗi kỹ thuật', unit: 'count', better: 'lower', bars: NONE },
    { name: 'unanswered', words: 'tệp không được nhắc đến', unit: 'count', better: 'lower', bars: NONE },
    { name: 'unclear', words: 'lời báo không rõ', unit: 'count', better: 'lower', bars: NONE },
    { name: 'seconds', words: 'cả vòng', unit: 's', better: 'lower' }
  ],
  async open({ temporaryFolder }) {
    const { isClear, takeInDamaged, unanswered, wordsSaid } = await import('../../../ingest/testing/index.js')
    return {
      async round(turn) {
        const folder = mkdtempSync(join(temporaryFolder, 'hong-'))
        const wish = { count: INPUTS, seed: turn + 1, ...(turn === 0 ? { longLineBytes: LONG_LINE_BYTES } : {}) }
        const damaged = await takeInDamaged(folder, wish)
        rmSync(folder, { recursive: true, force: true })
        const { run, report, names, seconds } = damaged
        const [silent, unclear] = [unanswered(damaged), wordsSaid(damaged).filter((words) => !isClear(words))]
        for (const line of [...silent, ...unclear, run.err].filter(Boolean)) process.stderr.write(`${line}\n`)
        return [
          { measure: 'inputs', value: names.length },
          { measure: 'refused', value: report.files.filter(({ outcome }) => outcome === 'unreadable').length },
          { measure: 'crashed', value: run.code === 0 && run.err === '' ? 0 : 1 },
          { measure: 'unanswered', value: silent.length },
          { measure: 'unclear', value: unclear.length },
          { measure: 'seconds', value: seconds }
        ]
      },
      close: async () => undefined
    }
  }
}
