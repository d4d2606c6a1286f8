import { describe, expect, it } from 'vitest'
import type { LegalEvent, LegalEventRow } from '../../knowledge/index.js'
import { makeRegulation } from '../../knowledge/testing/index.js'
import { eventProblems } from './event-problems.js'

const DECREE = makeRegulation({ documentNumber: '72/2015/NĐ-CP', articles: [{ number: '4', title: 'Phát ngôn', text: '1. Họp báo.' }] })
const documentsOf = ({ documentNumber }: LegalEvent['target']) => (documentNumber === '72/2015/NĐ-CP' ? [DECREE] : [])

function row(source: string, event: Partial<LegalEvent>, address = 'dieu-4', documentNumber = '72/2015/NĐ-CP'): LegalEventRow {
  return {
    key: `${source}-${event.kind ?? 'amend'}-${address}`,
    isPublished: true,
    event: {
      kind: 'amend',
      sourceDocumentId: source,
      sourceAddress: 'dieu-1',
      target: { documentNumber, address, label: 'Điều 4' },
      effectiveOn: '2026-07-01',
      sentence: 'Sửa đổi, bổ sung Điều 4 như sau:',
      confidence: 0.95,
      ...event
    }
  }
}

const problemsOf = (...rows: readonly LegalEventRow[]) =>
  eventProblems(rows, documentsOf).map(({ problem, row: { key } }) => [problem, key])

describe('eventProblems', () => {
  it('tells a target that is not published from a place that the target has not', () => {
    expect(problemsOf(row('a', {}), row('b', {}, 'dieu-40'), row('c', {}, 'dieu-4', '1/2020/NĐ-CP'))).toEqual([
      ['no_place', 'b-amend-dieu-40'],
      ['no_document', 'c-amend-dieu-4']
    ])
  })

  it('asks of what is inserted only for the provision it comes into', () => {
    expect(problemsOf(row('a', { kind: 'insert' }, 'dieu-4/khoan-9'), row('a', { kind: 'insert' }, 'dieu-4a'))).toEqual([])
    expect(problemsOf(row('a', { kind: 'insert' }, 'dieu-40/khoan-9'))).toEqual([['no_place', 'a-insert-dieu-40/khoan-9']])
  })

  it('finds two documents that say different things of one place, and a change of what was repealed', () => {
    expect(problemsOf(row('a', { newWords: 'Một' }), row('b', { newWords: 'Hai' }))).toEqual([['conflict', 'b-amend-dieu-4']])
    expect(problemsOf(row('a', { kind: 'repeal', effectiveOn: '2025-01-01' }), row('b', {}))).toEqual([['conflict', 'b-amend-dieu-4']])
    expect(problemsOf(row('a', { effectiveOn: '2025-01-01' }), row('b', {}))).toEqual([])
  })

  it('holds nothing against a codification made later, which leaves out what was repealed', () => {
    const codified = { ...DECREE, asOf: '2026-08-01' }
    expect(eventProblems([row('a', { kind: 'repeal' }, 'dieu-40')], () => [codified])).toEqual([])
    expect(eventProblems([row('a', { kind: 'amend' }, 'dieu-40')], () => [codified])).toHaveLength(1)
  })

  it('passes over what was rejected or is not published', () => {
    const [first, second] = [row('a', { newWords: 'Một' }), row('b', { newWords: 'Hai' })]
    expect(problemsOf({ ...first, decision: 'rejected' }, second)).toEqual([])
    expect(problemsOf(first, { ...second, isPublished: false })).toEqual([])
  })
})
