import { describe, expect, it } from 'vitest'
import { messagesVi } from '../messages/messages.vi.js'
import type { ChatState, ChatTurn } from '../session/chat-state.js'
import { PAPERS_ANSWER, UNKNOWN_ANSWER } from '../testing/sample-answers.vi.js'
import { announcementOf } from './announcement.js'
import { shortened } from './spoken-answer.js'

const turn: ChatTurn = { id: 'luot-1', question: 'khai sinh', phase: 'asking', blocks: [], ticked: [] }
const announced = (change: Partial<ChatTurn>, connection: ChatState['connection'] = 'online') =>
  announcementOf({ connection, draft: '', turns: [{ ...turn, ...change }] }, messagesVi)

describe('what a screen reader hears', () => {
  it('is where the question stands', () => {
    expect(announced({})).toBe('Đang trả lời')
    expect(announced({ phase: 'queued' }, 'offline')).toContain('tự gửi khi có mạng')
    expect(announced({ phase: 'failed', failure: { kind: 'busy' } })).toContain('nhiều người hỏi')
    expect(announced({ phase: 'stopped' })).toBe('Đã dừng theo yêu cầu của bạn.')
  })

  it('is the part that answers, not what is folded', () => {
    const heard = announced({ phase: 'answered', answer: PAPERS_ANSWER })
    expect(heard).toContain('Đã có câu trả lời. Để đăng ký khai sinh')
    expect(heard).not.toContain('Luật Hộ tịch')
  })

  it('begins with the status where there is one to tell', () => {
    expect(announced({ phase: 'answered', answer: UNKNOWN_ANSWER })).toContain('Chưa có trong kho tri thức.')
  })

  it('is nothing in an empty conversation', () => {
    expect(announcementOf({ connection: 'online', draft: '', turns: [] }, messagesVi)).toBe('')
  })

  it('is shortened between words', () => {
    expect(shortened('một hai ba bốn', 9)).toBe('một hai…')
    expect(shortened('khôngdấucách', 5)).toBe('không…')
  })
})
