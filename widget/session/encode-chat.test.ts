import { describe, expect, it } from 'vitest'
import { PAPERS_ANSWER } from '../testing/sample-answers.vi.js'
import { type ChatState, EMPTY_CHAT } from './chat-state.js'
import { decodeChat, encodeChat } from './encode-chat.js'

const STATE: ChatState = {
  connection: 'online',
  conversationId: 'hoi-thoai-1',
  draft: 'còn lệ phí thì sao',
  turns: [{ id: 'luot-1', question: 'khai sinh cần gì', phase: 'answered', answer: PAPERS_ANSWER, blocks: [], ticked: ['1.0'] }]
}

describe('a kept conversation', () => {
  it('comes back whole, without a connection', () => {
    expect(decodeChat(encodeChat(STATE))).toEqual({ ...STATE, connection: 'idle' })
  })

  it('is interrupted where it was being answered', () => {
    const asking: ChatState = { ...STATE, turns: [{ id: 'luot-2', question: 'lệ phí?', phase: 'asking', blocks: [], ticked: [] }] }
    expect(decodeChat(encodeChat(asking)).turns[0]?.phase).toBe('interrupted')
  })

  it.each([undefined, '', 'không phải JSON', '{"version":1}', '{"version":0,"turns":[]}', '{"version":1,"turns":[null]}', '[]', 'null'])(
    'is empty when the kept text is %s',
    (text) => {
      expect(decodeChat(text)).toEqual(EMPTY_CHAT)
    }
  )

  it('keeps the last thirty turns', () => {
    const turns = Array.from({ length: 40 }, (_, index) => ({ ...STATE.turns[0]!, id: `luot-${index}` }))
    expect(decodeChat(encodeChat({ ...STATE, turns })).turns.map(({ id }) => id)).toEqual(turns.slice(10).map(({ id }) => id))
  })
})
