import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { withoutConsolidated } from '../../knowledge/index.js'
import { buildGeneration, makeProcedure, makeRegulation, RetrievalLaboratory } from '../../knowledge/testing/index.js'
import { chartsOf } from './laboratory-charts.js'
import { markdownOfLaboratory } from './laboratory-markdown.js'
import type { LaboratoryReport } from './laboratory-report.js'
import { everyNth } from './retrieval-questions.js'
import { LABORATORY_WORDS } from './retrieval-words.vi.js'
import { runLaboratory } from './run-laboratory.js'

const dataDirectory = mkdtempSync(join(tmpdir(), 'tro-ly-cong-laboratory-'))
const source = { sourceName: 'Bộ Pháp điển điện tử' }
const law = makeRegulation(source)
const housing = makeRegulation({
  ...source,
  ...{ title: 'Luật Nhà ở', documentNumber: '27/2023/QH15' },
  articles: [
    {
      number: '9',
      title: 'Công nhận quyền sở hữu nhà ở',
      text: 'Tổ chức, cá nhân có đủ điều kiện được cấp giấy chứng nhận quyền sở hữu nhà ở.'
    },
    {
      number: '76',
      title: 'Đối tượng được hỗ trợ nhà ở xã hội',
      text: 'Hộ gia đình nghèo, công nhân và người thu nhập thấp tại đô thị được hỗ trợ.'
    }
  ]
})
/** The same articles under another number, as consolidated laws repeat them. */
const consolidated = makeRegulation({ documentNumber: '06/VBHN-VPQH', sourceName: 'Văn bản hợp nhất của Văn phòng Quốc hội' })
await buildGeneration([law, housing, consolidated, makeProcedure()], [], {
  ...{ dataDirectory, publishedDigest: 'test', builtAt: '2026-07-01T00:00:00.000Z' }
})
const laboratory = new RetrievalLaboratory(dataDirectory)
afterAll(() => {
  laboratory.close()
  rmSync(dataDirectory, { recursive: true, force: true })
})

const asked = (id: string, question: string, documentNumber: string, article: string) => ({
  ...{ id, question },
  answers: [{ documentNumber, article }]
})
const laws = [
  asked('law-1', 'Trong bao lâu phải đăng ký khai sinh cho con?', '60/2014/QH13', '15'),
  asked('law-2', 'Thời hạn đăng ký khai tử là bao nhiêu ngày?', '60/2014/QH13', '33'),
  asked('law-3', 'Trích lục hộ tịch là gì?', '60/2014/qh13', '4'),
  asked('law-4', 'Ai được hỗ trợ nhà ở xã hội?', '27/2023/QH15', '76'),
  asked('law-5', 'Điều kiện công nhận quyền sở hữu nhà ở?', '27/2023/QH15', '9')
]
const [code] = laboratory.origins.flatMap(({ procedureCode }) => procedureCode ?? [])
const procedures = [{ id: 'p1', set: 'unread', style: 'plain', question: 'Đăng ký khai sinh cần giấy tờ gì?', codes: [code!] }]
const findings = await runLaboratory(laboratory, {
  questions: { laws, spokenLaws: laws.slice(0, 1), unreadLaws: laws.slice(0, 1), procedures },
  ...{ every: 1, seed: 1, asOfYear: 2026, comparedEvery: 1 }
})
const report: LaboratoryReport = {
  ...{ startedAt: '2026-07-01T00:00:00.000Z', commit: 'thử', machine: 'thử', command: 'thử', every: 1, seed: 1 },
  generation: { number: 1, documents: 4, passages: 11 },
  memory: { beforeMb: 1, openMb: 2, searchedMb: 3, openMs: 4 },
  ...findings
}

describe('the retrieval laboratory on a tiny corpus', () => {
  it('asks every question in every way of typing', () => {
    expect(findings.laws[0]!.rows.map(({ typing }) => typing)).toEqual([
      ...['as_typed', 'no_diacritics', 'half_diacritics', 'abbreviated', 'telex_residue', 'typos']
    ])
    expect(findings.laws[0]!.rows.every(({ measures }) => measures.questions === laws.length)).toBe(true)
    expect(findings.laws[0]!.rows[0]!.measures.r10.mean).toBe(1)
  })

  it('hides consolidated laws where they would repeat the right article', () => {
    const allowed = withoutConsolidated(laboratory)
    const request = { question: laws[0]!.question, maxResults: 50, asOf: '2026-07-01', audiences: ['public'] } as const
    const numbers = (trial: object) => laboratory.search(request, trial).hits.map(({ documentNumber }) => documentNumber)
    expect(numbers({ allowed })).not.toContain('06/VBHN-VPQH')
    expect(numbers({})).toContain('06/VBHN-VPQH')
  })

  it('measures the naive pipeline and plain BM25 beside it', () => {
    expect(findings.sideBySide.filter(({ name }) => name.endsWith('as_typed'))).toHaveLength(3)
    expect(findings.sideBySide.every(({ measures }) => measures.questions > 0)).toBe(true)
  })

  it('takes every part away once and says what that costs', () => {
    expect(findings.lawAblation.length).toBeGreaterThan(10)
    expect(findings.lawAblation.slice(1).every(({ difference }) => difference !== undefined)).toBe(true)
  })

  it('states confidence for questions with and without an answer', () => {
    expect(findings.confidence.laws.length).toBeGreaterThan(laws.length)
    expect(findings.confidence.laws.slice(laws.length).some(({ right }) => right)).toBe(false)
  })

  it('prints every table and draws every chart', () => {
    const markdown = markdownOfLaboratory(report)
    expect(markdown).toContain(`## ${LABORATORY_WORDS.codified}`)
    expect(markdown).not.toMatch(/NaN|undefined/)
    for (const question of laws) expect(markdown).not.toContain(question.question)
    for (const chart of Object.values(chartsOf(report))) expect(chart).toMatch(/^<svg xmlns[^>]*>.*<\/svg>\n$/s)
  })
})

describe('everyNth', () => {
  it('draws the same questions whatever stands beside them', () => {
    const drawn = everyNth(laws, 2, 1)
    expect(everyNth(laws.slice(1), 2, 1)).toEqual(drawn.filter(({ id }) => id !== 'law-1'))
    expect(everyNth(laws, 1, 1)).toHaveLength(laws.length)
  })
})
