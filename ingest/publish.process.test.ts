import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { documentIdOf, openKnowledgeBase, PUBLIC_READER } from '../knowledge/index.js'
import { runIngestCommand } from './testing/run-command.js'

/** Enough text that every stage of publishing takes some hundredths of a second. */
const DECREES = 300
const SENTENCES = 60

describe('killing the process while it publishes', () => {
  let root: string
  let data: string
  const words = () => [join(root, 'phap-dien.jsonl'), '--publish', '--without-seeds', '--data', data]
  const writeDecrees = (wording: string) => {
    const lines = Array.from({ length: DECREES }, (_, place) => JSON.stringify(codifiedArticle(place, wording)))
    writeFileSync(join(root, 'phap-dien.jsonl'), `${lines.join('\n')}\n`)
  }
  const generations = () => (existsSync(join(data, 'generations')) ? readdirSync(join(data, 'generations')) : [])
  const building = () => generations().find((name) => name.endsWith('.building'))
  const filesBuilt = () => {
    try {
      return readdirSync(join(data, 'generations', building() ?? 'none'))
    } catch {
      return []
    }
  }
  /** The generation that answers, and every wording its documents have. */
  const answered = () => {
    const knowledge = openKnowledgeBase(data)
    const texts = Array.from({ length: DECREES }, (_, place) => knowledge.document(idOf(place), PUBLIC_READER)?.text ?? '')
    const { number } = knowledge.generation
    knowledge.close()
    return { number, wordings: [...new Set(texts.map((text) => /lần thứ \p{L}+/u.exec(text)?.[0] ?? 'thiếu'))] }
  }

  beforeAll(async () => {
    root = mkdtempSync(join(tmpdir(), 'giet-'))
    data = join(root, 'kho')
    writeDecrees('lần thứ nhất')
    expect(await runIngestCommand(words())).toMatchObject({ code: 0, err: '' })
  })
  afterAll(() => rmSync(root, { recursive: true, force: true }))

  it.each([
    ['hai', 'documents are being proposed', () => existsSync(join(data, 'library.sqlite-wal'))],
    ['ba', 'the new generation is begun', () => building() !== undefined],
    ['tư', 'its files are being written', () => filesBuilt().length > 6],
    ['năm', 'its manifest is written', () => filesBuilt().includes('manifest.json')]
  ])('lần thứ %s, once %s, leaves the old generation or the new one, and the next run completes', async (wording, _moment, killWhen) => {
    const before = answered()
    writeDecrees(`lần thứ ${wording}`)
    await runIngestCommand(words(), killWhen)
    const after = answered()
    expect(after.number === before.number ? after : after.wordings).toEqual(
      after.number === before.number ? before : [`lần thứ ${wording}`]
    )

    expect(await runIngestCommand(words())).toMatchObject({ code: 0, err: '' })
    expect(answered().wordings).toEqual([`lần thứ ${wording}`])
    expect(building()).toBeUndefined()
  })

  it('changes nothing when run once more', async () => {
    const before = answered()
    const run = await runIngestCommand(words())
    expect(run).toMatchObject({ code: 0, out: expect.stringContaining('Không có gì để xuất bản') })
    expect(answered()).toEqual(before)
  })
})

const numberOf = (place: number) => `${place + 1}/2024/NĐ-CP`
const idOf = (place: number) => documentIdOf({ documentNumber: numberOf(place), title: '' })

/** A made record of the codification, one decree each. */
function codifiedArticle(place: number, wording: string): Readonly<Record<string, unknown>> {
  const sentences = Array.from(
    { length: SENTENCES },
    (_, line) => `${line + 1}. Hồ sơ số ${place} nộp ${wording} tại bộ phận một cửa thứ ${line}.`
  )
  const source = { type: 'Nghị định', so_hieu: numberOf(place), ten: `Nghị định về hộ tịch ${place}`, dieu: '1' }
  return {
    ...{ id: `${place}`, demuc: '16.4', demuc_ten: 'Hộ tịch', chuong: 'Chương I - QUY ĐỊNH CHUNG', label: 'Điều 16.4.NĐ.1. Nộp hồ sơ' },
    source: {
      ...source,
      ngay: '15/01/2024',
      co_quan: 'Chính phủ',
      hieu_luc: '01/03/2024',
      url: `http://vbpl.vn/x?ItemID=${90000 + place}#Dieu_1`
    },
    ...{ note: [], text: sentences.join('\n'), chi_dan: '' }
  }
}
