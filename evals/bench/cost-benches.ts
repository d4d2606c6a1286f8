import { execFile, execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import { openKnowledgeBase } from '../../knowledge/index.js'
import { publishSeeds } from '../product/publish-seeds.js'
import { percentile } from '../scores/bootstrap.js'
import type { Bench, BenchMeasures } from './bench.js'
import { BENCH_QUESTIONS } from './bench-questions.vi.js'
import { startServer } from './started-server.js'

const ROOT = resolve(import.meta.dirname, '..', '..')
const SHARED_EXPORT = resolve(ROOT, '..', 'shared', 'data', 'procedures.jsonl.gz')
const TURNS = 5

/** Publishing the starter knowledge into an empty directory, process start included. */
export const publishBench: Bench = {
  name: 'publish',
  words: 'xuất bản tri thức khởi đầu vào thư mục trống',
  run: () =>
    repeated('publish', TURNS, async () => {
      const seeds = await publishSeeds()
      seeds.remove()
    })
}

/** Reading the export of the national portal and publishing it. */
export const ingestBench: Bench = {
  name: 'ingest',
  words: 'đọc và xuất bản tệp thủ tục của Cổng (cần ../shared/data)',
  async run() {
    if (!existsSync(SHARED_EXPORT)) return { skipped: `không có ${SHARED_EXPORT}` }
    const folder = mkdtempSync(join(tmpdir(), 'tro-ly-cong-bench-'))
    const words = ['--import', 'tsx', 'ingest/main.ts', SHARED_EXPORT, '--publish', '--without-seeds', '--data', folder]
    try {
      const startMs = performance.now()
      await promisify(execFile)(process.execPath, words, { cwd: ROOT, maxBuffer: 2 ** 26 })
      const seconds = (performance.now() - startMs) / 1000
      const againMs = performance.now()
      await promisify(execFile)(process.execPath, words, { cwd: ROOT, maxBuffer: 2 ** 26 })
      return {
        ingestSeconds: seconds,
        againUnchangedSeconds: (performance.now() - againMs) / 1000,
        readMb: statSync(SHARED_EXPORT).size / 1e6
      }
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  }
}

/** From starting the server to readiness, and what it holds then. */
export const startBench: Bench = {
  name: 'start',
  words: 'khởi động máy chủ tới lúc sẵn sàng',
  async run() {
    const seconds: number[] = []
    const resident: number[] = []
    for (let turn = 0; turn < 3; turn++) {
      const server = await startServer()
      seconds.push(server.readySeconds)
      resident.push(server.residentMb)
      await server.stop()
    }
    return {
      readyP50Seconds: percentile(seconds, 0.5)!,
      readyMaxSeconds: percentile(seconds, 1)!,
      residentP50Mb: percentile(resident, 0.5)!
    }
  }
}

/** Resident memory of an open knowledge base, before and after searching. */
export const memoryBench: Bench = {
  name: 'memory',
  words: 'bộ nhớ khi mở tri thức và sau khi tìm',
  async run(dataDirectory) {
    const residentMb = () => process.memoryUsage().rss / 1e6
    const emptyMb = residentMb()
    const startMs = performance.now()
    const knowledge = openKnowledgeBase(dataDirectory)
    const openMs = performance.now() - startMs
    const openMb = residentMb()
    for (const question of BENCH_QUESTIONS) await knowledge.search({ question, maxResults: 10, asOf: '2026-07-15', audiences: ['public'] })
    const searchedMb = residentMb()
    const { documents, passages } = knowledge.generation
    knowledge.close()
    return { documents, passages, openMs, emptyMb, openMb, searchedMb }
  }
}

/** The built widget, as it travels. */
export const widgetBench: Bench = {
  name: 'widget',
  words: 'cỡ tệp widget.js',
  async run() {
    execFileSync(process.execPath, ['scripts/build-widget.mjs'], { cwd: ROOT })
    const bytes = readFileSync(join(ROOT, 'dist', 'widget.js'))
    return { plainBytes: bytes.length, gzipBytes: gzipSync(bytes, { level: 9 }).length, brotliBytes: brotliCompressSync(bytes).length }
  }
}

async function repeated(name: string, turns: number, once: () => Promise<void>): Promise<BenchMeasures> {
  const times: number[] = []
  for (let turn = 0; turn < turns; turn++) {
    const startMs = performance.now()
    await once()
    times.push(performance.now() - startMs)
  }
  return { [`${name}P50Ms`]: percentile(times, 0.5)!, [`${name}P95Ms`]: percentile(times, 0.95)!, [`${name}MaxMs`]: percentile(times, 1)! }
}
