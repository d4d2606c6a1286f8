import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { validityOn } from '../../knowledge/index.js'
import type { ParseOutcome, SourceFormat } from '../ingest-outcome.js'
import { detectFormat } from './detect-format.js'
import { parserFor } from './index.js'

const TEXT =
  'BỘ TÀI CHÍNH\nSố: 43/2014/TT-BTC\nTHÔNG TƯ\nQuy định về phí\nĐiều 1. Phạm vi\nThông tư này quy định phí.\nĐiều 2. Hiệu lực\nThông tư này có hiệu lực từ ngày 01/6/2014.'
const DATED = {
  vbpl_item: '38102',
  'Tên văn bản': 'Thông tư 43/2014/TT-BTC',
  'Mô tả': 'Thông tư quy định về phí',
  'Ban hành': '14/04/2014',
  'Hiệu lực': '01/06/2014',
  'Trạng thái': 'Hết hiệu lực toàn bộ',
  'Nội dung': TEXT
}

describe('exports of single texts', () => {
  let folder: string
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'van-ban-'))
  })
  afterEach(() => rmSync(folder, { recursive: true }))

  async function read(format: SourceFormat, ...records: readonly object[]): Promise<ParseOutcome[]> {
    const path = join(folder, 'van-ban.jsonl')
    writeFileSync(path, records.map((record) => JSON.stringify(record)).join('\n'))
    expect(await detectFormat(path)).toBe(format)
    const outcomes: ParseOutcome[] = []
    for await (const outcome of parserFor(format)({ path, name: 'van-ban.jsonl', bytes: 1 })) outcomes.push(outcome)
    return outcomes
  }

  it('keep what has wholly lost effect as history, on whatever day it is asked for', async () => {
    const [outcome] = await read('dated-texts', DATED)
    expect(outcome).toMatchObject({
      document: {
        id: '43-2014-tt-btc',
        documentNumber: '43/2014/TT-BTC',
        form: 'Thông tư',
        validity: { from: '2014-06-01', expired: true }
      }
    })
    const validity = outcome?.outcome === 'document' ? outcome.document.validity : {}
    expect([validityOn(validity, '2013-01-01').status, validityOn(validity, '2020-01-01').status]).toEqual(['not_yet_in_force', 'expired'])
  })

  it('tell the status of texts they do not have, and of partly expired ones that it is partly', async () => {
    const outcomes = await read('dated-texts', { ...DATED, 'Nội dung': '' }, { ...DATED, 'Trạng thái': 'Hết hiệu lực một phần' })
    expect(outcomes).toMatchObject([
      { document: { validity: { partlyExpired: true } } },
      { document: { kind: 'note', legalEvents: [{ kind: 'repeal', target: { documentNumber: '43/2014/TT-BTC', address: '' } }] } }
    ])
  })

  it('keep decisions of two provinces with one number apart', async () => {
    const local = { ...DATED, 'Tên văn bản': 'Quyết định 26/2024/QĐ-UBND' }
    const outcomes = await read('dated-texts', local, { ...local, vbpl_item: '99' })
    expect(new Set(outcomes.map((one) => (one.outcome === 'document' ? one.document.id : ''))).size).toBe(2)
  })

  it('fill in a number that the head of a gazette text leaves blank', async () => {
    const text = TEXT.replace('43/2014/TT-BTC', '/2026/TT-BTC')
    const record = { slug: 'thong-tu-so-09-2026-tt-btc-469696', url: 'https://congbao.chinhphu.vn/x', text }
    expect(await read('gazette-texts', record)).toMatchObject([
      { document: { documentNumber: '09/2026/TT-BTC', sourceName: 'Công báo điện tử' } }
    ])
  })
})
