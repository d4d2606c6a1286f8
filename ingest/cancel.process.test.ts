import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openKnowledgeBase, PUBLIC_READER } from '../knowledge/index.js'
import { type CommandRun, runIngestCommand, startIngestCommand } from './testing/run-command.js'

const GUIDES = 40
const title = (place: number) => `Việc thứ ${place}`

/** Ctrl-C in a terminal sends SIGINT; a service manager sends SIGTERM. */
describe.each([
  ['SIGINT', 130],
  ['SIGTERM', 143]
] as const)('%s while files are read', (signal, code) => {
  let root: string
  let stopped: CommandRun
  const paths = () => Array.from({ length: GUIDES }, (_, place) => join(root, `${place}.md`))
  const words = () => [...paths(), '--publish', '--without-seeds', '--data', join(root, 'kho')]
  const partsUnder = (folder: string) =>
    existsSync(folder)
      ? (readdirSync(folder, { recursive: true, encoding: 'utf8' }) as string[]).filter((name) => name.endsWith('.part'))
      : []

  beforeAll(async () => {
    root = mkdtempSync(join(tmpdir(), 'dung-'))
    for (const [place, path] of paths().entries()) writeFileSync(path, `# ${title(place)}\n\nNộp hồ sơ thứ ${place} tại bộ phận một cửa.\n`)
    const { child, ended } = startIngestCommand(words())
    // The first file is taken in: the others are still to come.
    child.stdout?.on('data', (text) => String(text).includes('✓') && child.kill(signal))
    stopped = await ended
  }, 300_000)
  afterAll(() => rmSync(root, { recursive: true, force: true }))

  it('ends at once, saying that nothing is lost and what to do', () => {
    expect(stopped).toMatchObject({ code, err: '' })
    expect(stopped.out).toContain('Đã dừng theo yêu cầu. Chạy lại câu lệnh để tiếp tục; không có gì bị mất.')
  })

  it('publishes nothing and leaves nothing half-written', () => {
    expect(existsSync(join(root, 'kho', 'generations', 'current'))).toBe(false)
    expect(partsUnder(join(root, 'kho'))).toEqual([])
  })

  it('goes on where it stopped when run again, and publishes everything', async () => {
    const again = await runIngestCommand(words())
    expect(again).toMatchObject({ code: 0, err: '' })
    expect(again.out).toContain('không có gì mới')
    const knowledge = openKnowledgeBase(join(root, 'kho'))
    const found = Array.from({ length: GUIDES }, (_, place) => knowledge.document(`bai-viec-thu-${place}`, PUBLIC_READER)?.title)
    knowledge.close()
    expect(found).toEqual(Array.from({ length: GUIDES }, (_, place) => title(place)))
  }, 300_000)
})
