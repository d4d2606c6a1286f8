import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type DamagedRun, isClear, takeInDamaged, unanswered, wordsSaid } from './testing/take-in-damaged.js'

/** `npm run bench -- damaged` takes 300. */
const WISH = { count: 120, seed: 20_261_121 }

describe('npm run ingest with damaged inputs', () => {
  let root: string
  let damaged: DamagedRun
  beforeAll(async () => {
    root = mkdtempSync(join(tmpdir(), 'hong-'))
    damaged = await takeInDamaged(root, WISH)
  }, 600_000)
  afterAll(() => rmSync(root, { recursive: true, force: true }))

  it('ends by itself, without a word about itself on the error stream', () => {
    expect(damaged.run).toMatchObject({ code: 0, err: '' })
  })

  it('says what became of every input', () => {
    expect(unanswered(damaged)).toEqual([])
  })

  it('tells each reason in Vietnamese, without the words of an engine', () => {
    const said = wordsSaid(damaged)
    expect(said.length).toBeGreaterThan(20)
    expect(said.filter((words) => !isClear(words))).toEqual([])
  })

  it('refuses what is made to fill the machine', () => {
    const outcome = (name: string) => damaged.report.files.find(({ path }) => path.endsWith(name))
    for (const name of ['bom.zip', 'bom.docx', 'muoi-nghin-trang.pdf', 'anh-khong-lo.png', 'khoa.zip']) {
      expect(outcome(name), name).toMatchObject({ outcome: 'unreadable' })
    }
  })
})
