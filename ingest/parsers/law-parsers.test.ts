import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { SourceDocument } from '../../knowledge/index.js'
import type { SourceFormat } from '../ingest-outcome.js'
import { parserFor } from './index.js'

async function documentsOf(format: SourceFormat, records: readonly unknown[]): Promise<SourceDocument[]> {
  const path = join(mkdtempSync(join(tmpdir(), 'laws-')), 'laws.jsonl')
  writeFileSync(path, records.map((record) => JSON.stringify(record)).join('\n'))
  const documents: SourceDocument[] = []
  for await (const outcome of parserFor(format)({ path, name: 'laws.jsonl', bytes: 1 }))
    if (outcome.outcome === 'document') documents.push(outcome.document)
  return documents
}

const article = (dieu: string, text: string, more: object = {}, source: object = {}) => ({
  ...{ demuc: '1.1', chuong: 'Chương I - QUY ĐỊNH CHUNG', label: `Điều 1.1.LQ.${dieu}. Tên điều ${dieu}`, note: [], text, ...more },
  source: {
    ...{ type: 'Luật', so_hieu: '10/2020/QH14', ten: 'Thanh niên', dieu, ngay: '16/06/2020', co_quan: 'Quốc hội', hieu_luc: '01/01/2021' },
    ...{ url: `http://vbpl.vn/x?ItemID=1#Chuong_I_Dieu_${dieu}`, ...source }
  }
})

describe('parseCodifiedLaw', () => {
  it('puts scattered articles of a law together in order, once each', async () => {
    const [law, ...others] = await documentsOf('codified-law', [article('2', '1. Hai.'), article('1', 'Một.'), article('2', '1. Hai.')])
    expect(others).toEqual([])
    expect(law).toMatchObject({ id: '10-2020-qh14', title: 'Luật Thanh niên', issuedOn: '2020-06-16', validity: { from: '2021-01-01' } })
    expect(law?.provisions.map(({ address }) => address)).toEqual(['dau-van-ban', 'chuong-i', 'dieu-1', 'dieu-2', 'dieu-2/khoan-1'])
    expect(law?.text).toContain('Điều 2. Tên điều 2\n1. Hai.')
  })

  it('mends a number torn between two fields and drops names of attached files', async () => {
    const torn = article(
      '1',
      'Nội dung.\nMau so 1_dinh kem theo.docx',
      {},
      { type: 'Thông tư', so_hieu: '17', ten: '/2017/TT-BTNMT Quy định về đo đạc' }
    )
    const [document] = await documentsOf('codified-law', [torn])
    expect(document).toMatchObject({ documentNumber: '17/2017/TT-BTNMT', title: 'Thông tư quy định về đo đạc' })
    expect(document?.text).not.toContain('docx')
  })

  it('keeps two documents with one number apart', async () => {
    const other = article('1', 'Miễn thuế.', {}, { type: 'Nghị quyết', url: 'http://vbpl.vn/x?ItemID=2#Dieu_1' })
    const ids = (await documentsOf('codified-law', [article('1', 'Một.'), other])).map(({ id }) => id)
    expect(ids).toEqual(['10-2020-qh14.vbpl-1', '10-2020-qh14.vbpl-2'])
  })

  it('ends the effect of a law that another law of the file repeals', async () => {
    const repealing = article(
      '9',
      'Luật Thanh niên số 10/2020/QH14 hết hiệu lực kể từ ngày Luật này có hiệu lực.',
      { label: 'Điều 1.2.LQ.9. Hiệu lực thi hành' },
      {
        ...{ so_hieu: '20/2024/QH15', hieu_luc: '01/07/2025', url: 'http://vbpl.vn/x?ItemID=3#Dieu_9' }
      }
    )
    const [old] = await documentsOf('codified-law', [article('1', 'Một.'), repealing])
    expect(old?.validity).toEqual({ from: '2021-01-01', to: '2025-06-30' })
  })
})

describe('parseConsolidatedLaws', () => {
  it('joins clauses, splits run-in điểm, drops footnote marks and keys a consolidated number by law', async () => {
    const [law] = await documentsOf('consolidated-laws', [
      {
        law_info: {
          law_id: 'LCT',
          law_name: 'Luật Cư trú 2020 (Văn bản hợp nhất 06/VBHN-VPQH)',
          document_number: '06/VBHN-VPQH',
          effective_date: '01/07/2021'
        },
        clauses: [
          {
            position: { chapter: 1, article: 3, article_title: 'Nguyên tắc[2]', clause: 1 },
            content: 'Các trường hợp sau đây: a) Một[12]; b) Hai.'
          },
          { position: { chapter: 1, article: 3, article_title: 'Nguyên tắc[2]', clause: 2 }, content: '2. Khác.' }
        ]
      }
    ])
    expect(law).toMatchObject({ id: '06-vbhn-vpqh.lct', title: 'Luật Cư trú', lawId: 'LCT', validity: { from: '2021-07-01' } })
    expect(law?.text.split('\n').slice(2)).toEqual([
      'Chương I',
      'Điều 3. Nguyên tắc',
      '1. Các trường hợp sau đây:',
      'a) Một;',
      'b) Hai.',
      '2. Khác.'
    ])
    expect(law?.provisions.some(({ address }) => address === 'dieu-3/khoan-1/diem-b')).toBe(true)
  })
})
