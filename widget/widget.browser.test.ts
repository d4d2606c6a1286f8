import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { BrowserContext, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { hasChromium, openBrowser } from './testing/open-browser.js'
import { type ReplayingServer, startReplayingServer } from './testing/replaying-socket-server.js'
import { CLARIFYING_ANSWER, HOSTILE_ANSWER, LAW_ANSWER, PAPERS_ANSWER, TABLE_ANSWER, UNKNOWN_ANSWER } from './testing/sample-answers.vi.js'

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const PHONE: BrowserContextOptions = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true }
const SURROUNDINGS: Record<string, BrowserContextOptions> = {
  'on a desktop': {},
  'on a phone': PHONE,
  'in the dark': { colorScheme: 'dark' },
  'in high contrast': { contrast: 'more' }
}
const ANSWERS = {
  'đánh bạc': LAW_ANSWER,
  'tạm trú': TABLE_ANSWER,
  'giờ làm việc': UNKNOWN_ANSWER,
  'cấp lại': CLARIFYING_ANSWER,
  hostile: HOSTILE_ANSWER
} as const

let server: ReplayingServer
let browser: BrowserContext

async function visit(options: BrowserContextOptions = {}, path = '/', awaited = 'launcher'): Promise<Page> {
  browser = await openBrowser({ viewport: { width: 1100, height: 800 }, bypassCSP: false, ...options })
  const page = browser.pages()[0] ?? (await browser.newPage())
  await page.goto(server.origin + path)
  await page.locator(`#${awaited}`).waitFor()
  return page
}

async function ask(page: Page, question: string): Promise<void> {
  await page.locator('#question').fill(question)
  await page.keyboard.press('Enter')
}

async function violations(page: Page): Promise<string[]> {
  await page.evaluate((source) => new Function(source)(), AXE).catch(() => page.addScriptTag({ content: AXE }))
  const found = await page.evaluate(() =>
    (window as unknown as { axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> } }).axe.run()
  )
  return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`)
}

const active = (page: Page) => page.evaluate(() => document.querySelector('tro-ly-cong')?.shadowRoot?.activeElement?.id)

describe.runIf(hasChromium())('the widget in a browser', () => {
  beforeAll(async () => {
    execFileSync(process.execPath, ['scripts/build-widget.mjs', '--check'])
    server = await startReplayingServer('dist/widget.js', ({ question }) => {
      if (question.includes('im lặng')) return 'silence'
      return Object.entries(ANSWERS).find(([word]) => question.includes(word))?.[1] ?? PAPERS_ANSWER
    })
  })
  afterEach(() => browser?.close())
  afterAll(() => server?.close())

  it('greets with the disclosure, answers a chip, and shows the card with citations that open in a new tab', async () => {
    const page = await visit()
    await page.locator('#launcher').click()
    await page.getByText('Tôi là trợ lý ảo, không phải công chức.').waitFor()
    await page.getByRole('button', { name: 'Đăng ký khai sinh cho con cần giấy tờ gì?' }).click()
    const card = page.getByRole('article', { name: 'Đăng ký khai sinh' })
    await card.getByText('Giấy chứng sinh (1 bản chính)').waitFor()
    expect(await card.getByText('Luật Hộ tịch').isVisible()).toBe(false)
    await card.getByText('Căn cứ pháp lý').click()
    await card.getByText('Luật Hộ tịch').waitFor()
    const opened = browser.waitForEvent('page')
    await card
      .getByRole('link', { name: /^Nguồn 1:/ })
      .first()
      .click()
    expect((await opened).url()).toBe(`${server.origin}/van-ban/tthc-1.001193?doan=0-27#giay-to`)
  })

  it.each(Object.entries(SURROUNDINGS))('has no accessibility violations closed, open, or answered %s', async (_name, options) => {
    const page = await visit({ ...options, bypassCSP: true, reducedMotion: 'reduce' })
    expect(await violations(page)).toEqual([])
    await page.locator('#launcher').click()
    for (const question of ['khai sinh', 'đánh bạc', 'tạm trú', 'giờ làm việc', 'cấp lại']) {
      await ask(page, question)
      await page.locator('.send[type=submit]').waitFor()
      await page.waitForTimeout(100)
    }
    for (const summary of await page.locator('summary').all()) await summary.click()
    await page.getByRole('button', { name: 'Chưa hữu ích' }).first().click()
    await page.getByRole('button', { name: 'Hiển thị' }).click()
    expect(await violations(page)).toEqual([])
  })

  it('works by keyboard alone and gives the focus back', async () => {
    const page = await visit()
    await page.getByRole('link', { name: 'Giới thiệu' }).focus()
    await page.keyboard.press('Tab')
    expect(await active(page)).toBe('launcher')
    await page.keyboard.press('Enter')
    expect(await active(page)).toBe('question')
    await page.keyboard.type('dòng một')
    await page.keyboard.press('Shift+Enter')
    await page.keyboard.type('dòng hai')
    expect(await page.locator('#question').inputValue()).toBe('dòng một\ndòng hai')
    await page.keyboard.press('Enter')
    await page.getByLabel('Giấy chứng sinh (1 bản chính)').waitFor()
    expect(await active(page)).toBe('question')
    await page.keyboard.press('Escape')
    expect(await active(page)).toBe('launcher')
    expect(await page.getByRole('dialog').count()).toBe(0)
  })

  it('does not send while an input method is composing', async () => {
    const page = await visit()
    await page.locator('#launcher').click()
    await page.locator('#question').fill('tiê')
    const before = server.asked.length
    await page
      .locator('#question')
      .evaluate((box) =>
        box.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', isComposing: true, bubbles: true, composed: true }))
      )
    expect(await page.locator('#question').inputValue()).toBe('tiê')
    expect(server.asked.length).toBe(before)
  })

  it('shows markup in an answer as text and makes no link of foreign addresses', async () => {
    const page = await visit()
    await page.locator('#launcher').click()
    await ask(page, 'hostile')
    await page.locator('.block.text', { hasText: '<script>window.pwned=1</script>' }).waitFor()
    await page.locator('summary').first().click()
    expect(await page.evaluate(() => 'pwned' in window)).toBe(false)
    expect(await page.locator('.paper :is(script, img, iframe, b:text("đậm"), svg[onload])').count()).toBe(0)
    expect(await page.locator('.paper a').count()).toBe(0)
  })

  it('keeps a question asked while the server is away and answers it when it is back', async () => {
    const page = await visit()
    await page.locator('#launcher').click()
    await ask(page, 'khai sinh')
    await page.getByRole('article', { name: 'Đăng ký khai sinh' }).waitFor()
    await server.goAway()
    await page.getByText('Mất kết nối. Đang tự kết nối lại…').waitFor()
    await ask(page, 'giờ làm việc ngày lễ')
    await page.locator('.state.waiting').waitFor()
    await server.comeBack()
    await page.getByText('Chưa có trong kho tri thức').first().waitFor()
    expect(await page.locator('.connection').count()).toBe(0)
  })

  it('keeps the conversation, the draft and the open panel over a reload', async () => {
    const page = await visit()
    await page.locator('#launcher').click()
    await ask(page, 'khai sinh')
    await page.getByLabel('Giấy chứng sinh (1 bản chính)').check()
    await page.locator('#question').fill('còn lệ phí')
    await page.reload()
    await page.getByRole('article', { name: 'Đăng ký khai sinh' }).waitFor()
    expect(await page.getByLabel('Giấy chứng sinh (1 bản chính)').isChecked()).toBe(true)
    expect(await page.locator('#question').inputValue()).toBe('còn lệ phí')
    await ask(page, 'giờ làm việc')
    await page.getByText('Chưa có trong kho tri thức').first().waitFor()
    expect(server.asked.at(-1)?.conversationId).toBe('hoi-thoai-1')
    await page.getByRole('button', { name: 'Hội thoại mới' }).click()
    await page.getByRole('button', { name: 'Bắt đầu lại' }).click()
    expect(await page.locator('.turn').count()).toBe(0)
    expect(await active(page)).toBe('question')
  })

  it('stops an answer, tells why it did not help, copies with sources', async () => {
    const page = await visit({ permissions: ['clipboard-read', 'clipboard-write'] })
    await page.locator('#launcher').click()
    await ask(page, 'im lặng')
    await page.getByText('Đang tìm trong kho tri thức').waitFor()
    await page.getByRole('button', { name: 'Dừng trả lời' }).click()
    await page.getByText('Đã dừng theo yêu cầu của bạn.').first().waitFor()
    expect(server.stopped).toHaveLength(1)
    await ask(page, 'khai sinh')
    await page.getByRole('button', { name: 'Sao chép' }).click()
    await page.getByRole('button', { name: 'Đã sao chép' }).waitFor()
    expect(await page.evaluate(() => navigator.clipboard.readText())).toContain(`Nguồn:\n[1–2] Giấy tờ cần nộp`)
    await page.getByRole('button', { name: 'Chưa hữu ích' }).click()
    await page.getByRole('radio', { name: 'Còn thiếu' }).check()
    await page.getByRole('button', { name: 'Gửi góp ý' }).click()
    await page.getByText('Cảm ơn bạn đã góp ý.').waitFor()
    expect(server.feedback.at(-1)).toMatchObject({ rating: 'down', reason: 'incomplete' })
  })

  it('fills a phone, keeps the focus inside, and never scrolls sideways', async () => {
    const page = await visit(PHONE)
    await page.locator('#launcher').tap()
    const box = async () => {
      const place = await page.getByRole('dialog').boundingBox()
      return [place?.x, Math.round(place?.y ?? -1), place?.width, Math.round(place?.height ?? 0)]
    }
    // The panel slides in: it is measured where it comes to rest.
    await expect.poll(box).toEqual([0, 0, 390, 844])
    expect(await active(page)).toBe('heading')
    await ask(page, 'tạm trú')
    await page.getByRole('table').waitFor()
    const overflow = await page.locator('.scroller').evaluate((scroller) => scroller.scrollWidth - scroller.clientWidth)
    expect(overflow).toBe(0)
    for (let presses = 0; presses < 30; presses++) {
      await page.keyboard.press('Tab')
      expect(await page.evaluate(() => document.activeElement?.tagName)).not.toBe('A')
    }
  })

  it('opens by its attribute without taking the focus, counts characters, grows text, and speaks English', async () => {
    const page = await visit({}, '/?attributes=lang=en%20accent=gold%20heading=Desk%20open', 'question')
    expect(await page.getByRole('dialog', { name: 'Desk' }).isVisible()).toBe(true)
    expect(await active(page)).toBeUndefined()
    await page.locator('#question').fill('ờ'.repeat(501))
    await page.getByText('1 characters too many').waitFor({ state: 'attached' })
    await page.keyboard.press('Enter')
    expect(await page.locator('.turn').count()).toBe(0)
    await page.getByRole('button', { name: 'Display' }).click()
    await page.getByRole('button', { name: 'Larger text' }).click()
    expect(await page.getByRole('dialog').evaluate((dialog) => getComputedStyle(dialog).fontSize)).toBe('18.4px')
    const smallest = await page
      .getByRole('dialog')
      .evaluate((dialog) => Math.min(...[...dialog.querySelectorAll('*')].map((one) => Number.parseFloat(getComputedStyle(one).fontSize))))
    expect(smallest).toBeGreaterThanOrEqual(16)
  })
})
