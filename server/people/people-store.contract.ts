import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { LedgerEntry } from '../answering/index.js'
import type { PeopleStore } from './people-store.js'

/** A ledger entry about khai sinh. */
export function ledgerEntry(answerId: string, more: Partial<LedgerEntry> = {}): LedgerEntry {
  const conversationId = more.conversationId ?? 'cuoc-1'
  return {
    answerId,
    conversationId,
    askedAt: '2026-03-01T08:00:00.000Z',
    maskedQuestion: 'Tôi tên [TÊN], đăng ký khai sinh cần gì?',
    understoodAs: 'đăng ký khai sinh cần gì',
    generation: 3,
    candidates: [{ documentId: 'tthc-1.001193', address: 'thanh-phan-ho-so', score: 9.5, confidence: 0.9 }],
    answer: {
      answerId,
      conversationId,
      status: 'answered_procedure',
      blocks: [{ type: 'text', text: 'Bạn nộp Giấy chứng sinh.', citationIds: [] }],
      citations: [],
      suggestions: [],
      notices: [],
      engine: 'verbatim',
      timings: { totalMs: 12 }
    },
    ...more
  }
}

/** What every people store does. @param open opens an empty store with a clock. */
export function peopleStoreContract(name: string, open: (now: () => Date) => Promise<PeopleStore>): void {
  describe(`${name} as a people store`, () => {
    let store: PeopleStore
    let now = new Date('2026-03-01T08:00:00Z')
    beforeEach(async () => {
      now = new Date('2026-03-01T08:00:00Z')
      store = await open(() => now)
    })
    afterEach(() => store.close())

    it('remembers the latest state of a conversation', async () => {
      await store.conversations.save({ conversationId: 'cuoc-1', questions: ['khai sinh'] })
      await store.conversations.save({ conversationId: 'cuoc-1', questions: ['khai sinh', 'lệ phí'], procedureCode: '1.001193' })
      expect(await store.conversations.load('cuoc-1')).toEqual({
        conversationId: 'cuoc-1',
        questions: ['khai sinh', 'lệ phí'],
        procedureCode: '1.001193'
      })
      expect(await store.conversations.load('cuoc-2')).toBeUndefined()
    })

    it('gives back the last turns, oldest first', async () => {
      for (const hour of ['08', '09', '10'])
        await store.ledger.record(ledgerEntry(`tl-${hour}`, { askedAt: `2026-03-01T${hour}:00:00.000Z` }))
      await store.ledger.record(ledgerEntry('tl-khac', { conversationId: 'cuoc-2' }))
      const turns = await store.lastTurns('cuoc-1', 2)
      expect(turns.map((turn) => turn.answer.answerId)).toEqual(['tl-09', 'tl-10'])
      expect(turns[0]?.question).toContain('[TÊN]')
      expect(await store.lastTurns('cuoc-3', 2)).toEqual([])
    })

    it('keeps the last word about an answer', async () => {
      await store.ledger.record(ledgerEntry('tl-1'))
      expect(await store.saveFeedback({ answerId: 'tl-1', rating: 'up', givenAt: '2026-03-01T08:01:00.000Z' })).toBe(true)
      const second = {
        answerId: 'tl-1',
        rating: 'down',
        reason: 'outdated',
        comment: 'Lệ phí đã đổi',
        givenAt: '2026-03-01T08:02:00.000Z'
      } as const
      await store.saveFeedback(second)
      expect(await store.feedbackOn('tl-1')).toEqual(second)
    })

    it('takes no word about an answer that it does not know', async () => {
      expect(await store.saveFeedback({ answerId: 'tl-la', rating: 'up', givenAt: '2026-03-01T08:01:00.000Z' })).toBe(false)
      expect(await store.feedbackOn('tl-la')).toBeUndefined()
    })

    it('erases what is older than the retention period, and only that', async () => {
      await store.conversations.save({ conversationId: 'cu', questions: ['khai sinh'] })
      await store.ledger.record(ledgerEntry('tl-cu', { conversationId: 'cu', askedAt: '2026-03-01T08:00:00.000Z' }))
      await store.saveFeedback({ answerId: 'tl-cu', rating: 'up', givenAt: '2026-06-01T08:00:00.000Z' })
      now = new Date('2026-06-01T08:00:00Z')
      await store.conversations.save({ conversationId: 'moi', questions: ['kết hôn'] })
      await store.ledger.record(ledgerEntry('tl-moi', { conversationId: 'moi', askedAt: '2026-06-01T08:00:00.000Z' }))
      expect(await store.eraseOlderThan('2026-05-01T00:00:00.000Z')).toBe(1)
      expect(await store.conversations.load('cu')).toBeUndefined()
      expect(await store.feedbackOn('tl-cu')).toBeUndefined()
      expect(await store.conversations.load('moi')).toBeDefined()
      expect(await store.lastTurns('moi', 5)).toHaveLength(1)
    })

    it('keeps scores beside the ledger, joins what was said since, and erases them with their answers', async () => {
      const score = {
        status: 'answered_procedure',
        measures: { answered: 1, exact: 1 },
        confidence: 0.9,
        faults: [],
        generation: 3
      } as const
      for (const hour of ['08', '09']) {
        const askedAt = `2026-03-01T${hour}:00:00.000Z`
        await store.ledger.record(ledgerEntry(`tl-${hour}`, { askedAt, conversationId: `cuoc-${hour}` }))
        await store.scores.save({ ...score, id: `tl-${hour}`, askedAt })
      }
      await store.scores.save({ ...score, id: 'tl-la', askedAt: '2026-03-01T10:00:00.000Z' })
      await store.saveFeedback({ answerId: 'tl-09', rating: 'down', givenAt: '2026-03-01T09:01:00.000Z' })
      const [older, newer, ...more] = await store.scores.latest(5)
      expect(more).toEqual([])
      expect(older).toMatchObject({ id: 'tl-08', measures: { answered: 1, exact: 1 }, confidence: 0.9, generation: 3 })
      expect(older?.measures).not.toHaveProperty('helpful')
      expect(newer).toMatchObject({ id: 'tl-09', measures: { helpful: 0 } })
      expect(await store.scores.latest(1)).toHaveLength(1)
      const recorded = await store.scores.recordedSince('2026-03-01T08:30:00.000Z', 10)
      expect(recorded).toMatchObject([{ entry: { answerId: 'tl-09', generation: 3 }, rating: 'down' }])
      await store.conversations.erase('cuoc-09')
      await store.eraseOlderThan('2026-03-01T08:30:00.000Z')
      expect(await store.scores.latest(5)).toEqual([])
    })

    it('forgets one conversation with all its answers', async () => {
      await store.conversations.save({ conversationId: 'cuoc-1', questions: ['khai sinh'] })
      await store.ledger.record(ledgerEntry('tl-1'))
      await store.conversations.erase('cuoc-1')
      expect(await store.conversations.load('cuoc-1')).toBeUndefined()
      expect(await store.lastTurns('cuoc-1', 5)).toEqual([])
    })
  })
}
