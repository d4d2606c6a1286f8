import { describe, expect, it } from 'vitest'
import { PAPERS_ANSWER } from '../testing/sample-answers.vi.js'
import type { ChatEvent } from './chat-event.js'
import { EMPTY_CHAT } from './chat-state.js'
import { reduceChat } from './reduce-chat.js'

const stateAfter = (...events: ChatEvent[]) => events.reduce(reduceChat, EMPTY_CHAT)
const asked: ChatEvent = { type: 'asked', turnId: 'luot-1', question: 'khai sinh cần gì' }
const sent: ChatEvent = { type: 'sent', turnId: 'luot-1' }
const block = PAPERS_ANSWER.blocks[0]!

describe('the state of a conversation', () => {
  it('is left alone by news about a turn that is over', () => {
    const answered = stateAfter(asked, sent, { type: 'answered', turnId: 'luot-1', answer: PAPERS_ANSWER })
    for (const event of [
      { type: 'progressed', turnId: 'luot-1', step: 'check' },
      { type: 'block_arrived', turnId: 'luot-1', index: 0, block },
      { type: 'stopped', turnId: 'luot-1' }
    ] as const)
      expect(reduceChat(answered, event)).toBe(answered)
  })

  it('replaces a block that is sent twice', () => {
    const other = { ...block, text: 'Bản đã sửa' } as typeof block
    const state = stateAfter(
      asked,
      sent,
      { type: 'block_arrived', turnId: 'luot-1', index: 0, block },
      { type: 'block_arrived', turnId: 'luot-1', index: 0, block: other }
    )
    expect(state.turns[0]?.blocks).toEqual([other])
  })

  it('does not flicker to connecting while online', () => {
    expect(stateAfter({ type: 'connected' }, { type: 'connecting' }).connection).toBe('online')
  })

  it('keeps a queued question queued when the connection is lost', () => {
    expect(stateAfter(asked, { type: 'disconnected' }).turns[0]?.phase).toBe('queued')
  })

  it('ticks and unticks', () => {
    const tick: ChatEvent = { type: 'ticked', turnId: 'luot-1', item: '1.0' }
    expect(stateAfter(asked, tick).turns[0]?.ticked).toEqual(['1.0'])
    expect(stateAfter(asked, tick, tick).turns[0]?.ticked).toEqual([])
  })
})
