import { expect, it } from 'vitest'
import { ledgerEntry } from '../people/people-store.contract.js'
import { groupGaps } from './group-gaps.js'

const refused = (answerId: string, understoodAs: string, askedAt: string) => {
  const { answer } = ledgerEntry(answerId)
  const candidates = [
    { documentId: 'tthc-1', address: 'a', score: 1, confidence: 0.2, title: 'Cấp giấy nuôi động vật', procedureCode: '1.1' }
  ]
  return ledgerEntry(answerId, { understoodAs, askedAt, candidates, answer: { ...answer, status: 'not_in_knowledge' } })
}

it('groups questions that differ only in words of asking, most asked first, with the nearest procedure', () => {
  const gaps = groupGaps([
    refused('tl-3', 'giờ làm việc ngày lễ của xã Ea Kar', '2026-03-03T00:00:00.000Z'),
    refused('tl-2', 'cho hỏi nuôi hổ trong vườn bách thú thế nào', '2026-03-02T00:00:00.000Z'),
    refused('tl-1', 'nuôi hổ trong vườn bách thú cần gì', '2026-03-01T00:00:00.000Z')
  ])
  expect(gaps).toMatchObject([
    {
      count: 2,
      lastSeen: '2026-03-02T00:00:00.000Z',
      firstSeen: '2026-03-01T00:00:00.000Z',
      nearest: { code: '1.1', title: 'Cấp giấy nuôi động vật' },
      answerIds: ['tl-2', 'tl-1']
    },
    { count: 1, question: 'giờ làm việc ngày lễ của xã Ea Kar' }
  ])
})

it('finds nothing where nothing was refused', () => {
  expect(groupGaps([])).toEqual([])
})
