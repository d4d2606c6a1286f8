import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/** What a model was asked, as it crossed the wire. */
export interface ModelRequest {
  readonly path: string
  readonly key: string | undefined
  readonly system: string
  readonly user: string
  readonly model: string
  /** Everything that was sent, for looking for what must not be in it. */
  readonly body: string
}

/** How the server answers one request. */
export interface ModelReply {
  /** Anything but 200 is an error without a stream. */
  readonly status?: number
  /** What the model writes, piece by piece. */
  readonly pieces?: readonly string[]
  /** Waits before each piece. */
  readonly pauseMs?: number
  /** How the stream ends; `cut` breaks the connection, `hang` never ends, `no_end` closes it politely without saying that it is done. */
  readonly end?: 'done' | 'length' | 'cut' | 'hang' | 'no_end'
  /** Sent as it is instead of a stream. */
  readonly raw?: string
}

/** A local server that speaks the chat protocols of OpenAI (`/v1/chat/completions`) and Ollama (`/api/chat`), streaming. */
export interface ModelServer {
  readonly openAiUrl: string
  readonly ollamaUrl: string
  readonly requests: readonly ModelRequest[]
  /** Streams that the other side ended before they were done. */
  readonly abandoned: () => number
  close(): Promise<void>
}

const TOKENS = { prompt: 100, completion: 20 }

/** Starts it on a free port of this machine. @param answer decides each reply; `at` counts requests from 0. */
export async function startModelServer(answer: (request: ModelRequest, at: number) => ModelReply): Promise<ModelServer> {
  const requests: ModelRequest[] = []
  let abandoned = 0
  const server = createServer(async (incoming, reply) => {
    const request = await readRequest(incoming)
    requests.push(request)
    reply.on('close', () => {
      if (!reply.writableEnded) abandoned++
    })
    await send(reply, answer(request, requests.length - 1), request.path.startsWith('/api/'))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return { openAiUrl: `${url}/v1`, ollamaUrl: url, requests, abandoned: () => abandoned, close: () => closeAll(server) }
}

async function send(reply: ServerResponse, { status = 200, raw, ...stream }: ModelReply, isOllama: boolean): Promise<void> {
  if (status !== 200) {
    reply.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify({ error: { message: 'không phục vụ được' } }))
    return
  }
  if (raw !== undefined) {
    reply.writeHead(200, { 'content-type': 'text/html' }).end(raw)
    return
  }
  const { pieces = [], pauseMs = 0, end = 'done' } = stream
  reply.writeHead(200, { 'content-type': isOllama ? 'application/x-ndjson' : 'text/event-stream' })
  reply.flushHeaders()
  for (const piece of pieces) {
    if (pauseMs > 0) await pause(pauseMs)
    if (reply.destroyed) return
    reply.write(isOllama ? ollamaPiece(piece) : openAiPiece({ delta: { role: 'assistant', content: piece }, finish_reason: null }))
  }
  if (pauseMs > 0) await pause(pauseMs)
  if (end === 'hang' || reply.destroyed) return
  if (end === 'cut') reply.destroy()
  else if (end === 'no_end') reply.end()
  else reply.end(isOllama ? ollamaEnd(end) : openAiEnd(end))
}

function openAiPiece(choice: object, more: object = {}): string {
  const chunk = { id: 'x', object: 'chat.completion.chunk', created: 1, model: 'm', choices: [{ index: 0, ...choice }], ...more }
  return `data: ${JSON.stringify(chunk)}\n\n`
}

function openAiEnd(end: 'done' | 'length'): string {
  const usage = {
    prompt_tokens: TOKENS.prompt,
    completion_tokens: TOKENS.completion,
    total_tokens: TOKENS.prompt + TOKENS.completion
  }
  const last = openAiPiece({ delta: {}, finish_reason: end === 'done' ? 'stop' : 'length' })
  const cost = `data: ${JSON.stringify({ id: 'x', object: 'chat.completion.chunk', created: 1, model: 'm', choices: [], usage })}\n\n`
  return `${last}${cost}data: [DONE]\n\n`
}

function ollamaPiece(content: string): string {
  return `${JSON.stringify({ model: 'm', created_at: '2026-07-01T00:00:00Z', message: { role: 'assistant', content }, done: false })}\n`
}

function ollamaEnd(end: 'done' | 'length'): string {
  const last = { model: 'm', created_at: '2026-07-01T00:00:00Z', message: { role: 'assistant', content: '' }, done: true }
  const cost = { prompt_eval_count: TOKENS.prompt, eval_count: TOKENS.completion }
  return `${JSON.stringify({ ...last, done_reason: end === 'done' ? 'stop' : 'length', ...cost })}\n`
}

async function readRequest(incoming: IncomingMessage): Promise<ModelRequest> {
  const chunks: Buffer[] = []
  for await (const chunk of incoming) chunks.push(chunk as Buffer)
  const body = Buffer.concat(chunks).toString('utf8')
  const { model, messages } = JSON.parse(body) as { model: string; messages: { role: string; content: string }[] }
  const contentOf = (role: string) => messages.find((message) => message.role === role)?.content ?? ''
  const key = incoming.headers.authorization
  return { path: incoming.url ?? '', key, system: contentOf('system'), user: contentOf('user'), model, body }
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds))
}

function closeAll(server: Server): Promise<void> {
  server.closeAllConnections()
  return new Promise((resolve) => server.close(() => resolve()))
}

/** The numbered spans of a request, as the model reads them. */
export function spansIn({ user }: Pick<ModelRequest, 'user'>): readonly { readonly number: number; readonly text: string }[] {
  const list = user.split('\nCác đoạn:\n')[1] ?? ''
  return [...list.matchAll(/^\[(\d+)\] ([\s\S]*?)(?=\n\[\d+\] |$(?![\s\S]))/gm)].map(([, number, text]) => ({
    number: Number(number),
    text: text!
  }))
}

/** A sentence in the agreed form, as a line. */
export function sentenceLine(text: string, ...spans: readonly number[]): string {
  return `${JSON.stringify({ cau: text, doan: spans })}\n`
}
