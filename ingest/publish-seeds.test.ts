import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openKnowledgeBase, PUBLIC_READER } from '../knowledge/index.js'
import { ingestDocument } from './ingest-document.js'
import { publish } from './publish.js'
import { publishSeeds } from './publish-seeds.js'
import { openTestLibrary, type TestLibrary } from './testing/open-test-library.js'

describe('publishSeeds', () => {
  let tools: TestLibrary
  let seeds: string
  beforeEach(async () => {
    tools = await openTestLibrary()
    seeds = join(tools.dataDirectory, '..', 'seeds')
    mkdirSync(join(seeds, 'guides'), { recursive: true })
    tools.file('seeds/tree.json', JSON.stringify({}))
    tools.file('seeds/guides/vneid.md', 'Đăng nhập VNeID = Mở ứng dụng rồi nhập mật khẩu.')
  })
  afterEach(() => tools.close())

  it('publishes the starter knowledge of an empty data directory', async () => {
    expect(await publishSeeds(tools, seeds)).toMatchObject({ outcome: 'published', publishing: { generation: 1, documents: 1 } })
    const knowledge = openKnowledgeBase(tools.dataDirectory)
    expect(knowledge.document('bai-ddang-nhap-vneid', PUBLIC_READER)?.title).toBe('Đăng nhập VNeID')
    knowledge.close()
  })

  it('does not publish what waits for review beside it', async () => {
    await ingestDocument(tools.file('phi.txt', 'Nộp phí = Trả bằng mã QR.'), tools)
    expect(await publishSeeds(tools, seeds)).toMatchObject({ publishing: { outcome: 'published', documents: 1 } })
    expect(await tools.library.proposedCount()).toBe(1)
  })

  it('leaves alone what is published already', async () => {
    await ingestDocument(tools.file('phi.txt', 'Nộp phí = Trả bằng mã QR.'), tools)
    await publish(tools)
    expect(await publishSeeds(tools, seeds)).toEqual({ outcome: 'present' })
  })
})
