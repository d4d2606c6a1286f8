import { describe, expect, it } from 'vitest'
import { makeProcedure } from '../../../knowledge/testing/index.js'
import { makeTools } from '../testing/index.js'
import { EMPTY_READING } from '../understand/question-reading.js'
import { composeRefusal } from './compose-refusal.js'

const birth = makeProcedure({ notes: ['Đường dây nóng của cổng: 1900 1234.'] })
const refuse = (words: readonly string[]) => {
  const hit = { documentId: birth.id, passageAddress: birth.id, procedureCode: '1.001193', title: birth.title }
  const context = {
    reading: { ...EMPTY_READING, understoodAs: words.join(' ') },
    found: { procedures: [hit], laws: [], guides: [] },
    evidenceWords: words,
    asOf: '2026-07-01'
  }
  return composeRefusal(context as never, makeTools([birth]))
}

describe('composeRefusal', () => {
  it('names the agency of the nearest procedure and its contact, cited from the record', () => {
    const { status, blocks, citations } = refuse(['khai', 'sinh', 'sao', 'hỏa'])
    expect(status).toBe('not_in_knowledge')
    expect(blocks[0]?.text).not.toMatch(/không có quy định|không tồn tại/)
    const shown = JSON.stringify(blocks[1])
    expect(shown).toContain('Ủy ban nhân dân cấp xã')
    expect(shown).toContain('Trung tâm phục vụ hành chính công cấp xã')
    expect(shown).toContain('1900 1234')
    expect(citations).toHaveLength(3)
  })

  it('names no office when the nearest procedure is about something else', () => {
    expect(refuse(['nuôi', 'cá', 'sấu']).blocks).toHaveLength(1)
  })
})
