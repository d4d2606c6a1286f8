import { describe, expect, it } from 'vitest'
import type { LegalEvent } from '../domain/index.js'
import { makeRegulation } from '../testing/make-regulation.js'
import { applyLegalEvents } from './apply-legal-events.js'

/** A change by a decree of 2026 to the made Luật Hộ tịch. */
function change(kind: LegalEvent['kind'], address: string, more: Partial<LegalEvent> = {}): LegalEvent {
  return {
    kind,
    sourceDocumentId: '12-2026-qh16',
    sourceDocumentNumber: '12/2026/QH16',
    sourceAddress: 'dieu-1/khoan-2',
    target: { documentNumber: '60/2014/QH13', address, label: address },
    effectiveOn: '2026-07-01',
    sentence: 'Sửa đổi, bổ sung …',
    confidence: 0.95,
    ...more
  }
}

const provisionAt = (address: string, ...events: LegalEvent[]) =>
  applyLegalEvents(makeRegulation(), events).document.provisions.find((provision) => provision.address === address)

describe('legal events applied to the document they name', () => {
  it('ends what was amended the day before, and says by what', () => {
    const amended = provisionAt('dieu-33/khoan-1', change('amend', 'dieu-33/khoan-1', { newWords: '1. Việc khai tử làm trong 30 ngày.' }))
    expect(amended?.validity).toEqual({ from: '2016-01-01', to: '2026-06-30' })
    expect(amended?.changes).toMatchObject([
      { kind: 'amend', on: '2026-07-01', isInText: false, by: { label: 'khoản 2 Điều 1 12/2026/QH16' } }
    ])
  })

  it('keeps a text that already has the new words in force, from the day of the change', () => {
    const newWords = '1. Trong thời hạn 15 ngày kể từ ngày có người chết, thân nhân có trách nhiệm đi đăng ký khai tử.'
    const amended = provisionAt('dieu-33/khoan-1', change('amend', 'dieu-33/khoan-1', { newWords }))
    expect(amended?.validity).toEqual({ from: '2026-07-01' })
    expect(amended?.changes?.[0]?.isInText).toBe(true)
  })

  it('ends what was repealed, and leaves its neighbours alone', () => {
    const { document } = applyLegalEvents(makeRegulation(), [change('repeal', 'dieu-15/khoan-2/diem-b')])
    const ended = document.provisions.filter(({ validity }) => validity?.to)
    expect(ended.map(({ address }) => address)).toEqual(['dieu-15/khoan-2/diem-b'])
  })

  it('ends a whole document, its provisions with it, whatever the spelling of its number', () => {
    const law = makeRegulation({ articles: [{ number: '1', clauses: ['Có hiệu lực.'], validity: { from: '2017-01-01' } }] })
    const whole = change('replace', '', { target: { documentNumber: '60/2014/qh13 ', address: '', label: 'toàn văn bản' } })
    const { document } = applyLegalEvents(law, [whole])
    expect(document.validity.to).toBe('2026-06-30')
    expect(document.provisions.find(({ address }) => address === 'dieu-1')?.validity).toEqual({ from: '2017-01-01', to: '2026-06-30' })
    expect(document.changes).toHaveLength(1)
  })

  it('notes an exchanged phrase without ending the provision, and an inserted one above its place', () => {
    const { document } = applyLegalEvents(makeRegulation(), [
      change('replace_phrase', 'dieu-15/khoan-1', { phrase: { from: '60 ngày', to: '90 ngày' } }),
      change('insert', 'dieu-15/khoan-3')
    ])
    const [article, clause] = ['dieu-15', 'dieu-15/khoan-1'].map((address) => document.provisions.find((one) => one.address === address))
    expect(clause).toMatchObject({ changes: [{ phrase: { to: '90 ngày' }, isInText: false }] })
    expect(clause?.validity).toBeUndefined()
    expect(article?.changes).toMatchObject([{ kind: 'insert' }])
  })

  it('changes nothing by an event from before the text, and lists a target that is not there', () => {
    expect(provisionAt('dieu-33', change('repeal', 'dieu-33', { effectiveOn: '2015-01-01' }))?.validity).toBeUndefined()
    const { dangling } = applyLegalEvents(makeRegulation(), [change('amend', 'dieu-99')])
    expect(dangling.map(({ target }) => target.address)).toEqual(['dieu-99'])
  })

  it('trusts a codification or consolidation made after the change', () => {
    const codified = makeRegulation({ asOf: '2026-09-01' })
    const events = [change('repeal', 'dieu-15'), change('amend', 'dieu-33/khoan-1', { newWords: 'Lời văn khác hẳn của lần sửa trước.' })]
    const { document } = applyLegalEvents(codified, events)
    expect(document.provisions.some(({ validity }) => validity)).toBe(false)
    expect(document.provisions.find(({ address }) => address === 'dieu-33/khoan-1')?.changes?.[0]?.isInText).toBe(true)
  })

  it('finds a consolidated law by its name for a part of it, never for the whole', () => {
    const consolidated = makeRegulation({ documentNumber: '12/VBHN-VPQH', title: 'Luật Hộ tịch', issuedOn: '2026-01-05' })
    const target = (address: string) => ({ target: { documentNumber: '60/2014/QH13', lawName: 'Luật Hộ tịch', address, label: '' } })
    const { document } = applyLegalEvents(consolidated, [change('amend', '', target('dieu-33/khoan-1')), change('replace', '', target(''))])
    expect(document.validity.to).toBeUndefined()
    expect(document.provisions.find(({ address }) => address === 'dieu-33/khoan-1')?.validity?.to).toBe('2026-06-30')
  })

  it('leaves other documents as they are', () => {
    const law = makeRegulation()
    expect(
      applyLegalEvents(law, [change('repeal', '', { target: { documentNumber: '60/2014/QH1', address: '', label: '' } })]).document
    ).toBe(law)
  })
})
