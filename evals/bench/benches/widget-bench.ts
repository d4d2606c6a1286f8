import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import type { Bench } from '../bench.js'

/** The built widget, as it travels. */
export const widgetBench: Bench = {
  name: 'widget',
  words: 'cỡ tệp widget.js',
  rounds: 3,
  needsKnowledge: false,
  measures: [
    { name: 'plainBytes', words: 'chưa nén', unit: 'bytes', better: 'lower' },
    { name: 'gzipBytes', words: 'gzip', unit: 'bytes', better: 'lower' },
    { name: 'brotliBytes', words: 'brotli', unit: 'bytes', better: 'lower' },
    { name: 'buildSeconds', words: 'đóng gói', unit: 's', better: 'lower' }
  ],
  open: async ({ root }) => ({
    async round() {
      const startMs = performance.now()
      execFileSync(process.execPath, ['scripts/build-widget.mjs', '--force'], { cwd: root, stdio: 'ignore' })
      const seconds = (performance.now() - startMs) / 1000
      const bytes = readFileSync(join(root, 'dist', 'widget.js'))
      return [
        { measure: 'plainBytes', value: bytes.length },
        { measure: 'gzipBytes', value: gzipSync(bytes, { level: 9 }).length },
        { measure: 'brotliBytes', value: brotliCompressSync(bytes).length },
        { measure: 'buildSeconds', value: seconds }
      ]
    },
    close: async () => undefined
  })
}
