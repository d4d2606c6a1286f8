import type { FastifyInstance } from 'fastify'
import { io, type Socket } from 'socket.io-client'
import { afterEach, describe, expect, it } from 'vitest'
import type { Answer, AnswerListener, AnswerRequest } from '../answering/index.js'
import type { Acknowledgement, ClientToServerEvents, Conversation, QuestionTaken, ServerToClientEvents } from '../protocol/index.js'
import { startTestApp, type TestAppOptions } from '../testing/start-test-app.js'

type Client = Socket<ServerToClientEvents, ClientToServerEvents>

let app: FastifyInstance | undefined
const clients: Client[] = []
afterEach(async () => {
  for (const client of clients.splice(0)) client.disconnect()
  await app?.close()
  app = undefined
})

async function serve(options: TestAppOptions = {}): Promise<string> {
  app = await startTestApp(options)
  return app.listen({ port: 0 })
}

function connect(url: string, headers: Record<string, string> = {}, transport: 'websocket' | 'polling' = 'websocket'): Client {
  const client: Client = io(`${url}/chat`, { transports: [transport], reconnection: false, extraHeaders: headers, forceNew: true })
  clients.push(client)
  return client
}

const connected = (client: Client) =>
  new Promise<'connected' | 'refused'>((resolve) => {
    client.on('connect', () => resolve('connected'))
    client.on('connect_error', () => resolve('refused'))
  })
const heard = <Name extends keyof ServerToClientEvents>(client: Client, name: Name) =>
  new Promise<Parameters<ServerToClientEvents[Name]>[0]>((resolve) => {
    client.once(name, resolve as never)
  })
const taken = (acknowledgement: Acknowledgement<QuestionTaken>) => {
  if (!acknowledgement.ok) throw new Error(acknowledgement.problem.code)
  return acknowledgement
}

/** Answers when told to, or not at all. */
function answerByHand() {
  const started: { request: AnswerRequest; listener: AnswerListener; signal: AbortSignal | undefined; finish(): void }[] = []
  const answerWith: NonNullable<TestAppOptions['answerWith']> = (request, tools, listener = {}, signal) =>
    new Promise((resolve) => {
      const answer: Answer = {
        answerId: `tl-${started.length}`,
        conversationId: request.conversationId!,
        status: 'answered_small_talk',
        blocks: [{ type: 'text', text: 'Xin chào bạn.', citationIds: [] }],
        citations: [],
        suggestions: [],
        notices: [],
        engine: 'verbatim',
        timings: { totalMs: 1 }
      }
      const entry = {
        understoodAs: '',
        generation: 1,
        candidates: [],
        maskedQuestion: request.question,
        askedAt: tools.now().toISOString()
      }
      const finish = () => {
        void tools.ledger
          .record({ ...entry, answerId: answer.answerId, conversationId: answer.conversationId, answer })
          .then(() => resolve(answer))
      }
      started.push({ request, listener, signal, finish })
    })
  return { answerWith, started }
}

describe('asking over the socket', () => {
  it('acknowledges, tells progress and blocks in order, then the whole answer', async () => {
    const client = connect(await serve())
    const told: string[] = []
    client.onAny((name: string) => told.push(name))
    const ready = heard(client, 'answer-ready')
    const acknowledgement = taken(
      await client.emitWithAck('question-ask', { question: 'đăng ký khai sinh cần giấy tờ gì', requestId: 'hoi-1' })
    )
    const { requestId, answer } = await ready
    expect(requestId).toBe('hoi-1')
    expect(answer.conversationId).toBe(acknowledgement.conversationId)
    expect(told[0]).toBe('answer-progress')
    expect(told.filter((name) => name === 'answer-block')).toHaveLength(answer.blocks.length)
    expect(told.at(-1)).toBe('answer-ready')
  })

  it('refuses what does not fit the schema, naming the field', async () => {
    const client = connect(await serve())
    expect(await client.emitWithAck('question-ask', { question: ' ' })).toMatchObject({
      ok: false,
      problem: { code: 'invalid_request', errors: [{ field: 'question' }] }
    })
    const failed = heard(client, 'answer-failed')
    client.emit('question-ask', { requestId: 'hoi-2' } as never)
    expect(await failed).toMatchObject({ requestId: 'hoi-2', problem: { code: 'invalid_request' } })
    client.emit('question-ask', undefined as never)
    expect(await heard(client, 'answer-failed')).toMatchObject({ problem: { code: 'invalid_request' } })
  })

  it('answers one question at a time', async () => {
    const hand = answerByHand()
    const client = connect(await serve({ answerWith: hand.answerWith }))
    taken(await client.emitWithAck('question-ask', { question: 'xin chào' }))
    expect(await client.emitWithAck('question-ask', { question: 'xin chào' })).toMatchObject({ problem: { code: 'answer_in_progress' } })
    const ready = heard(client, 'answer-ready')
    hand.started[0]?.finish()
    await ready
    expect(await client.emitWithAck('question-ask', { question: 'xin chào' })).toMatchObject({ ok: true })
  })

  it('stops: the work is told to end, and nothing more comes', async () => {
    const hand = answerByHand()
    const client = connect(await serve({ answerWith: hand.answerWith }))
    taken(await client.emitWithAck('question-ask', { question: 'xin chào', requestId: 'hoi-3' }))
    const failed = heard(client, 'answer-failed')
    expect(await client.emitWithAck('answer-stop', { requestId: 'hoi-3' })).toEqual({ ok: true, stopped: true })
    expect(await failed).toMatchObject({ requestId: 'hoi-3', problem: { code: 'stopped' } })
    expect(hand.started[0]?.signal?.aborted).toBe(true)
    const after: string[] = []
    client.onAny((name: string) => after.push(name))
    hand.started[0]?.listener.progress?.('compose')
    hand.started[0]?.finish()
    expect(await client.emitWithAck('answer-stop', {})).toEqual({ ok: true, stopped: false })
    expect(after).toEqual([])
  })

  it('counts questions of an address', async () => {
    const client = connect(await serve({ config: { questionsPerMinute: 1, trustProxy: true } }), { 'x-forwarded-for': '203.0.113.7' })
    const ready = heard(client, 'answer-ready')
    taken(await client.emitWithAck('question-ask', { question: 'xin chào' }))
    await ready
    expect(await client.emitWithAck('question-ask', { question: 'xin chào' })).toMatchObject({ problem: { code: 'too_many_requests' } })
  })

  it('takes feedback on the answer', async () => {
    const client = connect(await serve())
    const ready = heard(client, 'answer-ready')
    client.emit('question-ask', { question: 'xin chào' })
    const { answerId } = (await ready).answer
    expect(await client.emitWithAck('feedback-give', { answerId, rating: 'up' })).toEqual({ ok: true, answerId })
    expect(await client.emitWithAck('feedback-give', { answerId: 'khong-co', rating: 'up' })).toMatchObject({
      problem: { code: 'answer_not_found' }
    })
  })
})

describe('a browser that was away', () => {
  it('hears the end of an answer that began before, and finds it in the conversation', async () => {
    const hand = answerByHand()
    const url = await serve({ answerWith: hand.answerWith })
    const before = connect(url)
    const { conversationId } = taken(await before.emitWithAck('question-ask', { question: 'xin chào', requestId: 'hoi-4' }))
    before.disconnect()
    const after = connect(url)
    expect(await after.emitWithAck('conversation-resume', { conversationId })).toEqual({
      ok: true,
      conversation: { conversationId, turns: [] }
    })
    const ready = heard(after, 'answer-ready')
    hand.started[0]?.finish()
    expect((await ready).requestId).toBe('hoi-4')
    const resumed: Acknowledgement<{ readonly conversation: Conversation }> = await after.emitWithAck('conversation-resume', {
      conversationId
    })
    expect(resumed.ok && resumed.conversation.turns.map((turn) => turn.question)).toEqual(['xin chào'])
  })
})

describe('who may connect', () => {
  const allowedOrigins = ['https://anbinh.gov.vn']
  it.each(['websocket', 'polling'] as const)('lets in allowed sites and its own pages, refuses others, over %s', async (transport) => {
    const url = await serve({ config: { allowedOrigins } })
    expect(await connected(connect(url, { origin: 'https://anbinh.gov.vn' }, transport))).toBe('connected')
    expect(await connected(connect(url, { origin: url }, transport))).toBe('connected')
    expect(await connected(connect(url, {}, transport))).toBe('connected')
    expect(await connected(connect(url, { origin: 'https://la.example' }, transport))).toBe('refused')
    expect(await connected(connect(url, { origin: 'https://anbinh.gov.vn.la.example' }, transport))).toBe('refused')
    expect(await connected(connect(url, { origin: 'null' }, transport))).toBe('refused')
  })
})

it('closes while browsers are connected and an answer is being made', async () => {
  const hand = answerByHand()
  const url = await serve({ answerWith: hand.answerWith })
  const client = connect(url)
  const polling = connect(url, {}, 'polling')
  expect(await connected(polling)).toBe('connected')
  taken(await client.emitWithAck('question-ask', { question: 'xin chào' }))
  const gone = new Promise((resolve) => client.on('disconnect', resolve))
  await app?.close()
  app = undefined
  await gone
})
