import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { createWriteStream, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { damagedInputs, runIngestCommand } from '../../ingest/testing/index.js'
import { openKnowledgeBase, verifyGeneration } from '../../knowledge/index.js'

const HELP = `node --import tsx evals/bench/measure-hard-runs.ts <damaged|kill|line> [số]

  damaged [300]  tệp hỏng: mỗi tệp phải có lời giải thích, không treo
  kill [50]      kill −9 ở thời điểm ngẫu nhiên khi nạp và xuất bản: không mất bản gốc, không lẫn thế hệ, chạy lại tiếp được
  line           một dòng dài 500 MB`

/** Runs of ingest that go wrong on purpose; prints what held and exits 1 when something did not. */
async function main([what = '--help', count]: readonly string[]): Promise<number> {
  const root = mkdtempSync(join(tmpdir(), 'kho-'))
  try {
    if (what === 'damaged') return await damaged(root, Number(count ?? 300))
    if (what === 'kill') return await killed(root, Number(count ?? 50))
    if (what === 'line') return await longLine(root)
    console.log(HELP)
    return what === '--help' ? 0 : 1
  } finally {
    rmSync(root, { recursive: true, force: true })
  }
}

async function damaged(root: string, count: number): Promise<number> {
  writeFiles(join(root, 'giao'), damagedInputs(count, seeded(20_261_121)))
  const startedAt = performance.now()
  const run = await runIngestCommand([join(root, 'giao'), '--without-seeds', '--data', join(root, 'kho'), '--json', join(root, 'bc.json')])
  const { files } = JSON.parse(readFileSync(join(root, 'bc.json'), 'utf8')) as { files: readonly { outcome: string }[] }
  const refused = files.filter(({ outcome }) => outcome === 'unreadable').length
  console.log(
    `${count} tệp hỏng: ${files.length} lời báo (${refused} từ chối), mã thoát ${run.code}, ${((performance.now() - startedAt) / 1000).toFixed(0)} giây`
  )
  return run.code === 0 && files.length >= count ? 0 : 1
}

async function longLine(root: string): Promise<number> {
  const path = join(root, 'dong-dai.txt')
  const out = createWriteStream(path)
  const part = 'cư trú '.repeat(100_000)
  for (let bytes = 0; bytes < 500_000_000; bytes += Buffer.byteLength(part)) if (!out.write(part)) await once(out, 'drain')
  await new Promise<void>((resolve) => out.end(() => resolve()))
  const run = await runIngestCommand([path, '--without-seeds', '--data', join(root, 'kho')])
  console.log(`dòng 500 MB: mã thoát ${run.code}\n${run.out}${run.err}`)
  return 0
}

async function killed(root: string, times: number): Promise<number> {
  const random = seeded(7)
  const guides = Array.from({ length: 60 }, (_, place) => ({ name: `huong-dan-${place}.md`, content: guide(place, 0) }))
  const [giao, kho] = [join(root, 'giao'), join(root, 'kho')]
  writeFiles(giao, guides)
  const words = [giao, '--publish', '--without-seeds', '--data', kho]
  const whole = performance.now()
  await runIngestCommand(words)
  const usualMs = performance.now() - whole
  let [mixed, lost, unfinished] = [0, 0, 0]
  for (let time = 1; time <= times; time += 1) {
    writeFiles(
      giao,
      guides.map(({ name }, place) => ({ name, content: guide(place, time) }))
    )
    await runAndKill(words, random() * usualMs)
    if (!(await answers(kho))) mixed += 1
    lost += lostOriginals(kho)
  }
  const last = await runIngestCommand(words)
  if (last.code !== 0 || !(await answers(kho))) unfinished += 1
  console.log(`kill −9 ${times} lần: thế hệ hỏng hoặc lẫn ${mixed}, bản gốc hỏng ${lost}, không chạy tiếp được ${unfinished}`)
  return mixed + lost + unfinished === 0 ? 0 : 1
}

function runAndKill(words: readonly string[], afterMs: number): Promise<void> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, ['--import', 'tsx', 'ingest/main.ts', ...words], { stdio: 'ignore' })
    const timer = setTimeout(() => child.kill('SIGKILL'), afterMs)
    child.on('close', () => {
      clearTimeout(timer)
      resolve()
    })
  })
}

/** Whether the present generation opens, with every byte as written. */
async function answers(dataDirectory: string): Promise<boolean> {
  try {
    const knowledge = await openKnowledgeBase(dataDirectory)
    await knowledge.close()
    return (await verifyGeneration(dataDirectory)).length === 0
  } catch (error) {
    console.log(String(error))
    return false
  }
}

/** Originals whose bytes are not those their name says. */
function lostOriginals(dataDirectory: string): number {
  const folder = join(dataDirectory, 'originals')
  const names = existsSync(folder) ? (readdirSync(folder, { recursive: true, encoding: 'utf8' }) as string[]) : []
  return names
    .filter((name) => /^[0-9a-f]{2}\/[0-9a-f]{64}$/.test(name))
    .filter(
      (name) =>
        createHash('sha256')
          .update(readFileSync(join(folder, name)))
          .digest('hex') !== name.slice(3)
    ).length
}

const guide = (place: number, time: number) => Buffer.from(`# Việc số ${place}\n\nNộp hồ sơ lần ${time} tại bộ phận một cửa.\n`)

function writeFiles(folder: string, files: readonly { readonly name: string; readonly content: Buffer }[]): void {
  mkdirSync(folder, { recursive: true })
  for (const { name, content } of files) writeFileSync(join(folder, name), content)
}

/** Numbers from 0 to 1 in an order fixed by the seed (mulberry32). */
function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

process.exitCode = await main(process.argv.slice(2))
