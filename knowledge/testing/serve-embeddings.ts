import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { type EmbeddingSource, embeddingSource } from '../index/embedding/embedding-source.js'

/** A local endpoint that speaks the OpenAI embeddings protocol and embeds by a script. */
export interface ServedEmbeddings {
  readonly url: string
  /** Every text it was asked for, in order. */
  readonly texts: string[]
  /** The model behind it. */
  source(name?: string): EmbeddingSource
  /** What it does from now on: answers, refuses every request, or says nothing. */
  behave(how: 'answer' | 'refuse' | 'hang'): void
  close(): Promise<void>
}

/** Concepts, each with the words that mean it: texts of one concept have vectors near each other although no word is the same. */
export type Concepts = readonly (readonly string[])[]

/** Serves a model to which each concept is a direction. */
export async function serveEmbeddings(concepts: Concepts): Promise<ServedEmbeddings> {
  const texts: string[] = []
  let behaviour: 'answer' | 'refuse' | 'hang' = 'answer'
  const server = createServer(async (request, reply) => {
    const { input } = JSON.parse(await bodyOf(request)) as { input: string | string[] }
    if (behaviour === 'hang') return
    if (behaviour === 'refuse') return void reply.writeHead(401, { 'content-type': 'application/json' }).end('{"error":{"message":"no"}}')
    const asked = typeof input === 'string' ? [input] : input
    texts.push(...asked)
    const data = asked.map((text, index) => ({ object: 'embedding', index, embedding: vectorOf(text, concepts) }))
    reply.writeHead(200, { 'content-type': 'application/json' })
    reply.end(JSON.stringify({ object: 'list', model: 'thu', data, usage: { prompt_tokens: 1, total_tokens: 1 } }))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`
  return {
    url,
    texts,
    source: (name = 'thu') => embeddingSource({ provider: 'openai', url, name, key: '' }),
    behave: (how) => {
      behaviour = how
    },
    close: () => {
      server.closeAllConnections()
      return new Promise((resolve) => server.close(() => resolve()))
    }
  }
}

/** How often each concept is named, and a small part that all texts share. */
function vectorOf(text: string, concepts: Concepts): number[] {
  const lower = text.toLowerCase()
  return [0.1, ...concepts.map((words) => words.reduce((count, word) => count + lower.split(word).length - 1, 0))]
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks).toString('utf8')
}
