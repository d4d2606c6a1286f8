import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Bench, BenchRequest, Sample } from '../bench.js'
import { ownProcess } from '../load/own-processes.js'
import { connectAsker } from '../load/socket-asker.js'
import { startServer } from '../load/started-server.js'

/** How long ingest may run before the questions begin, so that it is at work and not starting. */
const HEAD_START_MS = 5_000
/** Pages of the scan that is read where nothing else is named. */
const SCAN_PAGES = 400

/** One person asks while nothing else runs, and the same while another process ingests (a scan of 400 pages where nothing else is named) and publishes;
 * a round has both, in alternating order. */
export const answersWhileIngestBench: Bench = {
  name: 'answers-while-ingest',
  words: 'trả lời trong lúc tiến trình khác nạp và xuất bản tài liệu',
  rounds: 4,
  needsKnowledge: true,
  measures: [
    { name: 'idleAnswerMs', words: 'trọn câu trả lời, máy rảnh', unit: 'ms', better: 'lower' },
    { name: 'busyAnswerMs', words: 'trọn câu trả lời, đang nạp', unit: 'ms', better: 'lower' },
    { name: 'slowdown', words: 'p95 đang nạp / p95 máy rảnh', unit: 'times', better: 'lower', bars: { p50: 2 } },
    { name: 'typicalSlowdown', words: 'cùng câu hỏi: đang nạp / máy rảnh', unit: 'times', better: 'lower' }
  ],
  async open(request) {
    const ingest = request.ingest.length > 0 ? request.ingest : [await writeScan(request.temporaryFolder)]
    const server = await startServer(request.root, request.dataDirectory)
    const asker = await connectAsker(server.url)
    const askAll = async () => {
      const times = new Map<string, number>()
      for (const { id, question } of request.questions) times.set(id, (await asker.ask(question)).answerMs)
      return times
    }
    const askAllWhileIngesting = async () => {
      const ingesting = ingestOverAndOver({ ...request, ingest })
      try {
        await new Promise((resolve) => setTimeout(resolve, HEAD_START_MS))
        return await askAll()
      } finally {
        await ingesting.stop()
      }
    }
    await askAll()
    return {
      async round(turn) {
        let idle = turn % 2 === 0 ? await askAll() : undefined
        const busy = await askAllWhileIngesting()
        idle ??= await askAll()
        return samplesOf(idle, busy)
      },
      async close() {
        asker.leave()
        await server.stop()
      }
    }
  }
}

async function writeScan(folder: string): Promise<string> {
  const { makeScanPdf } = await import('../../../ingest/testing/index.js')
  const path = join(folder, 'ban-quet-400-trang.pdf')
  writeFileSync(path, makeScanPdf(SCAN_PAGES))
  return path
}

function samplesOf(idle: ReadonlyMap<string, number>, busy: ReadonlyMap<string, number>): Sample[] {
  const slow = (times: ReadonlyMap<string, number>) => {
    const sorted = [...times.values()].sort((left, right) => left - right)
    return sorted[Math.max(0, Math.ceil(0.95 * sorted.length) - 1)] ?? 0
  }
  return [
    ...[...idle].map(([key, value]) => ({ measure: 'idleAnswerMs', key, value })),
    ...[...busy].map(([key, value]) => ({ measure: 'busyAnswerMs', key, value })),
    ...[...busy].map(([key, value]) => ({ measure: 'typicalSlowdown', key, value: value / idle.get(key)! })),
    { measure: 'slowdown', value: slow(busy) / slow(idle) }
  ]
}

/** Ingests into an empty directory, again and again, until it is stopped. */
function ingestOverAndOver({ root, temporaryFolder, ingest }: BenchRequest): { stop(): Promise<void> } {
  let isStopped = false
  let child: ChildProcess | undefined
  const work = (async () => {
    while (!isStopped) {
      const folder = mkdtempSync(join(temporaryFolder, 'nap-'))
      const words = ['--import', 'tsx', 'ingest/main.ts', ...ingest, '--publish', '--without-seeds', '--data', folder]
      child = ownProcess(spawn(process.execPath, words, { cwd: root, stdio: 'ignore' }))
      await new Promise((resolve) => child?.once('exit', resolve))
      rmSync(folder, { recursive: true, force: true, maxRetries: 3 })
    }
  })()
  return {
    async stop() {
      isStopped = true
      child?.kill('SIGTERM')
      await work
    }
  }
}
