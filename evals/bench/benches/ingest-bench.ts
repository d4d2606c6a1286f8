import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Bench } from '../bench.js'
import { runTimed } from '../load/timed-process.js'

/** Reading files and publishing them into an empty directory, then the same once more with nothing changed. */
export const ingestBench: Bench = {
  name: 'ingest',
  words: 'đọc và xuất bản tài liệu (--ingest; mặc định: tệp thủ tục của ../shared/data)',
  rounds: 3,
  needsKnowledge: false,
  measures: [
    { name: 'ingestSeconds', words: 'đọc và xuất bản', unit: 's', better: 'lower' },
    { name: 'megabytesPerSecond', words: 'MB tệp gốc mỗi giây', unit: 'per_second', better: 'higher' },
    { name: 'unchangedSeconds', words: 'làm lại khi không có gì đổi', unit: 's', better: 'lower' },
    { name: 'peakMb', words: 'bộ nhớ cao nhất', unit: 'MB', better: 'lower', bars: { p50: 2_500 } }
  ],
  async open({ root, temporaryFolder, ingest }) {
    if (ingest.length === 0) return { skipped: 'không có gì để nạp: nêu --ingest <đường dẫn>' }
    const megabytes = ingest.reduce((sum, path) => sum + bytesUnder(path), 0) / 1e6
    return {
      async round() {
        const folder = mkdtempSync(join(temporaryFolder, 'nap-'))
        const words = [process.execPath, '--import', 'tsx', 'ingest/main.ts', ...ingest, '--publish', '--without-seeds', '--data', folder]
        const first = await runTimed(root, words)
        const again = await runTimed(root, words)
        rmSync(folder, { recursive: true, force: true })
        return [
          { measure: 'ingestSeconds', value: first.seconds },
          { measure: 'megabytesPerSecond', value: megabytes / first.seconds },
          { measure: 'unchangedSeconds', value: again.seconds },
          { measure: 'peakMb', value: first.peakMb }
        ]
      },
      close: async () => undefined
    }
  }
}

function bytesUnder(path: string): number {
  const entry = statSync(path)
  return entry.isDirectory() ? readdirSync(path).reduce((sum, name) => sum + bytesUnder(join(path, name)), 0) : entry.size
}
