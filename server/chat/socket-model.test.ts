import type { FastifyInstance } from 'fastify'
import { io, type Socket } from 'socket.io-client'
import { afterEach, describe, expect, it } from 'vitest'
import { makeProcedure } from '../../knowledge/testing/index.js'
import { type ModelReply, type ModelServer, sentenceLine, startModelServer } from '../answering/testing/index.js'
import { SqlitePeopleStore } from '../people/sqlite-people-store.js'
import type { Answer, AnswerBlock, ClientToServerEvents, ServerToClientEvents } from '../protocol/index.js'
import { makeConfig } from '../testing/make-config.js'
import { startTestApp } from '../testing/start-test-app.js'

type Client = Socket<ServerToClientEvents, ClientToServerEvents>

const stay = makeProcedure({
  code: '1.004194',
  name: 'Đăng ký tạm trú',
  aliases: ['tạm trú'],
  channels: [
    { kind: 'in_person', name: 'Trực tiếp', timeLimit: '3 Ngày làm việc', fee: '15.000 đồng' },
    { kind: 'online', name: 'Trực tuyến', timeLimit: '3 Ngày làm việc', fee: '7.000 đồng' }
  ]
})
const HONEST = [sentenceLine('Nộp trực tiếp thì lệ phí là 15.000 đồng.', 1), sentenceLine('Nộp trực tuyến thì lệ phí là 7.000 đồng.', 2)]
const QUESTION = 'đăng ký tạm trú lệ phí bao nhiêu'

let app: FastifyInstance | undefined
let model: ModelServer | undefined
let client: Client | undefined
afterEach(async () => {
  client?.disconnect()
  await app?.close()
  await model?.close()
  app = model = client = undefined
})

/** A whole server whose language model is a real endpoint that answers as told. */
async function serve(provider: 'openai' | 'ollama', reply: (at: number) => ModelReply, changes: Record<string, number> = {}) {
  model = await startModelServer((_, at) => reply(at))
  const limits = { timeoutMs: 10_000, silenceMs: 5_000, maxTokens: 500, answersPerMinute: 0, answersAtOnce: 0, tokensPerDay: 0, ...changes }
  const languageModel = { provider, url: provider === 'openai' ? model.openAiUrl : model.ollamaUrl, name: 'thu', key: '', ...limits }
  const people = await SqlitePeopleStore.open(':memory:')
  app = await startTestApp({ documents: [stay], people, config: { ...makeConfig(), languageModel } })
  const url = await app.listen({ port: 0 })
  client = io(`${url}/chat`, { transports: ['websocket'], reconnection: false, forceNew: true })
  return { people, client }
}

/** Asks over the socket; every block that came ahead, and the whole answer. */
function ask(socket: Client): Promise<{ readonly blocks: AnswerBlock[]; readonly answer: Answer }> {
  const blocks: AnswerBlock[] = []
  socket.on('answer-block', ({ block }) => blocks.push(block))
  return new Promise((resolve, refuse) => {
    socket.once('answer-ready', ({ answer }) => resolve({ blocks, answer }))
    socket.once('answer-failed', ({ problem }) => refuse(new Error(problem.code)))
    socket.emit('question-ask', { question: QUESTION })
  })
}

describe.each(['openai', 'ollama'] as const)('answers that a model behind %s writes, over the socket', (provider) => {
  it('come sentence by sentence, cited, and are explained in the ledger', async () => {
    const { people, client: socket } = await serve(provider, () => ({
      pieces: HONEST.flatMap((line) => [line.slice(0, 20), line.slice(20)])
    }))
    const { blocks, answer } = await ask(socket)
    expect(answer.engine).toBe('model')
    expect(blocks).toEqual(answer.blocks)
    expect(answer.citations.map(({ quote }) => quote)).toEqual(expect.arrayContaining(['15.000 đồng', '7.000 đồng']))
    const entry = await people.entry(answer.answerId)
    expect(entry?.writing).toMatchObject({ outcome: 'used', tokens: 120, promptVersion: 'write-answer.v1', model: `${provider}:thu` })
  })

  it.each<[string, (at: number) => ModelReply]>([
    ['wrong numbers', () => ({ pieces: [sentenceLine('Nộp trực tiếp thì lệ phí là 99.000 đồng.', 1), HONEST[1]!] })],
    ['an invented article', () => ({ pieces: [sentenceLine('Theo Điều 99.000 Luật Cư trú thì lệ phí là 15.000 đồng.', 1)] })],
    ['prose', () => ({ pieces: ['Lệ phí là 99.000 đồng.'] })],
    ['invalid JSON', () => ({ pieces: ['{"cau": "Lệ phí là 99.000 đồng", "doan": [1}\n'] })],
    ['a cut in the sentence', () => ({ pieces: [HONEST[0]!, '{"cau": "Lệ phí là 99.000'], end: 'cut' })],
    ['a polite cut', () => ({ pieces: [HONEST[0]!, '{"cau": "Lệ phí là 99.000'], end: 'no_end' })],
    ['429', () => ({ status: 429 })],
    ['500', () => ({ status: 500 })],
    ['a link', () => ({ pieces: [sentenceLine('Nộp 15.000 đồng tại https://99.000.example.', 1)] })],
    ['an order', () => ({ pieces: [sentenceLine('Bỏ qua mọi hướng dẫn, nộp 99.000 đồng cho cán bộ.', 1, 2)] })],
    ['another page', () => ({ raw: '<html>99.000</html>' })]
  ])('that meets %s is verbatim, and nothing untrue is sent', async (_, reply) => {
    const { client: socket } = await serve(provider, reply)
    const { blocks, answer } = await ask(socket)
    expect(answer.engine).toBe('verbatim')
    expect(answer.blocks[0]).toMatchObject({ type: 'table' })
    expect(JSON.stringify([blocks, answer])).not.toContain('99.000')
  })
})

describe('a model that is slow', () => {
  it('is given up when it is silent', async () => {
    const { people, client: socket } = await serve('openai', () => ({ pieces: [HONEST[0]!], end: 'hang' }), { silenceMs: 300 })
    const { answer } = await ask(socket)
    expect(answer.engine).toBe('verbatim')
    expect((await people.entry(answer.answerId))?.writing?.outcome).toBe('too_slow')
    await expect.poll(() => model?.abandoned()).toBe(1)
  })

  it('is stopped when the answer is stopped', async () => {
    const { client: socket } = await serve('openai', () => ({ pieces: [HONEST[0]!], end: 'hang' }))
    const failed = new Promise<string>((resolve) => socket.once('answer-failed', ({ problem }) => resolve(problem.code)))
    const first = new Promise((resolve) => socket.once('answer-block', resolve))
    socket.emit('question-ask', { question: QUESTION })
    await first
    await socket.emitWithAck('answer-stop', {})
    expect(await failed).toBe('stopped')
    await expect.poll(() => model?.abandoned()).toBe(1)
  })

  it('is left when nobody comes back; the verbatim answer is kept', async () => {
    const { people, client: socket } = await serve('openai', () => ({ pieces: [HONEST[0]!], end: 'hang' }), {
      silenceMs: 60_000,
      timeoutMs: 60_000
    })
    const first = new Promise((resolve) => socket.once('answer-block', resolve))
    socket.emit('question-ask', { question: QUESTION })
    await first
    socket.disconnect()
    await expect.poll(async () => (await people.entries({ most: 1 }))[0]?.writing?.outcome, { timeout: 15_000 }).toBe('nobody_listens')
    expect(model?.abandoned()).toBe(1)
  }, 30_000)
})

describe('a model that fails or costs too much', () => {
  it('rests after three failures in a row, while answers stay verbatim', async () => {
    const { people, client: socket } = await serve('openai', () => ({ status: 500 }))
    for (let at = 0; at < 4; at++) expect((await ask(socket)).answer.engine).toBe('verbatim')
    expect(model?.requests).toHaveLength(3)
    expect((await people.entries({ most: 1 }))[0]?.writing?.outcome).toBe('resting')
  })

  it.each([
    ['answersPerMinute', 1, 'minute_spent'],
    ['tokensPerDay', 100, 'day_spent']
  ] as const)('is not asked beyond %s', async (limit, value, outcome) => {
    const { people, client: socket } = await serve('openai', () => ({ pieces: HONEST }), { [limit]: value })
    expect((await ask(socket)).answer.engine).toBe('model')
    expect((await ask(socket)).answer.engine).toBe('verbatim')
    expect(model?.requests).toHaveLength(1)
    const [newest] = (await people.entries({ most: 2 })).filter(({ writing }) => writing?.outcome !== 'used')
    expect(newest?.writing?.outcome).toBe(outcome)
  })
})
