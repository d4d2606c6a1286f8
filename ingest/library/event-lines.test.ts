import { expect, it } from 'vitest'
import type { LegalEventRow } from '../../knowledge/index.js'
import { isWaiting, linesOfEvent } from './event-lines.js'

const row: LegalEventRow = {
  key: 'a1b2c3',
  isPublished: true,
  event: {
    kind: 'amend',
    sourceDocumentId: '148-2026-ndd-cp',
    sourceDocumentNumber: '148/2026/NĐ-CP',
    sourceAddress: 'dieu-1/khoan-2',
    target: { documentNumber: '72/2015/NĐ-CP', address: 'dieu-4/khoan-1/diem-a', label: 'điểm a khoản 1 Điều 4' },
    effectiveOn: '2026-07-01',
    sentence: '2. Sửa đổi, bổ sung điểm a khoản 1 Điều 4 như sau:',
    confidence: 0.9
  }
}

it('an event says what is done to which place from which day, and whether it waits', () => {
  expect(linesOfEvent(row)[0]).toBe(
    'a1b2c3  148/2026/NĐ-CP dieu-1/khoan-2: sửa đổi, bổ sung điểm a khoản 1 Điều 4 của 72/2015/NĐ-CP (từ 01/07/2026, tự áp dụng, tin cậy 90 %)'
  )
  expect(isWaiting(row)).toBe(false)
  const unsure = { ...row, event: { ...row.event, confidence: 0.5 } }
  expect([isWaiting(unsure), linesOfEvent(unsure)[0]]).toEqual([true, expect.stringContaining('chờ duyệt')])
  expect(isWaiting({ ...unsure, decision: 'rejected' })).toBe(false)
})
