import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { currentGeneration, KnowledgeError, RandomIndexingModel } from '../knowledge/index.js'
import { readIngestConfig } from './config.js'
import { ingestDocument } from './ingest-document.js'
import { publish } from './publish.js'
import { publishSeeds } from './publish-seeds.js'
import { openTestLibrary, type TestLibrary } from './testing/open-test-library.js'

const model = new RandomIndexingModel()
const source = { name: model.name, open: async () => model }
const away = {
  name: 'openai:bge-m3',
  open: () => Promise.reject(new KnowledgeError('embedding_unavailable', 'Không gọi được mô hình vectơ.'))
}

describe('publishing with an embedding model', () => {
  let tools: TestLibrary
  beforeEach(async () => {
    tools = await openTestLibrary()
    await ingestDocument(tools.file('huong-dan.txt', 'Tra cứu hồ sơ = Nhập mã hồ sơ trên giấy hẹn.'), tools)
  })
  afterEach(() => tools.close())

  it('builds again once a model is configured, and not a second time', async () => {
    expect(await publish(tools)).toMatchObject({ outcome: 'published', generation: 1 })
    expect(await publish({ ...tools, embedding: source })).toMatchObject({ outcome: 'published', generation: 2 })
    expect(currentGeneration(tools.dataDirectory)?.embeddingModel).toBe(model.name)
    expect(await publish({ ...tools, embedding: source })).toEqual({ outcome: 'up_to_date', generation: 2 })
    expect(await publish(tools)).toEqual({ outcome: 'up_to_date', generation: 2 })
  })

  it('stops with the reason while the model is away, and the old generation stays', async () => {
    await publish(tools)
    await expect(publish({ ...tools, embedding: away })).rejects.toMatchObject({ code: 'embedding_unavailable' })
    expect(currentGeneration(tools.dataDirectory)?.number).toBe(1)
  })

  it('publishes seeds without vectors while the model is away, since nothing answers yet', async () => {
    const seeds = join(tools.dataDirectory, '..', 'seeds')
    mkdirSync(join(seeds, 'guides'), { recursive: true })
    tools.file('seeds/tree.json', JSON.stringify({}))
    tools.file('seeds/guides/vneid.md', 'Đăng nhập VNeID = Mở ứng dụng rồi nhập mật khẩu.')
    expect(await publishSeeds({ ...tools, embedding: away }, seeds)).toMatchObject({
      publishing: { outcome: 'published', documents: 1 },
      withoutVectors: 'Không gọi được mô hình vectơ.'
    })
  })

  it('builds again where a file was changed in place', async () => {
    await publish(tools)
    const path = join(tools.dataDirectory, 'generations', '000001', 'documents.1.texts.utf16')
    const bytes = readFileSync(path)
    bytes[0]! ^= 1
    writeFileSync(path, bytes)
    expect(await publish(tools)).toMatchObject({ outcome: 'published', generation: 2 })
  })
})

describe('configuration of ingesting', () => {
  const endpoint = { TRO_LY_CONG_EMBEDDING_URL: 'http://127.0.0.1:8080/v1', TRO_LY_CONG_EMBEDDING_NAME: 'bge-m3' }
  it('has no embedding model by default', () => {
    expect(readIngestConfig({ TRO_LY_CONG_EMBEDDING_PROVIDER: ' ' })).toMatchObject({ ok: true })
    expect(readIngestConfig({})).not.toHaveProperty('config.embedding')
  })

  it('names the model as a generation does', () => {
    expect(readIngestConfig({ TRO_LY_CONG_EMBEDDING_PROVIDER: 'ollama', ...endpoint })).toMatchObject({
      config: { embedding: { name: 'ollama:bge-m3' } }
    })
    expect(readIngestConfig({ TRO_LY_CONG_EMBEDDING_PROVIDER: 'embedded' })).toMatchObject({ config: { embedding: { name: model.name } } })
  })

  it.each([
    [{ TRO_LY_CONG_EMBEDDING_PROVIDER: 'khac' }, 'TRO_LY_CONG_EMBEDDING_PROVIDER'],
    [{ TRO_LY_CONG_EMBEDDING_PROVIDER: 'openai' }, 'TRO_LY_CONG_EMBEDDING_URL'],
    [{ TRO_LY_CONG_EMBEDDING_PROVIDER: 'openai', ...endpoint, TRO_LY_CONG_EMBEDDING_NAME: '' }, 'TRO_LY_CONG_EMBEDDING_NAME']
  ])('refuses %o naming the variable', (environment, variable) => {
    expect(readIngestConfig(environment)).toEqual({ ok: false, message: expect.stringContaining(variable) })
  })
})
