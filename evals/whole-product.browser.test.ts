import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const CHROMIUM = '/usr/bin/chromium'
const hasChromium = existsSync(CHROMIUM)
if (!hasChromium) console.warn('SKIPPED: the whole product in a browser. No Chromium here; scripts/set-up-tests.sh says how to install it.')

const BROWSER_ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-sync'
]
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const START_DEADLINE_MS = 120_000
const PHONE: BrowserContextOptions = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true }

/** What `npm start` does, on an empty data directory: build the widget, publish the starter knowledge, serve. */
async function startProduct(dataDirectory: string): Promise<{ process: ChildProcess; url: string }> {
  const env = { ...process.env, TRO_LY_CONG_DATA: dataDirectory, PORT: '0', HOST: '127.0.0.1', TRO_LY_CONG_LOG_LEVEL: 'warn' }
  execFileSync(process.execPath, ['scripts/build-widget.mjs'], { env })
  execFileSync(process.execPath, ['--import', 'tsx', 'ingest/main.ts', '--seeds-only'], { env })
  const server = spawn(process.execPath, ['--import', 'tsx', 'server/main.ts'], { env, stdio: ['ignore', 'pipe', 'pipe'] })
  const url = await new Promise<string>((resolve, reject) => {
    let said = ''
    const hear = (chunk: Buffer) => {
      said += chunk
      const ready = /sẵn sàng tại (http:\S+)/.exec(said)
      if (ready?.[1]) resolve(ready[1])
    }
    server.stdout?.on('data', hear)
    server.stderr?.on('data', hear)
    server.once('exit', () => reject(new Error(said)))
    setTimeout(() => reject(new Error(`not ready: ${said}`)), START_DEADLINE_MS).unref()
  })
  return { process: server, url }
}

async function violationsOn(page: Page): Promise<readonly string[]> {
  await page.evaluate(AXE)
  return page.evaluate(async () => {
    type Axe = { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> }
    const { violations } = await (globalThis as unknown as { axe: Axe }).axe.run()
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`)
  })
}

describe.runIf(hasChromium)('the whole product in a browser', () => {
  const dataDirectory = mkdtempSync(join(tmpdir(), 'tro-ly-cong-whole-'))
  let product: Awaited<ReturnType<typeof startProduct>>
  let browser: Browser

  beforeAll(async () => {
    product = await startProduct(dataDirectory)
    browser = await chromium.launch({ executablePath: CHROMIUM, args: BROWSER_ARGUMENTS })
  }, 2 * START_DEADLINE_MS)
  afterAll(async () => {
    await browser?.close()
    product?.process.kill('SIGTERM')
    if (product?.process.exitCode === null) await new Promise((resolve) => product.process.once('exit', resolve))
    rmSync(dataDirectory, { recursive: true, force: true })
  })

  async function visit(options: BrowserContextOptions = {}): Promise<Page> {
    const context = await browser.newContext({ viewport: { width: 1280, height: 860 }, reducedMotion: 'reduce', ...options })
    const page = await context.newPage()
    await page.goto(product.url)
    await page.getByRole('button', { name: 'Hỏi trợ lý ảo' }).click()
    return page
  }

  async function ask(page: Page, question: string): Promise<void> {
    await page.getByLabel('Câu hỏi của bạn').fill(question)
    await page.keyboard.press('Enter')
  }

  it.each(['đăng ký khai sinh cho con cần giấy tờ gì', 'dang ky khai sinh cho con can giay to gi'])(
    'answers “%s” with the papers and the procedure, and opens the cited words',
    async (question) => {
      const page = await visit()
      await ask(page, question)
      const answer = page.locator('.turn').last()
      await answer.getByText('1.001193').first().waitFor()
      const papers = answer
        .locator('.item-text, .bullets > li, .step-text')
        .filter({ hasText: /giấy chứng sinh/i })
        .first()
      expect(await papers.isVisible()).toBe(true)
      const chip = answer.locator('a.citation').first()
      const cited = await chip.getAttribute('aria-description')
      const opening = page.context().waitForEvent('page')
      await chip.click()
      const source = await opening
      await source.waitForLoadState()
      expect(source.url()).toContain('/van-ban/tthc-1.001193')
      const marked = source.locator('mark').first()
      await marked.waitFor()
      expect(cited).toContain(String(await marked.textContent()).slice(0, 20))
      expect(await marked.evaluate((mark) => mark.getBoundingClientRect().top < window.innerHeight)).toBe(true)
      expect(await violationsOn(source)).toEqual([])
      await page.context().close()
    }
  )

  it('has no accessibility violations on the page, in the open panel and in an answered card, on a desktop and on a phone', async () => {
    for (const options of [{}, PHONE]) {
      const context = await browser.newContext({ reducedMotion: 'reduce', ...options })
      const page = await context.newPage()
      await page.goto(product.url)
      await page.locator('#launcher').waitFor()
      expect(await violationsOn(page)).toEqual([])
      await page.locator('#launcher').click()
      expect(await violationsOn(page)).toEqual([])
      await ask(page, 'làm hộ chiếu hết bao nhiêu tiền')
      await page.locator('.card').waitFor()
      for (const summary of await page.locator('summary').all()) if (await summary.isVisible()) await summary.click()
      expect(await violationsOn(page)).toEqual([])
      await context.close()
    }
  })

  it('keeps the conversation on the next page of the site and remembers what it was about', async () => {
    const page = await visit()
    await ask(page, 'làm hộ chiếu hết bao nhiêu tiền')
    await page.locator('.card').waitFor()
    await page.reload()
    await page.locator('.card').waitFor()
    await ask(page, 'thế bao lâu thì xong')
    await page.locator('.turn').nth(1).locator('.paper').waitFor()
    expect(await page.locator('.turn').nth(1).textContent()).toMatch(/\d+ ngày làm việc/i)
    await page.context().close()
  })

  it('says calmly that it does not know', async () => {
    const page = await visit()
    await ask(page, 'Giờ làm việc ngày lễ của bộ phận một cửa xã Ea Kar?')
    await page.locator('.tone-calm').waitFor()
    expect(await page.locator('.tone-calm').textContent()).toContain('Chưa có trong kho tri thức')
    await page.context().close()
  })
})
