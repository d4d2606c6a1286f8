import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { normalizeText } from '../../knowledge/index.js'
import { repairText } from './repair-text.js'
import { DAMAGE_KINDS, damageLine, randomFrom } from './testing/index.js'

const SEEDS = join(import.meta.dirname, '../../seeds/guides')
/** Sentences of the starter guides: sound text by construction. */
const sentences = readdirSync(SEEDS)
  .filter((name) => name.endsWith('.md'))
  .flatMap((name) => readFileSync(join(SEEDS, name), 'utf8').split('\n'))
  .map((line) => normalizeText(line.replace(/^[-#*>\s]+/, '').trim()))
  .filter((line) => line.length > 50 && !/^[a-zA-Z]+:|[`|]/.test(line))

describe('repairText', () => {
  it('leaves every sentence of the starter guides as it is', () => {
    expect(sentences.length).toBeGreaterThan(40)
    expect(sentences.filter((line) => repairText(line) !== line)).toEqual([])
  })

  it('restores at least 97 % of two thousand damaged lines', () => {
    const random = randomFrom(20_261_121)
    const lines: { readonly kind: string; readonly restored: boolean }[] = []
    for (let round = 0; lines.length < 2_000 && round < 400; round++) {
      for (const kind of DAMAGE_KINDS) {
        const line = sentences[Math.floor(random() * sentences.length)]!
        const damaged = damageLine(line, kind, random)
        if (damaged !== undefined) lines.push({ kind, restored: normalizeText(repairText(damaged)) === line })
      }
    }
    expect(lines.length).toBeGreaterThanOrEqual(2_000)
    for (const kind of DAMAGE_KINDS.filter((one) => one !== 'number')) {
      const own = lines.filter((line) => line.kind === kind)
      expect(own.filter(({ restored }) => restored).length / own.length, kind).toBeGreaterThanOrEqual(0.95)
    }
    expect(lines.filter(({ restored }) => restored).length / lines.length).toBeGreaterThanOrEqual(0.97)
  })

  it('joins torn syllables and parts those run together', () => {
    expect(repairText('ĐIỀ U KHO ẢN CHUY ỂN TI ẾP')).toBe('ĐIỀU KHOẢN CHUYỂN TIẾP')
    expect(repairText('việc chuyểnđổi vị trí công tác')).toBe('việc chuyển đổi vị trí công tác')
  })

  it('leaves foreign words, names, codes and lettered điểm alone', () => {
    for (const line of [
      'Tờ khai CT01 nộp tại https://dichvucong.gov.vn hoặc qua email.',
      'Khách sạn có karaoke, casino, internet ở Đắk Lắk, Krông Búk và Pleiku.',
      'theo quy định tại điểm a, đ, g, l, n và o khoản 1 Điều 11',
      'điểm c Công ty, khu y tế, ban A và mẫu số 05a/ĐK',
      'Nghị định số 168/2024/NĐ-CP, mức 1.500.000 đồng/m2'
    ])
      expect(repairText(line)).toBe(line)
  })

  it('takes page furniture and signatures out of a sentence', () => {
    expect(repairText('được nộp CÔNG BÁO/Số 15 + 16/Ngày 05-01-2025 7 tại cơ quan')).toBe('được nộp tại cơ quan')
    expect(repairText('được nộp Người ký: Văn phòng Thời gian ký: 05.01.2025 08:00:01 +07:00 tại cơ quan')).toBe('được nộp tại cơ quan')
  })

  it('reads Cyrillic look-alikes in document numbers', () => {
    expect(repairText('Nghị định số 40/2026/NĐ-СР')).toBe('Nghị định số 40/2026/NĐ-CP')
    expect(repairText('tia α, β')).toBe('tia α, β')
  })

  it('parts dates that have grown together', () => {
    expect(repairText('năm 2023năm nay, ngày 01tháng 7, Điều5 và khoản2')).toBe('năm 2023 năm nay, ngày 01 tháng 7, Điều 5 và khoản 2')
  })
})
