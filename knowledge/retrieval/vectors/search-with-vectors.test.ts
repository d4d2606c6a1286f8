import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import {
  buildGeneration,
  currentGeneration,
  type EmbeddingModel,
  makeGuide,
  makeProcedure,
  makeRegulation,
  openKnowledgeBase,
  PUBLIC_READER,
  RandomIndexingModel,
  type SearchRequest,
  type ServedEmbeddings,
  type SourceDocument,
  serveEmbeddings,
  verifyGeneration
} from '../../testing/index.js'

/** What the made model takes for the same: the last word of each stands in none of the documents. */
const CONCEPTS = [
  ['khai tử', 'người chết', 'băng hà'],
  ['khai sinh', 'sinh con', 'chào đời'],
  ['tra cứu', 'mã hồ sơ', 'đi tới đâu']
]

/** LangChain's client takes seconds to load. */
const PATIENCE = { timeout: 60_000 }

describe('search with vectors', PATIENCE, () => {
  let dataDirectory: string
  let served: ServedEmbeddings
  beforeEach(async () => {
    dataDirectory = mkdtempSync(join(tmpdir(), 'vecto-'))
    served = await serveEmbeddings(CONCEPTS)
  })
  afterEach(async () => {
    await served.close()
    rmSync(dataDirectory, { recursive: true, force: true })
  })

  const documents = () => [makeRegulation(), makeProcedure(), makeGuide()]
  const build = (embedding: EmbeddingModel, of: readonly SourceDocument[] = documents()) =>
    buildGeneration(of, [], { dataDirectory, publishedDigest: 'a', builtAt: '2026-07-01T00:00:00.000Z', embedding })
  const search = async (embedding: EmbeddingModel | undefined, question: string, more: Partial<SearchRequest> = {}) => {
    const knowledge = openKnowledgeBase(dataDirectory, embedding ? { embedding } : {})
    const { hits } = await knowledge.search({ question, maxResults: 5, asOf: '2026-07-01', audiences: PUBLIC_READER, ...more })
    knowledge.close()
    return hits.map(({ documentId, passageAddress }) => `${documentId}#${passageAddress}`)
  }

  it('finds by meaning what no word leads to, and not without the model', async () => {
    const model = await served.source().open()
    expect(await build(model)).toMatchObject({ embeddingModel: 'openai:thu', embeddingDimensions: 4 })
    expect(await verifyGeneration(dataDirectory)).toEqual([])
    expect((await search(model, 'băng hà', { kinds: ['regulation'] }))[0]).toBe('60-2014-qh13#dieu-33')
    expect((await search(model, 'chào đời', { kinds: ['procedure'] }))[0]).toContain(makeProcedure().id)
    expect((await search(model, 'đi tới đâu', { kinds: ['guide'] }))[0]).toContain('#muc-2')
    expect(await search(undefined, 'băng hà', { kinds: ['regulation'] })).toEqual([])
  })

  it('is never sure of what it found by nearness alone', async () => {
    const model = await served.source().open()
    await build(model)
    const knowledge = openKnowledgeBase(dataDirectory, { embedding: model })
    for (const question of ['băng hà', 'chào đời', 'đi tới đâu']) {
      const { hits } = await knowledge.search({ question, maxResults: 9, asOf: '2026-07-01', audiences: PUBLIC_READER })
      // `đi` is a word of Điều 33 too: what shares a word may be likelier, but never likely.
      for (const hit of hits) expect(hit.confidence).toBeLessThan(0.5)
      expect(hits.some(({ confidence }) => confidence < 0.05)).toBe(true)
    }
    knowledge.close()
  })

  it('never shows what a reader may not see or what has expired, however near', async () => {
    const model = await served.source().open()
    await build(model, [makeGuide({ audience: 'officials' }), makeRegulation({ validity: { from: '2006-01-01', to: '2015-12-31' } })])
    expect(await search(model, 'băng hà đi tới đâu')).toEqual([])
    expect(await search(model, 'băng hà', { includeExpired: true, kinds: ['regulation'] })).toContain('60-2014-qh13#dieu-33')
  })

  it('embeds only what changed when publishing again, and what was not embedded when publishing was cut off', async () => {
    const model = await served.source().open()
    await build(model)
    const before = served.texts.length
    await build(model, [...documents(), makeGuide({ title: 'Nộp phí', sections: [{ title: 'Nộp phí', paragraphs: ['Trả bằng mã QR.'] }] })])
    expect(served.texts.slice(before)).toEqual([expect.stringContaining('mã QR')])
    rmSync(join(dataDirectory, 'generations'), { recursive: true })
    await build(model)
    expect(served.texts).toHaveLength(before + 1)
    expect((await search(model, 'băng hà', { kinds: ['regulation'] }))[0]).toBe('60-2014-qh13#dieu-33')
  })

  it('forgets what was taken out', async () => {
    const model = await served.source().open()
    await build(model)
    await build(model, [makeProcedure(), makeGuide()])
    expect(await search(model, 'băng hà', { kinds: ['regulation'] })).toEqual([])
    expect((await search(model, 'đi tới đâu', { kinds: ['guide'] }))[0]).toContain('#muc-2')
  })

  it('refuses vectors of another model with the command that helps', async () => {
    await build(await served.source().open())
    const other = await served.source('khac').open()
    expect(() => openKnowledgeBase(dataDirectory, { embedding: other })).toThrow(
      expect.objectContaining({ code: 'generation_unfit', message: expect.stringContaining('npm run ingest -- --publish') })
    )
    const wider = await served.source().open(8)
    expect(() => openKnowledgeBase(dataDirectory, { embedding: wider })).toThrow(expect.objectContaining({ code: 'generation_unfit' }))
    openKnowledgeBase(dataDirectory).close()
  })

  it('goes on by words when the endpoint is down, and when it says nothing', async () => {
    await build(await served.source().open())
    const model = await served.source().open(4)
    for (const how of ['refuse', 'hang'] as const) {
      served.behave(how)
      expect((await search(model, 'thời hạn đăng ký khai tử', { kinds: ['regulation'] }))[0]).toBe('60-2014-qh13#dieu-33')
    }
  })

  it('leaves the old generation when the endpoint is down while publishing', async () => {
    const model = await served.source().open()
    await build(model)
    served.behave('refuse')
    await expect(build(model, [...documents(), makeRegulation({ documentNumber: '68/2020/QH14' })])).resolves.toBeDefined()
    await expect(build(model, [makeGuide({ title: 'Bài mới' })])).rejects.toMatchObject({
      code: 'embedding_unavailable',
      message: expect.stringContaining('npm run ingest -- --publish')
    })
    expect(currentGeneration(dataDirectory)?.number).toBe(2)
    expect((await search(undefined, 'đăng ký khai tử', { kinds: ['regulation'] }))[0]).toContain('#dieu-33')
  })

  it('says what to run when a file of the vectors was changed', async () => {
    const model = await served.source().open()
    await build(model)
    const folder = join(dataDirectory, 'generations', '000001', 'vectors')
    const graph = join(folder, readdirSync(folder).find((name) => name.endsWith('.graph'))!)
    const { size } = await import('node:fs').then(({ statSync }) => statSync(graph))
    writeFileSync(graph, new Uint8Array(size))
    expect(() => openKnowledgeBase(dataDirectory, { embedding: model })).toThrow(
      expect.objectContaining({ code: 'vector_index_damaged', message: expect.stringContaining('npm run ingest -- --publish') })
    )
  })

  it('works with the model that comes along', async () => {
    const model = new RandomIndexingModel()
    await build(model)
    expect((await search(model, 'thời hạn đăng ký khai tử', { kinds: ['regulation'] }))[0]).toBe('60-2014-qh13#dieu-33')
  })
})
