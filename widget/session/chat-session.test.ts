import { describe, expect, it } from 'vitest'
import { PAPERS_ANSWER } from '../testing/sample-answers.vi.js'
import { ScriptedTransport } from '../testing/scripted-transport.js'
import { ChatSession, SILENCE_MS } from './chat-session.js'

const QUESTION = 'đăng ký khai sinh cho con cần giấy tờ gì'

function start(kept?: string) {
  const transport = new ScriptedTransport()
  const timers: { delayMs: number; act: () => void; off: boolean }[] = []
  const store = {
    text: kept,
    load: () => store.text,
    save(text: string) {
      store.text = text
    },
    erase() {
      store.text = undefined
    }
  }
  let ids = 0
  const after = (delayMs: number, act: () => void) => {
    const timer = { delayMs, act, off: false }
    timers.push(timer)
    return () => {
      timer.off = true
    }
  }
  const session = new ChatSession({ transport, store, newId: () => `luot-${++ids}`, after }, () => {})
  const pass = (delayMs: number) => {
    for (const timer of timers.splice(0)) if (!timer.off && timer.delayMs <= delayMs) timer.act()
  }
  return { session, transport, store, pass, last: () => session.state.turns.at(-1)! }
}

const settle = () => new Promise((resolve) => setImmediate(resolve))

describe('a conversation', () => {
  it('connects only when asked to, and once', () => {
    const { session, transport } = start()
    expect(session.state.connection).toBe('idle')
    session.connect()
    const first = transport.listener
    session.connect()
    expect(transport.listener).toBe(first)
  })

  it('asks, shows progress and blocks, and takes the whole answer', async () => {
    const { session, transport, last } = start()
    session.connect()
    transport.listener.connected()
    session.draft(` ${QUESTION} `)
    session.ask(session.state.draft)
    await settle()
    expect(transport.asked).toEqual([{ requestId: 'luot-1', question: QUESTION }])
    expect(session.state).toMatchObject({ draft: '', conversationId: 'hoi-thoai-1' })
    transport.listener.progress('luot-1', 'retrieve')
    transport.listener.block('luot-1', 0, PAPERS_ANSWER.blocks[0]!)
    expect(last()).toMatchObject({ phase: 'asking', step: 'retrieve', blocks: [{ type: 'text' }] })
    transport.listener.ready('luot-1', PAPERS_ANSWER)
    expect(last()).toMatchObject({ phase: 'answered', answer: { answerId: 'tra-loi-1' }, blocks: [] })
    expect(last().step).toBeUndefined()
  })

  it('keeps a question typed while offline and sends it when the connection comes', async () => {
    const { session, transport, last } = start()
    session.ask(QUESTION)
    expect(last().phase).toBe('queued')
    expect(transport.asked).toEqual([])
    transport.listener.connected()
    await settle()
    expect(transport.asked).toHaveLength(1)
    expect(last().phase).toBe('asking')
  })

  it('asks again after a cut when the server has no answer meanwhile', async () => {
    const { session, transport, last } = start()
    session.ask(QUESTION)
    transport.listener.connected()
    await settle()
    transport.listener.disconnected()
    expect(last().phase).toBe('interrupted')
    transport.conversation = { conversationId: 'hoi-thoai-1', turns: [] }
    transport.listener.connected()
    await settle()
    expect(transport.resumed).toEqual(['hoi-thoai-1'])
    expect(transport.asked.map(({ requestId }) => requestId)).toEqual(['luot-1', 'luot-1'])
  })

  it('fetches an answer that became ready while the browser was away', async () => {
    const { session, transport, last } = start()
    session.ask(QUESTION)
    transport.listener.connected()
    await settle()
    transport.listener.disconnected()
    const turn = { askedAt: '2026-11-21T08:00:00Z', question: QUESTION, answer: PAPERS_ANSWER }
    transport.conversation = { conversationId: 'hoi-thoai-1', turns: [turn] }
    transport.listener.connected()
    await settle()
    expect(last()).toMatchObject({ phase: 'answered', answer: { answerId: 'tra-loi-1' } })
    expect(transport.asked).toHaveLength(1)
  })

  it('goes on after a reload of the page', async () => {
    const before = start()
    before.session.ask(QUESTION)
    before.transport.listener.connected()
    await settle()
    before.session.draft('còn lệ phí')
    before.session.flush()
    const after = start(before.store.text)
    expect(after.last()).toMatchObject({ question: QUESTION, phase: 'interrupted' })
    expect(after.session.state).toMatchObject({ draft: 'còn lệ phí', conversationId: 'hoi-thoai-1', connection: 'idle' })
    after.session.connect()
    after.transport.listener.connected()
    await settle()
    expect(after.transport.asked).toMatchObject([{ question: QUESTION, conversationId: 'hoi-thoai-1' }])
  })

  it('asks nothing while a question is pending, nor anything empty or too long', () => {
    const { session } = start()
    session.ask(QUESTION)
    session.ask('câu thứ hai')
    expect(session.state.turns).toHaveLength(1)
    const other = start().session
    other.ask('   ')
    other.ask('ơ'.repeat(501))
    expect(other.state.turns).toEqual([])
  })

  it('stops, and ignores what still arrives', async () => {
    const { session, transport, last } = start()
    session.ask(QUESTION)
    transport.listener.connected()
    await settle()
    session.stop()
    transport.listener.ready('luot-1', PAPERS_ANSWER)
    expect(transport.stopped).toEqual(['luot-1'])
    expect(last().phase).toBe('stopped')
  })

  it('gives up after a long silence, and can ask again', async () => {
    const { session, transport, pass, last } = start()
    session.ask(QUESTION)
    transport.listener.connected()
    await settle()
    pass(SILENCE_MS)
    expect(last()).toMatchObject({ phase: 'failed', failure: { kind: 'timeout' } })
    session.retry('luot-1')
    await settle()
    expect(session.state.turns.map(({ id, phase }) => [id, phase])).toEqual([['luot-2', 'asking']])
  })

  it('says that the server is busy when it declines the question', async () => {
    const { session, transport, last } = start()
    const problem = { type: 'about:blank', title: 'Hệ thống đang bận', status: 503, code: 'busy' as const }
    transport.acknowledgement = { ok: false, problem }
    session.ask(QUESTION)
    transport.listener.connected()
    await settle()
    expect(last()).toMatchObject({ phase: 'failed', failure: { kind: 'busy' } })
  })

  it('sends a thumb with its reason and says when it could not', async () => {
    const { session, transport, last } = start()
    session.ask(QUESTION)
    transport.listener.connected()
    transport.listener.ready('luot-1', PAPERS_ANSWER)
    await session.rate('luot-1', 'down', 'incomplete', ' thiếu lệ phí ')
    expect(transport.feedback).toEqual([{ answerId: 'tra-loi-1', rating: 'down', reason: 'incomplete', comment: 'thiếu lệ phí' }])
    expect(last().rating).toEqual({ rating: 'down', reason: 'incomplete', delivery: 'sent' })
    transport.feedbackIsTaken = false
    await session.rate('luot-1', 'up')
    expect(last().rating).toEqual({ rating: 'up', delivery: 'failed' })
  })

  it('starts again with nothing left behind', () => {
    const { session, transport, store } = start()
    session.ask(QUESTION)
    transport.listener.connected()
    session.startAgain()
    expect(session.state).toEqual({ connection: 'online', turns: [], draft: '' })
    expect(store.text).toBeUndefined()
  })
})
