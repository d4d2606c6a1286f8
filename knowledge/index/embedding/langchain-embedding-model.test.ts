import { createServer, type IncomingMessage, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { FakeEmbeddings } from '@langchain/core/utils/testing'
import { afterEach, describe, expect, it } from 'vitest'
import { embedWithLangchain } from './langchain-embedding-model.js'
import { openOllamaEmbedding } from './langchain-ollama-embedding.js'
import { openOpenAiCompatibleEmbedding } from './langchain-openai-embedding.js'

/** Answers a request body; `undefined` never answers. */
type Answer = (body: { readonly input: string | readonly string[] }) => unknown

let server: Server | undefined
const requests: { url: string; key: string | undefined; body: { model: string; input: string | string[] } }[] = []

afterEach(() => {
  server?.closeAllConnections()
  server?.close()
  requests.length = 0
})

/** A local server that answers embeddings requests; returns its address. */
async function serve(answer: Answer, status = 200): Promise<string> {
  server = createServer(async (request, reply) => {
    const body = JSON.parse(await textOf(request))
    requests.push({ url: request.url!, key: request.headers.authorization, body })
    const content = answer(body)
    if (content === undefined) return
    reply.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(content))
  })
  await new Promise<void>((resolve) => server!.listen(0, '127.0.0.1', resolve))
  return `http://127.0.0.1:${(server!.address() as AddressInfo).port}`
}

async function textOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks).toString('utf8')
}

const vectorOf = (text: string) => [text.length, 1, 0]
const asList = (input: string | readonly string[]) => (typeof input === 'string' ? [input] : input)
const openAiAnswer: Answer = ({ input }) => ({
  ...{ object: 'list', model: 'bge-m3', usage: { prompt_tokens: 1, total_tokens: 1 } },
  data: asList(input).map((text, index) => ({ object: 'embedding', index, embedding: vectorOf(text) }))
})

describe('a model behind an OpenAI-compatible endpoint', () => {
  it('embeds documents and questions, and learns its dimensions by itself', async () => {
    const model = await openOpenAiCompatibleEmbedding({ baseUrl: `${await serve(openAiAnswer)}/v1`, model: 'bge-m3', apiKey: 'khoa' })
    expect([model.name, model.dimensions]).toEqual(['openai:bge-m3', 3])
    expect(await model.embedDocuments(['khai sinh', 'kết hôn nè'])).toEqual([Float32Array.of(9, 1, 0), Float32Array.of(10, 1, 0)])
    expect(await model.embedQuery('cư trú')).toEqual(Float32Array.of(6, 1, 0))
    expect(requests[0]).toMatchObject({ url: '/v1/embeddings', key: 'Bearer khoa', body: { model: 'bge-m3' } })
  })

  it('sends no more texts in one request than the server takes', async () => {
    const baseUrl = `${await serve(openAiAnswer)}/v1`
    const model = await openOpenAiCompatibleEmbedding({ baseUrl, model: 'bge-m3', dimensions: 3, textsPerRequest: 2 })
    expect(await model.embedDocuments(['a', 'bb', 'ccc'])).toHaveLength(3)
    expect(requests.map(({ body }) => asList(body.input).length).sort()).toEqual([1, 2])
  })

  it('is unavailable, in Vietnamese, when it refuses, is silent, or nobody listens', async () => {
    const model = { model: 'bge-m3', dimensions: 3 }
    const refusing = await openOpenAiCompatibleEmbedding({ ...model, baseUrl: await serve(() => ({ error: { message: 'no' } }), 401) })
    await expect(refusing.embedQuery('x')).rejects.toMatchObject({
      code: 'embedding_unavailable',
      message: expect.stringContaining('khóa truy cập')
    })
    server?.close()
    const silent = await openOpenAiCompatibleEmbedding({ ...model, timeoutMs: 200, baseUrl: await serve(() => undefined) })
    await expect(silent.embedQuery('x')).rejects.toMatchObject({ code: 'embedding_unavailable' })
    const absent = await openOpenAiCompatibleEmbedding({ ...model, baseUrl: 'http://127.0.0.1:9' })
    await expect(absent.embedQuery('x')).rejects.toMatchObject({ code: 'embedding_unavailable' })
  })

  it('refuses vectors of another length than the generation was built with', async () => {
    const model = await openOpenAiCompatibleEmbedding({ baseUrl: await serve(openAiAnswer), model: 'bge-m3', dimensions: 1024 })
    await expect(model.embedQuery('x')).rejects.toMatchObject({ code: 'embedding_unavailable', message: expect.stringContaining('1024') })
  })
})

describe('a model behind Ollama', () => {
  it('embeds documents and questions', async () => {
    const baseUrl = await serve(({ input }) => ({ model: 'bge-m3', embeddings: asList(input).map(vectorOf) }))
    const model = await openOllamaEmbedding({ baseUrl, model: 'bge-m3' })
    expect([model.name, model.dimensions]).toEqual(['ollama:bge-m3', 3])
    expect(await model.embedDocuments(['khai sinh'])).toEqual([Float32Array.of(9, 1, 0)])
    expect(requests[0]).toMatchObject({ url: '/api/embed', body: { model: 'bge-m3' } })
  })
})

describe('any LangChain Embeddings', () => {
  it('becomes a model of the project', async () => {
    const model = await embedWithLangchain(new FakeEmbeddings(), { name: 'giả', timeoutMs: 1000 })
    expect(model.dimensions).toBe(4)
    expect(await model.embedDocuments(['a', 'b'])).toHaveLength(2)
    expect(await model.embedDocuments([])).toEqual([])
  })
})
