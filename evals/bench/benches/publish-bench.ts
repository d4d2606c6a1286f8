import { mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Bench } from '../bench.js'
import { runTimed } from '../load/timed-process.js'

/** Publishing the starter knowledge into an empty directory, process start included. */
export const publishBench: Bench = {
  name: 'publish',
  words: 'xuất bản tri thức khởi đầu vào thư mục trống',
  rounds: 5,
  needsKnowledge: false,
  measures: [
    { name: 'publishSeconds', words: 'tới lúc xong', unit: 's', better: 'lower' },
    { name: 'peakMb', words: 'bộ nhớ cao nhất', unit: 'MB', better: 'lower' }
  ],
  open: async ({ root, temporaryFolder }) => ({
    async round() {
      const folder = mkdtempSync(join(temporaryFolder, 'xuat-ban-'))
      const { seconds, peakMb } = await runTimed(root, [
        `TRO_LY_CONG_DATA=${folder}`,
        process.execPath,
        '--import',
        'tsx',
        'ingest/main.ts',
        '--seeds-only'
      ])
      rmSync(folder, { recursive: true, force: true })
      return [
        { measure: 'publishSeconds', value: seconds },
        { measure: 'peakMb', value: peakMb }
      ]
    },
    close: async () => undefined
  })
}
