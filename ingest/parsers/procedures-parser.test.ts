import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import type { SourcedText } from '../../knowledge/index.js'
import type { ParseOutcome } from '../ingest-outcome.js'
import { detectFormat, parserFor } from './index.js'

const PAGE =
  'Cấp lại thẻ Y tếTên thủ tụcCấp lại thẻ Y tếMã thủ tục1.000123Cấp thực hiệnCấp xãCơ quan có thẩm quyềnSở Y tếĐịa chỉ tiếp nhận HSSố 1 phố HuếCơ quan được ủy quyềnCơ quan phối hợpThủ tục hành chính liên quanKhông có thông tinTrình Tự Thực HiệnBước 1: Nộp hồ sơ.\nThành phần hồ sơ nêu ở dưới.\nBước 2: Nhận kết quả.\n* Lưu ý:\n- Không thu thêm giấy tờ.\nCách Thức Thực HiệnHình thức nộpThời gianPhí, lệ phíMô tảTrực tiếp5 Ngày làm việcMiễn phíThành phần hồ sơ--Tên giấy tờMẫu đơn, tờ khaiSố lượngĐơn đề nghị theo Mẫu số 011 bản chínhCăn cứ pháp lýTên văn bản pháp lýMã văn bảnLuật Bảo hiểm y tế25/2008/QH12Cơ quan thực hiệnTrạm y tếYêu cầu, điều kiện thực hiệnKhông có thông tinKết quả xử lýThẻ y tếMã: KQ.G01.000001Từ khóaKhông có thông tinMô tảKhông có thông tinChọn cơ quan thực hiệnNộp hồ sơ'
const RECORD = {
  ten: 'Cấp lại thẻ Y tế',
  ma_thu_tuc: '1.000123',
  linh_vuc: 'Bảo hiểm',
  cap_thuc_hien: 'Cấp xã',
  doi_tuong: 'Công dân',
  page_text: PAGE
}

async function parse(content: string | Buffer): Promise<ParseOutcome[]> {
  const path = join(mkdtempSync(join(tmpdir(), 'procedures-')), 'export.bin')
  writeFileSync(path, content)
  expect(await detectFormat(path)).toBe('procedures')
  const outcomes: ParseOutcome[] = []
  for await (const outcome of parserFor('procedures')({ path, name: 'export.bin', bytes: 1 })) outcomes.push(outcome)
  return outcomes
}

describe('parseProcedures', () => {
  it('splits a crawled page into the slots of a record', async () => {
    const [outcome] = await parse(gzipSync(`${JSON.stringify(RECORD)}\n`))
    const document = outcome?.outcome === 'document' ? outcome.document : undefined
    expect(document).toMatchObject({ id: 'tthc-1.000123', kind: 'procedure', title: 'Cấp lại thẻ Y tế', validity: {} })
    const record = document?.procedure
    expect(record?.steps.map(({ text }) => text)).toEqual(['Bước 1: Nộp hồ sơ.\nThành phần hồ sơ nêu ở dưới.', 'Bước 2: Nhận kết quả.'])
    expect(record?.notes.map(({ text }) => text)).toEqual(['Không thu thêm giấy tờ.'])
    expect(record?.dossier[0]?.papers[0]).toMatchObject({ originals: 1, formCode: 'Mẫu số 01' })
    expect(record?.authority?.text).toBe('Trạm y tế')
    expect(record?.filingPlace?.text).toBe('Số 1 phố Huế')
    expect(record?.results.map(({ text }) => text)).toEqual(['Thẻ y tế'])
    expect(record?.levels).toEqual(['commune'])
  })

  it('points every piece of the record into the canonical text, inside its provision', async () => {
    const [outcome] = await parse(JSON.stringify(RECORD))
    if (outcome?.outcome !== 'document') throw new Error('no document')
    const { text, provisions, procedure } = outcome.document
    const pieces = sourcedTexts(procedure)
    expect(pieces.length).toBeGreaterThan(8)
    for (const piece of pieces) {
      expect(text.slice(piece.start, piece.end)).toBe(piece.text)
      const home = provisions.find(({ address }) => address === piece.address)
      expect(home && home.start <= piece.start && home.end >= piece.end).toBe(true)
    }
  })

  it('marks a record of before July 2025 as expired', async () => {
    const old = {
      id: 'cu:1',
      ten: 'Đăng ký thường trú',
      ma_thu_tuc: '',
      trinh_tu: '- Bước 1: Nộp.\n- Bước 2: Nhận.',
      parsed: { cach_thuc: [] }
    }
    const [outcome] = await parse(JSON.stringify(old))
    expect(outcome).toMatchObject({ outcome: 'document', document: { id: 'cu-cu-1', validity: { to: '2025-06-30' } } })
  })

  it('goes on behind a truncated line and says where it stands', async () => {
    const outcomes = await parse(`${JSON.stringify(RECORD)}\n{"ten": "Cấp\n${JSON.stringify({ ...RECORD, ma_thu_tuc: '1.000124' })}\n`)
    expect(outcomes.map(({ outcome }) => outcome)).toEqual(['document', 'quarantined', 'document'])
    expect(outcomes[1]).toMatchObject({ reason: { place: 'dòng 2' } })
  })

  it('keeps what stands before the damage in a cut archive', async () => {
    const lines = Array.from({ length: 400 }, (_, index) =>
      JSON.stringify({ ...RECORD, ma_thu_tuc: `1.${String(index).padStart(6, '0')}` })
    )
    const packed = gzipSync(lines.join('\n'))
    const outcomes = await parse(packed.subarray(0, packed.length - 20))
    expect(outcomes.filter(({ outcome }) => outcome === 'document').length).toBeGreaterThan(0)
    expect(outcomes.at(-1)).toMatchObject({ outcome: 'quarantined' })
  })
})

function sourcedTexts(value: unknown): SourcedText[] {
  if (typeof value !== 'object' || value === null) return []
  if ('start' in value && 'text' in value) return [value as SourcedText]
  return Object.values(value).flatMap(sourcedTexts)
}
