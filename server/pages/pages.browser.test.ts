import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { FastifyInstance } from 'fastify'
import { type Browser, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeGuide, makeProcedure, makeRegulation } from '../../knowledge/testing/index.js'
import { startTestApp } from '../testing/start-test-app.js'

const CHROMIUM = '/usr/bin/chromium'
const hasChromium = existsSync(CHROMIUM)
if (!hasChromium) console.warn('SKIPPED: pages in a browser. No Chromium here; scripts/set-up-tests.sh says how to install it.')

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const expired = makeRegulation({
  id: 'luat-cu',
  title: 'Luật Hộ tịch cũ',
  documentNumber: '10/2005/QH11',
  validity: { from: '2006-01-01', to: '2015-12-31' },
  articles: [{ number: '1', title: 'Phạm vi', clauses: ['Khoản một.'], validity: { to: '2010-12-31' } }, { number: '2' }, { number: '3' }]
})
const law = makeRegulation()
const LAST_WORDS = 'Điều khoản cuối cùng của khoản này.'
const long = makeRegulation({
  id: 'luat-dai',
  title: 'Luật dài',
  documentNumber: '2/2020/QH14',
  articles: Array.from({ length: 400 }, (_, index) => ({
    number: String(index + 1),
    title: `Điều thứ ${index + 1}`,
    clauses: ['Cha hoặc mẹ có trách nhiệm đăng ký khai sinh cho con. '.repeat(index % 40), `${'Khoản dài. '.repeat(400)}${LAST_WORDS}`]
  }))
})

describe.runIf(hasChromium)('pages in a browser', () => {
  let app: FastifyInstance
  let browser: Browser
  let url = ''
  beforeAll(async () => {
    app = await startTestApp({ documents: [makeProcedure(), law, makeGuide(), expired, long] })
    url = await app.listen({ port: 0 })
    browser = await chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox', '--disable-gpu'] })
  })
  afterAll(async () => {
    await browser?.close()
    await app?.close()
  })

  async function violationsOn(page: Page): Promise<readonly string[]> {
    await page.evaluate(axeSource)
    return page.evaluate(async () => {
      type Axe = { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> }
      const { violations } = await (globalThis as unknown as { axe: Axe }).axe.run()
      return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`)
    })
  }

  const places = [
    '/',
    '/van-ban/60-2014-qh13?doan=0-20#dieu-15/khoan-1',
    '/van-ban/luat-cu',
    '/van-ban/tthc-1.001193',
    '/thu-tuc/1.001193',
    '/khong-co'
  ]
  for (const colorScheme of ['light', 'dark'] as const) {
    it.each(places)(`have nothing that axe objects to, in ${colorScheme} colours: %s`, async (path) => {
      const page = await browser.newPage({ colorScheme, viewport: { width: 390, height: 844 } })
      const complaints: string[] = []
      page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()))
      await page.goto(url + path)
      expect(await violationsOn(page)).toEqual([])
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
      expect(overflow).toBe(0)
      expect(complaints.filter((text) => !/404/.test(text))).toEqual([])
      await page.close()
    })
  }

  it('mark exactly the words that a citation names, across paragraphs, and bring them into view', async () => {
    const { start, end } = law.provisions.find(({ address }) => address === 'dieu-15/khoan-2')!
    const text = law.text.slice(start, end)
    const from = text.indexOf('những người')
    const to = text.indexOf('thân thích') + 'thân thích'.length
    const page = await browser.newPage({ viewport: { width: 390, height: 500 } })
    await page.goto(`${url}/van-ban/60-2014-qh13?doan=${from}-${to}#dieu-15/khoan-2`)
    const marks = await page.locator('mark').allTextContents()
    expect(marks.join('\n')).toBe(text.slice(from, to))
    const place = await page.locator('mark').first().boundingBox()
    expect(place!.y).toBeGreaterThanOrEqual(0)
    expect(place!.y).toBeLessThan(500)
    await page.close()
  })

  it('bring cited words into view deep inside a long law', async () => {
    const { start, end } = long.provisions.find(({ address }) => address === 'dieu-321')!
    const from = long.text.slice(start, end).indexOf(LAST_WORDS)
    const page = await browser.newPage({ viewport: { width: 390, height: 600 } })
    await page.goto(`${url}/van-ban/luat-dai?doan=${from}-${from + LAST_WORDS.length}#dieu-321`)
    const mark = page.locator('mark')
    expect(await mark.textContent()).toBe(LAST_WORDS)
    await page.waitForFunction(() => {
      const { top, bottom } = document.querySelector('mark')!.getBoundingClientRect()
      return top > 0 && bottom < innerHeight
    })
    await page.waitForTimeout(300)
    expect((await mark.boundingBox())!.y).toBeGreaterThan(0)
    expect((await mark.boundingBox())!.y).toBeLessThan(600)
    await page.close()
  })

  it('mark again when another citation of the same page is opened, and nothing for a range that is not there', async () => {
    const page = await browser.newPage()
    await page.goto(`${url}/van-ban/60-2014-qh13?doan=0-5#dieu-15`)
    expect(await page.locator('mark').allTextContents()).toEqual(['Điều '])
    await page.evaluate(() => {
      location.hash = 'dieu-33'
    })
    await page.waitForFunction(() => document.querySelector('mark')?.closest('section')?.id === 'dieu-33')
    await page.goto(`${url}/van-ban/60-2014-qh13?doan=90000-90010#dieu-15`)
    expect(await page.locator('mark').count()).toBe(0)
    await page.close()
  })

  it('print a procedure on A4 without what is only for the screen', async () => {
    const page = await browser.newPage()
    await page.goto(`${url}/thu-tuc/1.001193`)
    await page.emulateMedia({ media: 'print' })
    expect(await page.locator('[data-print]').isVisible()).toBe(false)
    expect(await page.locator('.qr svg').isVisible()).toBe(true)
    await page.close()
  })
})
