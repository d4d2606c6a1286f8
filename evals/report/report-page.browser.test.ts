import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, chromium } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { evalQuestionFrom } from '../eval-question.js'
import { baselineOf } from '../gate/baseline.js'
import { judgeRun } from '../gate/judge-run.js'
import { evaluateAll } from '../run/run-evaluation.js'
import type { AnswerCase, AnswerOutput } from '../tasks/answers-probe.js'
import type { ProbeRecord } from '../tasks/eval-task.js'
import { TASKS } from '../tasks/task-list.js'
import { htmlOfReport } from './html-of-report.js'
import { markdownOfReport } from './markdown-of-report.js'
import { tableOfReport } from './table-of-report.js'

const CHROMIUM = '/usr/bin/chromium'
const hasChromium = existsSync(CHROMIUM)
if (!hasChromium)
  console.warn('SKIPPED: the page of results in a browser. No Chromium here; scripts/set-up-tests.sh says how to install it.')

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

function recordOf(at: number): ProbeRecord<AnswerCase, AnswerOutput> {
  const question = evalQuestionFrom(
    {
      id: `p${at}`,
      question: `Đăng ký khai sinh <cho con> lần ${at} lệ phí bao nhiêu?`,
      style: at % 2 ? 'plain' : 'no_diacritics',
      intent: 'fee',
      facts: [at % 3 ? 'Miễn phí' : '5.000 đồng'],
      gold_procedures: ['1.001193']
    },
    'procedures'
  )
  const { style, intent, audience, expected, set } = question
  const citation = {
    id: 'c1',
    documentId: 'thu-tuc-1.001193',
    procedureCode: '1.001193',
    title: 'Đăng ký khai sinh',
    address: 'le-phi',
    label: 'Lệ phí, thủ tục 1.001193',
    quote: 'Miễn phí',
    ...{ start: 0, end: 8 },
    validity: { status: 'in_force' as const },
    viewUrl: '/van-ban/thu-tuc-1.001193#le-phi'
  }
  return {
    case: { id: question.id, slices: { style, intent, audience, expected, set }, question },
    output: {
      answer: {
        answerId: 'a',
        conversationId: 'b',
        status: 'answered_procedure',
        blocks: [{ type: 'text', text: 'Lệ phí: Miễn phí', citationIds: ['c1'] }],
        citations: [citation],
        procedure: { code: '1.001193', name: 'Đăng ký khai sinh' },
        suggestions: [],
        notices: [{ kind: 'ai_disclosure', text: 'Tôi là trợ lý AI.' }],
        engine: 'verbatim'
      },
      places: [{ id: 'c1', exists: true, textThere: 'Miễn phí', label: citation.label, validity: 'in_force' }],
      understoodAs: question.question,
      candidates: [{ documentId: citation.documentId, address: 'le-phi', score: 1, confidence: 0.8 }]
    },
    elapsedMs: 12
  }
}

const records = new Map([['answers', Array.from({ length: 40 }, (_, at) => recordOf(at))]]) as unknown as ReadonlyMap<
  string,
  readonly ProbeRecord[]
>
const tasks = evaluateAll(TASKS, records)
const baseline = baselineOf(tasks, '2026-07-01', 'abc', 1)
const report = {
  configuration: {
    ...{ run: 'thu', startedAt: '2026-07-15', seed: 1, sample: 1, tasks: [], filters: [], knowledge: 'seeds' as const, shared: false },
    generation: { number: 1, documents: 68, passages: 103, embeddingModel: 'không' },
    ...{ commit: 'abc1234', machine: '2 × CPU' }
  },
  tasks,
  gate: judgeRun(tasks, { answers: { passed: { least: 0.9 } } }, baseline),
  against: 'baseline'
}

describe('the report in words', () => {
  it('names every task that ran, and what turned the gate red', () => {
    expect(tableOfReport(report)).toMatch(/Trả lời\s+đạt\s+65,0 %/)
    expect(markdownOfReport(report)).toContain('- Trả lời · đạt: 0,65, ít nhất phải 0,9')
  })
})

describe.runIf(hasChromium)('the page of results in a browser', () => {
  const folder = mkdtempSync(join(tmpdir(), 'tro-ly-cong-report-'))
  const file = join(folder, 'report.html')
  let browser: Browser

  beforeAll(async () => {
    writeFileSync(file, htmlOfReport(report, { records, baseline }))
    browser = await chromium.launch({
      executablePath: CHROMIUM,
      args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run']
    })
  })
  afterAll(async () => {
    await browser?.close()
    rmSync(folder, { recursive: true, force: true })
  })

  it('opens from disk, asks for nothing else, has no axe violation and fits a phone', async () => {
    const page = await browser.newPage({ viewport: { width: 390, height: 844 } })
    const requests: string[] = []
    page.on('request', (request) => requests.push(request.url()))
    await page.goto(`file://${file}`)
    await page.evaluate('document.querySelectorAll("details").forEach((one) => { one.open = true })')
    await page.evaluate(AXE)
    const violations = await page.evaluate(
      'axe.run().then(({ violations }) => violations.map(({ id, nodes }) => id + " " + nodes[0].html))'
    )
    expect(violations).toEqual([])
    expect(requests).toEqual([`file://${file}`])
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(390)
    expect(statSync(file).size).toBeLessThan(3_000_000)
    await page.close()
  })

  it('filters questions by style, result and words', async () => {
    const page = await browser.newPage()
    await page.goto(`file://${file}`)
    const shown = () => page.evaluate('document.getElementById("count").textContent')
    expect(await shown()).toBe('40 / 40 câu')
    await page.selectOption('[data-filter=style]', 'no_diacritics')
    expect(await shown()).toBe('20 / 40 câu')
    await page.selectOption('[data-filter=result]', '0')
    await page.fill('[data-search]', 'lần 12 ')
    expect(await shown()).toBe('1 / 40 câu')
    await page.close()
  })
})
