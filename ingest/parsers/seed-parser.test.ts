import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import type { ParseOutcome } from '../ingest-outcome.js'
import { parseGuideSeed, parseProcedureSeed, parseSeeds, parseSeedTree } from './seed-parser.js'

const folders: string[] = []
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true })
})

const TEMPORARY_RESIDENCE = {
  ...{ code: '1.004194', name: 'Đăng ký tạm trú', aliases: ['làm tạm trú'], field: 'Cư trú', levels: ['commune'], levelText: 'Cấp xã' },
  ...{ steps: ['Nộp hồ sơ cho Công an cấp xã.'], conditions: [], results: ['Cập nhật thông tin tạm trú'], relatedCodes: [], notes: [] },
  channels: [{ kind: 'online', name: 'Trực tuyến', timeLimit: '3 ngày làm việc', fee: '7.000 đồng', note: 'Một lần đăng ký.' }],
  dossier: [{ use: 'submit', papers: [{ name: 'Tờ khai thay đổi thông tin cư trú', originals: 1, formCode: 'CT01' }] }],
  legalBases: [{ documentNumber: '68/2020/QH14', title: 'Luật Cư trú' }],
  ...{ sourceUrl: 'https://dichvucong.gov.vn', sourceName: 'Cổng Dịch vụ công quốc gia', asOf: '2026-06-30' },
  ...{ checkedBy: 'người soạn', checkedOn: '2026-07-01' }
}
const GUIDE = [
  ...['---', 'title: Nộp hồ sơ trực tuyến', 'sourceName: Cổng Dịch vụ công', 'asOf: 2026-06-30', 'topicIds: [huong-dan]'],
  ...['checkedBy: người soạn', 'checkedOn: 2026-07-01', '---', '# Nộp hồ sơ trực tuyến', '', '## Đăng nhập', '', 'Dùng **VNeID**.', ''],
  ...['### Khi quên mật khẩu', '', 'Đặt lại mật khẩu.', '', '## Nộp', '', '- Chọn thủ tục', '- Đính kèm giấy tờ']
].join('\n')

const collect = async (outcomes: AsyncIterable<ParseOutcome>) => {
  const all: ParseOutcome[] = []
  for await (const outcome of outcomes) all.push(outcome)
  return all
}
const json = (value: unknown) => JSON.stringify(value)
const documentOf = (parsed: ParseOutcome) => {
  if (parsed.outcome !== 'document') throw new Error(parsed.reason.message)
  return parsed.document
}
const reasonOf = (parsed: ParseOutcome) => (parsed.outcome === 'quarantined' ? parsed.reason.message : undefined)

describe('a procedure seed', () => {
  const document = documentOf(parseProcedureSeed('procedures/1.004194.json', json(TEMPORARY_RESIDENCE)))

  it('becomes a document with the id of its code', () => {
    expect(document).toMatchObject({ id: 'tthc-1.004194', kind: 'procedure', provenance: 'seed', asOf: '2026-06-30' })
  })

  it('keeps every word of the record at its place in the text', () => {
    const { channels, dossier, steps, legalBases } = document.procedure!
    const places = [channels[0]!.fee!, channels[0]!.note!, dossier[0]!.papers[0]!.name, steps[0]!, legalBases[0]!.text]
    expect(places.map(({ start, end }) => document.text.slice(start, end))).toEqual(places.map(({ text }) => text))
    expect(channels[0]!.fee).toMatchObject({ text: '7.000 đồng', address: 'cach-thuc/kenh-1' })
  })

  it('has provisions in reading order, each inside its parent', () => {
    const byAddress = new Map(document.provisions.map((provision) => [provision.address, provision]))
    expect(byAddress.size).toBe(document.provisions.length)
    for (const { parent, start, end } of document.provisions.filter(({ parent }) => parent)) {
      const above = byAddress.get(parent!)!
      expect(above.start <= start && end <= above.end).toBe(true)
    }
  })

  it('prints form code and number of originals beside a paper', () => {
    expect(document.text).toContain('- Tờ khai thay đổi thông tin cư trú (CT01; 1 bản chính)')
  })

  it('is refused with the field that is wrong', () => {
    const { channels: _, ...withoutChannels } = TEMPORARY_RESIDENCE
    expect(reasonOf(parseProcedureSeed('procedures/1.004194.json', json(withoutChannels)))).toContain('Thiếu trường "channels"')
    expect(reasonOf(parseProcedureSeed('procedures/1.004194.json', json({ ...TEMPORARY_RESIDENCE, code: '1,4' })))).toContain('"code"')
    expect(reasonOf(parseProcedureSeed('procedures/2.000001.json', json(TEMPORARY_RESIDENCE)))).toContain('1.004194.json')
    expect(reasonOf(parseProcedureSeed('procedures/1.004194.json', '{ "code": '))).toContain('không phải JSON')
  })
})

describe('a guide seed', () => {
  const document = documentOf(parseGuideSeed('guides/nop-ho-so.md', GUIDE))

  it('becomes headings and paragraphs whose ranges hold exactly their words', () => {
    expect(document.provisions.map(({ address, start, end }) => [address, document.text.slice(start, end)])).toEqual([
      ['muc-1', 'Đăng nhập\n\nDùng VNeID.\n\nKhi quên mật khẩu\n\nĐặt lại mật khẩu.'],
      ['muc-1/doan-1', 'Dùng VNeID.'],
      ['muc-1/muc-1', 'Khi quên mật khẩu\n\nĐặt lại mật khẩu.'],
      ['muc-1/muc-1/doan-1', 'Đặt lại mật khẩu.'],
      ['muc-2', 'Nộp\n\n- Chọn thủ tục\n- Đính kèm giấy tờ'],
      ['muc-2/doan-1', '- Chọn thủ tục\n- Đính kèm giấy tờ']
    ])
  })

  it('is refused without front matter', () => {
    expect(reasonOf(parseGuideSeed('guides/x.md', '# Không có phần đầu'))).toContain('---')
  })
})

describe('a folder of seeds', () => {
  const folderWith = (files: Record<string, string>) => {
    const folder = mkdtempSync(join(tmpdir(), 'seeds-'))
    folders.push(folder)
    for (const part of ['procedures', 'guides']) mkdirSync(join(folder, part))
    for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content)
    return folder
  }

  it('is read past a broken file', async () => {
    const folder = folderWith({
      'procedures/1.000001.json': '{',
      'procedures/1.004194.json': json(TEMPORARY_RESIDENCE),
      'guides/a.md': GUIDE
    })
    const parsed = await collect(parseSeeds(folder))
    expect(parsed.map(({ outcome }) => outcome)).toEqual(['quarantined', 'document', 'document'])
  })

  it('says so when it is missing', async () => {
    const parsed = await collect(parseSeeds('/khong/co'))
    expect(parsed.map(reasonOf)).toEqual([expect.stringContaining('/khong/co')])
  })

  it('hangs documents in the tree by field and by named topic', async () => {
    const tree = json([
      { id: 'cu-tru', name: 'Cư trú', fields: ['Cư trú'] },
      { id: 'huong-dan', name: 'Hướng dẫn' }
    ])
    const folder = folderWith({ 'procedures/1.004194.json': json(TEMPORARY_RESIDENCE), 'guides/a.md': GUIDE, 'tree.json': tree })
    const read = await parseSeedTree(folder)
    expect(read.outcome === 'tree' && read.topics.map(({ id, documentIds }) => [id, documentIds])).toEqual([
      ['cu-tru', ['tthc-1.004194']],
      ['huong-dan', ['bai-nop-ho-so-truc-tuyen']]
    ])
  })

  it('refuses a tree that names a document nobody wrote', async () => {
    const read = await parseSeedTree(folderWith({ 'tree.json': json([{ id: 'a', name: 'A', documentIds: ['tthc-9.999999'] }]) }))
    expect(read.outcome === 'quarantined' && read.reason.message).toContain('tthc-9.999999')
  })

  it('refuses a tree with an unknown key', async () => {
    const read = await parseSeedTree(folderWith({ 'tree.json': json([{ id: 'cu-tru', ten: 'Cư trú' }]) }))
    expect(read.outcome === 'quarantined' && read.reason.message).toContain('"name"')
  })
})
