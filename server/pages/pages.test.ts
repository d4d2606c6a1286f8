import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeGuide, makeProcedure, makeRegulation } from '../../knowledge/testing/index.js'
import { startTestApp } from '../testing/start-test-app.js'

const ATTACK = '<script>alert("xin")</script>'
const law = makeRegulation()
const hostile = makeRegulation({
  id: 'van-ban-doc',
  title: `Luật ${ATTACK}`,
  documentNumber: '1/2020/QH14',
  sourceUrl: 'javascript:alert(1)',
  articles: [{ number: '1', title: ATTACK, clauses: [`Khoản có ${ATTACK} & "dấu"`] }]
})
const hostileProcedure = makeProcedure({
  code: '9.000001',
  name: `Thủ tục ${ATTACK}`,
  steps: [ATTACK],
  document: { sourceUrl: 'javascript:alert(1)' }
})
const long = makeRegulation({
  id: 'luat-dai',
  title: 'Luật dài',
  documentNumber: '2/2020/QH14',
  articles: Array.from({ length: 500 }, (_, index) => ({
    number: String(index + 1),
    title: `Điều thứ ${index + 1}`,
    clauses: ['Cha hoặc mẹ có trách nhiệm đăng ký khai sinh cho con trong thời hạn luật định. '.repeat(6), 'Khoản hai.', 'Khoản ba.']
  }))
})

const [before, after] = ['2026-07-01', '2025-01-01']
const change = (on: string, more: object) => ({
  kind: 'amend' as const,
  on,
  by: { documentId: '12-2026-qh16', address: 'dieu-1', label: 'Điều 1 12/2026/QH16' },
  sentence: 'Sửa đổi khoản 1 Điều 33',
  isInText: false,
  ...more
})
const made = makeRegulation({ id: 'luat-da-sua', documentNumber: '3/2020/QH14' })
const amended = {
  ...made,
  provisions: made.provisions.map((provision) =>
    provision.address === 'dieu-33/khoan-1'
      ? { ...provision, changes: [change(after, { newWords: `1. Trong thời hạn 30 ngày ${ATTACK}.` }), change(before, { kind: 'repeal' })] }
      : provision
  )
}

let app: FastifyInstance
beforeAll(async () => {
  app = await startTestApp({ documents: [makeProcedure(), law, makeGuide(), hostile, hostileProcedure, long, amended] })
})
afterAll(() => app.close())

const open = async (url: string) => app.inject({ url, headers: { accept: 'text/html' } })
/** The text a browser would find in the element with this id. */
function textOf(page: string, id: string): string {
  const start = page.indexOf(`id="${id}"`)
  const rest = page.slice(page.indexOf('>', start) + 1)
  let depth = 1
  const end = [...rest.matchAll(/<(\/?)(section|div)\b/g)].find((tag) => {
    depth += tag[1] ? -1 : 1
    return depth === 0
  })
  return rest
    .slice(0, end?.index)
    .replace(/<(p|aside) class="(?:badge|change)" data-added.*?<\/\1>/gs, '')
    .replace(/<[^>]+>/g, '')
    .replace(/&(amp|lt|gt|quot|#39);/g, (_, name: string) => ({ amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" })[name] ?? '')
}

describe('the first page', () => {
  it('is an agency page that embeds the widget in two lines and links procedures', async () => {
    const page = await open('/')
    expect(page.headers['content-type']).toBe('text/html; charset=utf-8')
    expect(page.body).toContain('<script src="/widget.js" defer></script><tro-ly-cong></tro-ly-cong>')
    expect(page.body).toContain('<html lang="vi">')
    expect(page.body).toContain('href="/thu-tuc/1.001193"')
    expect(page.body).toContain('trang minh họa')
  })
})

describe('the page of a document', () => {
  it('anchors every provision by its address, around exactly its canonical text', async () => {
    const { body } = await open('/van-ban/60-2014-qh13')
    for (const { address, start, end } of law.provisions) expect(textOf(body, address)).toBe(law.text.slice(start, end))
  })

  it('keeps canonical text also where it has to be escaped', async () => {
    const { body } = await open('/van-ban/van-ban-doc')
    for (const { address, start, end } of hostile.provisions) expect(textOf(body, address)).toBe(hostile.text.slice(start, end))
  })

  it('has title, breadcrumb, skip link, validity and source', async () => {
    const { body } = await open('/van-ban/60-2014-qh13')
    expect(body).toContain('<title>Luật Hộ tịch (60/2014/QH13) · ')
    expect(body).toContain('aria-label="Bạn đang ở"')
    expect(body).toContain('class="skip" href="#noi-dung"')
    expect(body).toContain('Còn hiệu lực · từ 01/01/2016')
    expect(body).toContain('href="https://vanban.chinhphu.vn/luat-ho-tich"')
    expect((await open('/van-ban/60-2014-qh13?asOf=2015-01-01')).body).toContain('Chưa có hiệu lực')
  })

  it.each(['/van-ban/van-ban-doc', '/thu-tuc/9.000001', '/van-ban/tthc-9.000001', '/'])(
    'lets no document smuggle a script into %s',
    async (url) => {
      const { body, statusCode } = await open(url)
      expect(statusCode).toBe(200)
      expect(body).not.toContain('<script>alert')
      expect(body).not.toMatch(/href="javascript:/)
    }
  )

  it('has one heading of the first level and skips no level', async () => {
    const { body } = await open('/van-ban/60-2014-qh13')
    const levels = [...body.matchAll(/<h([1-6])/g)].map((match) => Number(match[1]))
    expect(levels.filter((level) => level === 1)).toHaveLength(1)
    levels.forEach((level, index) => {
      expect(level - (levels[index - 1] ?? 0)).toBeLessThanOrEqual(1)
    })
  })

  it('shows a law of 500 articles whole, compressed where the browser can', async () => {
    const page = await app.inject({ url: '/van-ban/luat-dai', headers: { accept: 'text/html', 'accept-encoding': 'gzip' } })
    expect(page.headers['content-encoding']).toBe('gzip')
    expect(page.headers.vary).toContain('accept-encoding')
    expect((await open('/van-ban/luat-dai')).body).toContain('id="dieu-500/khoan-3"')
  })
})

describe('the page of a procedure', () => {
  it('is a slip with papers, fee, time limit, place, source and QR code', async () => {
    const { body } = await open('/thu-tuc/1.001193')
    for (const words of ['Giấy chứng sinh', '1 bản chính', 'Miễn phí', '1 Ngày', 'Giấy khai sinh (bản chính)', '123/2015/NĐ-CP']) {
      expect(body).toContain(words)
    }
    expect(body).toContain('href="/van-ban/tthc-1.001193#ho-so"')
    expect(body).toMatch(/aria-label="Mã QR dẫn đến trang nguồn"><svg/)
    expect(body).toContain('Dữ liệu tính đến ngày 01/07/2026')
  })
})

describe('pages that are not there', () => {
  it.each(['/van-ban/khong-co', '/thu-tuc/9.999999', '/gi-do'])('say so in Vietnamese: %s', async (url) => {
    const page = await open(url)
    expect(page.statusCode).toBe(404)
    expect(page.body).toContain('<h1>Không tìm thấy')
  })
})

it('gives pages their style and script, to be kept for ever', async () => {
  const { body } = await open('/')
  const [style] = /\/assets\/page\.css\?v=\w+/.exec(body) ?? []
  const file = await app.inject(style!)
  expect(file.headers['content-type']).toBe('text/css; charset=utf-8')
  expect(file.headers['cache-control']).toContain('immutable')
})

describe('a provision that others have changed', () => {
  it('shows old words struck, new words marked, both with the place that says so, and keeps its own text', async () => {
    const { body } = await open('/van-ban/luat-da-sua')
    const clause = body.slice(body.indexOf('id="dieu-33/khoan-1"'))
    expect(clause.slice(0, 200)).toContain('data-superseded')
    expect(clause).toContain(
      'Từ ngày 01/01/2025: được sửa đổi, bổ sung theo <a href="/van-ban/12-2026-qh16#dieu-1">Điều 1 12/2026/QH16</a>'
    )
    expect(clause).toContain('<ins><p>1. Trong thời hạn 30 ngày &lt;script&gt;')
    const provision = amended.provisions.find(({ address }) => address === 'dieu-33/khoan-1')!
    expect(textOf(body, 'dieu-33/khoan-1')).toBe(amended.text.slice(provision.start, provision.end))
  })
})
