import { describe, expect, it } from 'vitest'
import type { Answer } from '../answer.js'
import { compareAnswers } from './compare-answers.js'
import type { RecordedAnswer } from './recorded-answer.js'
import { scoreRecordedAnswer } from './score-recorded-answer.js'
import { summarizeQuality } from './summarize-quality.js'

const citation = {
  id: 'c1',
  documentId: 'tthc-1.001193',
  procedureCode: '1.001193',
  title: 'Đăng ký khai sinh',
  address: 'thoi-han',
  label: 'Thời hạn, thủ tục 1.001193',
  quote: 'Ngay trong ngày tiếp nhận; nhận sau 15 giờ thì trả ngày làm việc tiếp theo.',
  ...{ start: 0, end: 76 },
  validity: { status: 'in_force' as const },
  viewUrl: '/van-ban/tthc-1.001193#thoi-han'
}

const place = { id: 'c1', exists: true, textThere: citation.quote, label: citation.label, validity: 'in_force' as const }

function recorded(changes: Partial<Answer> = {}, more: Partial<RecordedAnswer> = {}): RecordedAnswer {
  return {
    id: 'tl-1',
    answer: {
      answerId: 'tl-1',
      conversationId: 'cuoc-1',
      status: 'answered_procedure',
      blocks: [{ type: 'text', text: 'Nhận sau 15 giờ thì trả ngày làm việc tiếp theo.', citationIds: ['c1'] }],
      citations: [citation],
      suggestions: [],
      notices: [],
      engine: 'verbatim',
      ...changes
    },
    candidates: [{ documentId: citation.documentId, address: 'thoi-han', score: 9, confidence: 0.9 }],
    places: [place],
    ...more
  }
}

const faultsOf = (one: RecordedAnswer) => scoreRecordedAnswer(one).faults.map(({ fault }) => fault)

describe('an answer scored without knowing the right one', () => {
  it('is whole when every word stands where it is cited', () => {
    const { measures, faults, confidence } = scoreRecordedAnswer(recorded())
    expect(faults).toEqual([])
    expect(measures).toMatchObject({ answered: 1, refused: 0, exact: 1, labelled: 1, inForce: 1, resolved: 1, sourced: 1, supported: 1 })
    expect(confidence).toBe(0.9)
  })

  it.each([
    ['quote_differs', recorded({}, { places: [{ ...place, textThere: 'Ngay trong ngày' }] })],
    ['label_differs', recorded({}, { places: [{ ...place, label: 'Lệ phí, thủ tục 1.001193' }] })],
    ['validity_differs', recorded({}, { places: [{ ...place, validity: 'expired' }] })],
    ['citation_unresolved', recorded({ blocks: [{ type: 'text', text: 'Trong ngày.', citationIds: ['c7'] }] })],
    ['fact_uncited', recorded({ blocks: [...recorded().answer.blocks, { type: 'text', text: 'Lệ phí 8.000 đồng.', citationIds: [] }] })],
    ['fact_uncited', recorded({ blocks: [{ type: 'list', style: 'bullets', text: 'Bạn nộp:', citationIds: [], items: [] }] })],
    ['unsupported', recorded({ blocks: [{ type: 'text', text: 'Nhận sau 16 giờ thì trả hôm sau.', citationIds: ['c1'] }] })]
  ])('shows %s', (fault, one) => {
    expect(faultsOf(one)).toContain(fault)
  })

  it('leaves out what does not apply: a refusal has no citations, small talk is no question, an old generation cannot be looked into', () => {
    const refusal = scoreRecordedAnswer(recorded({ status: 'not_in_knowledge', blocks: [], citations: [] }))
    expect(refusal.measures).toEqual({ answered: 0, refused: 1, clarified: 0, failed: 0, blocked: 0, restored: 0 })
    expect(scoreRecordedAnswer(recorded({ status: 'answered_small_talk' })).measures).toEqual({ blocked: 0, restored: 0 })
    const { places: _, ...unplaced } = recorded()
    expect(scoreRecordedAnswer(unplaced).measures).not.toHaveProperty('exact')
    expect(scoreRecordedAnswer(recorded({}, { rating: 'down' })).measures.helpful).toBe(0)
  })

  it('lets an ended provision be cited when another day was asked for', () => {
    const ended = { ...citation, validity: { status: 'expired' as const } }
    const then = recorded({ citations: [ended] }, { places: [{ ...place, validity: 'expired' }], askedOfAnotherDay: true })
    expect(scoreRecordedAnswer(then).measures.inForce).toBe(1)
    expect(scoreRecordedAnswer({ ...then, askedOfAnotherDay: false }).measures.inForce).toBe(0)
  })
})

describe('many answers summed up', () => {
  it('says shares, latency, and whether confidence and praise go together; nothing about nothing', () => {
    const summary = summarizeQuality([
      scoreRecordedAnswer(recorded({}, { rating: 'up', elapsedMs: 12 })),
      scoreRecordedAnswer(recorded({}, { rating: 'down', elapsedMs: 40 })),
      scoreRecordedAnswer(recorded({ status: 'out_of_scope', citations: [], blocks: [] }, { candidates: [] }))
    ])
    expect(summary.measures.answered?.mean).toBeCloseTo(2 / 3)
    expect(summary.measures.exact).toMatchObject({ mean: 1, count: 2 })
    expect(summary.statuses).toEqual({ answered_procedure: 2 / 3, out_of_scope: 1 / 3 })
    expect(summary.confidence[9]).toMatchObject({ count: 2, right: 0.5 })
    expect(summary.calibration).toMatchObject({ rated: 2 })
    expect(summary.latencyMs).toEqual({ p50: 12, p95: 40, max: 40 })
    expect(summarizeQuality([])).toMatchObject({ answers: 0, measures: {}, statuses: {} })
    expect(summarizeQuality([])).not.toHaveProperty('latencyMs')
  })
})

describe('the same questions answered twice', () => {
  it('says what became of each answer, and which way the measures went', () => {
    const other = { ...citation, documentId: 'tthc-1.004884' }
    const before = ['a', 'b', 'c', 'd', 'e', 'mất'].map((id) => recorded({}, { id }))
    const after = [
      recorded({}, { id: 'a' }),
      recorded({ blocks: [{ type: 'text', text: 'Trả ngay trong ngày tiếp nhận.', citationIds: ['c1'] }] }, { id: 'b' }),
      recorded({ citations: [other] }, { id: 'c' }),
      recorded({ status: 'answered_guide' }, { id: 'd' }),
      recorded({ status: 'not_in_knowledge', blocks: [], citations: [] }, { id: 'e' }),
      recorded({}, { id: 'mới' })
    ]
    const { changes, counts, onlyBefore, onlyAfter, measures } = compareAnswers(before, after)
    expect(changes.map(({ kind }) => kind)).toEqual(['same', 'other_words', 'other_source', 'other_outcome', 'lost'])
    expect(counts).toMatchObject({ same: 1, lost: 1, gained: 0 })
    expect([onlyBefore, onlyAfter]).toEqual([['mất'], ['mới']])
    expect(measures.answered).toMatchObject({ compared: 5, worse: ['e'], verdict: 'noise' })
    expect(compareAnswers(after, before).counts).toMatchObject({ gained: 1 })
  })
})
