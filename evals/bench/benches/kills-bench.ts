import { cpSync } from 'node:fs'
import { join } from 'node:path'
import type { Bench } from '../bench.js'

const GUIDES = 60
/** Guides that change in every second round, so that publishing has little to do and much to keep. */
const FEW = 2
const SEED = 7
/** Kills fall between this share of the time the program needs to start and its usual end. */
const FROM_START = 0.7
const NONE = { p99: 0 } as const

/** `npm run ingest … --publish` killed (SIGKILL) at a random moment, a kill each round, on a copy of the knowledge; at the end it has to resume. */
export const killsBench: Bench = {
  name: 'kills',
  words: 'kill −9 ở thời điểm ngẫu nhiên khi nạp và xuất bản, mỗi vòng một lần: không mất bản gốc, không lẫn thế hệ, chạy lại tiếp được',
  rounds: 50,
  needsKnowledge: true,
  isLong: true,
  measures: [
    { name: 'killed', words: 'bị dừng giữa chừng (không phải đã xong)', unit: 'share', better: 'neither' },
    { name: 'mixed', words: 'thế hệ hỏng hoặc lẫn', unit: 'count', better: 'lower', bars: NONE },
    { name: 'lostOriginals', words: 'bản gốc mất hoặc sai', unit: 'count', better: 'lower', bars: NONE },
    { name: 'notResumed', words: 'chạy lại không xong', unit: 'count', better: 'lower', bars: NONE },
    { name: 'resumeSeconds', words: 'chạy lại tới khi xong', unit: 's', better: 'lower' }
  ],
  async open({ temporaryFolder, dataDirectory }) {
    const [{ runIngestCommand, seededRandom, startIngestCommand }, { ChangingPapers, timed }] = await Promise.all([
      import('../../../ingest/testing/index.js'),
      import('../load/killed-ingest.js')
    ])
    const copy = join(temporaryFolder, 'kho')
    cpSync(dataDirectory, copy, { recursive: true, dereference: true })
    const papers = new ChangingPapers(temporaryFolder, copy, GUIDES)
    const random = seededRandom(SEED)
    const everyGuide = Array.from({ length: GUIDES }, (_, place) => place)
    const readyMs = await timed(() => runIngestCommand(['--help']))
    await runIngestCommand(papers.words)
    const usualMs = new Map<boolean, number>()
    return {
      async round(turn) {
        const isFew = turn % 2 === 1
        papers.change(isFew ? everyGuide.slice(0, FEW).map((place) => (place + turn * FEW) % GUIDES) : everyGuide)
        const whole = usualMs.get(isFew) ?? (await timed(() => runIngestCommand(papers.words)))
        if (!usualMs.has(isFew)) {
          usualMs.set(isFew, whole)
          papers.change(isFew ? everyGuide.slice(0, FEW) : everyGuide)
        }
        const { child, ended } = startIngestCommand(papers.words)
        const timer = setTimeout(() => child.kill('SIGKILL'), readyMs * FROM_START + random() * (whole - readyMs * FROM_START))
        const { code } = await ended
        clearTimeout(timer)
        const published = await papers.publishedChange()
        if (typeof published === 'string') process.stderr.write(`lần ${turn + 1}: ${published}\n`)
        const lost = await papers.lostOriginals()
        // Every fifth time it has to finish; between, several broken runs follow one another.
        const samples = [
          { measure: 'killed', value: code === null ? 1 : 0 },
          { measure: 'mixed', value: typeof published === 'string' ? 1 : 0 },
          { measure: 'lostOriginals', value: lost }
        ]
        if (turn % 5 !== 4) return samples
        const startedAt = performance.now()
        const again = await runIngestCommand(papers.words)
        const seconds = (performance.now() - startedAt) / 1000
        const isDone = again.code === 0 && (await papers.isPublished())
        if (!isDone) process.stderr.write(`lần ${turn + 1}: ${again.out}${again.err}\n`)
        return [...samples, { measure: 'notResumed', value: isDone ? 0 : 1 }, { measure: 'resumeSeconds', value: seconds }]
      },
      close: async () => undefined
    }
  }
}
