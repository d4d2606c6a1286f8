import { describe, expect, it } from 'vitest'
import { labelOfProvision } from '../../../knowledge/index.js'
import { makeGuide, makeProcedure } from '../../../knowledge/testing/index.js'
import { makeTools } from '../testing/index.js'
import { scriptedKnowledge } from '../testing/scripted-knowledge.js'
import { EMPTY_READING } from '../understand/question-reading.js'
import { composeGuide } from './compose-guide.js'
import { composeMessages } from './compose-messages.vi.js'

describe('a guide found for everyday words only', () => {
  it('answers from the beginning of the found section when no word is left to compare by', async () => {
    const guide = makeGuide()
    const knowledge = scriptedKnowledge([guide])
    const { hits } = await knowledge.search({
      question: 'theo dõi hồ sơ đã nộp',
      maxResults: 1,
      asOf: '2026-07-01',
      kinds: ['guide'],
      audiences: ['public']
    })
    const context = { reading: EMPTY_READING, evidenceWords: [], asOf: '2026-07-01' }
    const draft = composeGuide(hits, context as never, makeTools(knowledge))
    expect(JSON.stringify(draft?.blocks)).toContain('Dùng mã hồ sơ trên giấy hẹn')
    expect(draft?.citations.length).toBeGreaterThan(0)
  })
})

describe('a record without a code', () => {
  it('is named without an empty bracket', () => {
    expect(labelOfProvision(makeProcedure({ code: '', name: 'Cấp giấy xác nhận' }), [])).toBe('Cấp giấy xác nhận')
    expect(composeMessages.procedureQuestion('Cấp giấy xác nhận', '')).toBe('Cấp giấy xác nhận')
  })
})
