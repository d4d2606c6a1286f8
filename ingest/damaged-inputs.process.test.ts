import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { IngestReport } from './ingest-report.js'
import { damagedInputs } from './testing/damaged-inputs.js'
import { type CommandRun, runIngestCommand } from './testing/run-command.js'

/** The bench `evals/bench/measure-hard-runs.ts` takes 300. */
const INPUTS = 120
const SEED = 20_261_121

describe('npm run ingest with damaged inputs', () => {
  let root: string
  let run: CommandRun
  let report: IngestReport
  beforeAll(async () => {
    root = mkdtempSync(join(tmpdir(), 'hong-'))
    mkdirSync(join(root, 'giao'))
    for (const { name, content } of damagedInputs(INPUTS, seeded(SEED))) writeFileSync(join(root, 'giao', name), content)
    run = await runIngestCommand([join(root, 'giao'), '--without-seeds', '--data', join(root, 'kho'), '--json', join(root, 'bc.json')])
    report = JSON.parse(readFileSync(join(root, 'bc.json'), 'utf8'))
  }, 600_000)
  afterAll(() => rmSync(root, { recursive: true, force: true }))

  it('ends by itself, without a word about itself on the error stream', () => {
    expect(run).toMatchObject({ code: 0, err: '' })
  })

  it('says what became of every input', () => {
    expect(report.files.length).toBeGreaterThanOrEqual(INPUTS)
  })

  it('tells each reason in Vietnamese, without the words of an engine', () => {
    const reasons = report.files.flatMap((file) => (file.outcome === 'unreadable' ? [file.reason.message] : []))
    expect(reasons.length).toBeGreaterThan(20)
    expect(
      reasons.filter((reason) => reason.length < 10 || /Error|undefined|null|\bat \//.test(reason) || !/[à-ỹđ]/u.test(reason))
    ).toEqual([])
  })

  it('refuses what is made to fill the machine', () => {
    const outcome = (name: string) => report.files.find(({ path }) => path.endsWith(name))
    for (const name of ['bom.zip', 'bom.docx', 'muoi-nghin-trang.pdf', 'anh-khong-lo.png', 'khoa.zip']) {
      expect(outcome(name), name).toMatchObject({ outcome: 'unreadable' })
    }
  })
})

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
