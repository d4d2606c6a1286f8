import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { currentGeneration, openKnowledgeBase, PUBLIC_READER } from '../knowledge/index.js'
import { ingestDocument } from './ingest-document.js'
import { publish } from './publish.js'
import { openTestLibrary, type TestLibrary } from './testing/open-test-library.js'

describe('publish', () => {
  let tools: TestLibrary
  beforeEach(async () => {
    tools = await openTestLibrary()
  })
  afterEach(() => tools.close())

  const ingest = (text: string) => ingestDocument(tools.file('huong-dan.txt', text), tools)
  const hasDocument = (id: string) => {
    const knowledge = openKnowledgeBase(tools.dataDirectory)
    const found = knowledge.document(id, PUBLIC_READER) !== undefined
    knowledge.close()
    return found
  }

  it('has nothing to publish in an empty library', async () => {
    expect(await publish(tools)).toEqual({ outcome: 'nothing_to_publish' })
    expect(currentGeneration(tools.dataDirectory)).toBeUndefined()
  })

  it('builds a generation of what was proposed and answers from it', async () => {
    await ingest('Tra cứu hồ sơ = Nhập mã hồ sơ trên giấy hẹn.')
    expect(await publish(tools)).toMatchObject({ outcome: 'published', generation: 1, documents: 1, changed: 1 })
    expect(hasDocument('bai-tra-cuu-ho-so')).toBe(true)
  })

  it('builds nothing when nothing changed', async () => {
    await ingest('Tra cứu hồ sơ = Nhập mã hồ sơ trên giấy hẹn.')
    await publish(tools)
    expect(await publish(tools)).toEqual({ outcome: 'up_to_date', generation: 1 })
  })

  it('builds the next generation when a document was added, and leaves out one that was retired', async () => {
    await ingest('Tra cứu hồ sơ = Nhập mã hồ sơ trên giấy hẹn.')
    await publish(tools)
    await ingest('Nộp phí = Trả bằng mã QR.')
    await tools.library.retire(['bai-tra-cuu-ho-so'])
    expect(await publish(tools)).toMatchObject({ outcome: 'published', generation: 2, documents: 1 })
    expect([hasDocument('bai-tra-cuu-ho-so'), hasDocument('bai-nop-phi')]).toEqual([false, true])
  })

  it('builds again where the present generation is damaged', async () => {
    await ingest('Tra cứu hồ sơ = Nhập mã hồ sơ trên giấy hẹn.')
    await publish(tools)
    writeFileSync(join(tools.dataDirectory, 'generations', '000001', 'manifest.json'), '{')
    expect(await publish(tools)).toMatchObject({ outcome: 'published', generation: 2 })
    expect(hasDocument('bai-tra-cuu-ho-so')).toBe(true)
  })

  it('gives up politely while another process publishes', async () => {
    await ingest('Tra cứu hồ sơ = Nhập mã hồ sơ trên giấy hẹn.')
    const claim = await tools.library.claim('publish')
    const waited: string[] = []
    expect(await publish(tools, { maxWaitMs: 0, onWait: () => waited.push('chờ') })).toEqual({ outcome: 'busy' })
    await claim!.release()
    expect(await publish(tools)).toMatchObject({ outcome: 'published' })
  })

  it('lets two publishers go one after the other', async () => {
    await ingest('Tra cứu hồ sơ = Nhập mã hồ sơ trên giấy hẹn.')
    const outcomes = await Promise.all([publish(tools), publish(tools)])
    expect(outcomes.map(({ outcome }) => outcome).sort()).toEqual(['published', 'up_to_date'])
  })
})
