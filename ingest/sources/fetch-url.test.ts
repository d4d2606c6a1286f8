import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { UrlFetcher } from './fetch-url.js'

const PAGE = '<!doctype html><title>Thông báo</title><h1>Thông báo</h1><p>Nộp hồ sơ tại bộ phận một cửa.</p>'

describe('UrlFetcher, against a server of its own', () => {
  let server: Server
  let origin: string
  let folder: string
  let robotsAsked = 0
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'tai-'))
    server = createServer((request, response) => {
      const { url = '' } = request
      if (url === '/robots.txt') {
        robotsAsked += 1
        response.end('User-agent: *\nDisallow: /noi-bo/\nAllow: /noi-bo/cong-khai\n')
      } else if (url === '/chuyen') response.writeHead(302, { location: '/thong-bao' }).end()
      else if (url === '/vong') response.writeHead(302, { location: '/vong' }).end()
      else if (url === '/lach') response.writeHead(302, { location: '/noi-bo/mat.pdf' }).end()
      else if (url === '/lon') response.end(Buffer.alloc(5000, 'a'))
      else if (url === '/lau') setTimeout(() => response.end('muộn'), 5000).unref()
      else if (url === '/khong-co') response.writeHead(404).end()
      else response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(PAGE)
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  })
  afterAll(() => {
    server.closeAllConnections()
    server.close()
    rmSync(folder, { recursive: true, force: true })
  })
  const fetcher = (timeoutMs = 20_000) => new UrlFetcher(folder, { bytes: 2000, timeoutMs, redirects: 3 })

  it('keeps what it fetched, with the digest of the content and the final address', async () => {
    const fetched = await fetcher().fetch(`${origin}/chuyen`)
    expect(fetched).toMatchObject({ outcome: 'fetched', url: `${origin}/thong-bao`, digest: expect.stringMatching(/^[0-9a-f]{64}$/) })
    expect(fetched.outcome === 'fetched' && readFileSync(fetched.path, 'utf8')).toBe(PAGE)
    expect(fetched.outcome === 'fetched' && fetched.path).toMatch(/\.html$/)
  })

  it('asks a site for its rules once and keeps to them, also behind a redirect', async () => {
    const one = fetcher()
    const before = robotsAsked
    expect(await one.fetch(`${origin}/noi-bo/mat.pdf`)).toMatchObject({
      outcome: 'refused',
      message: expect.stringContaining('robots.txt')
    })
    expect(await one.fetch(`${origin}/lach`)).toMatchObject({ outcome: 'refused', message: expect.stringContaining('robots.txt') })
    expect(await one.fetch(`${origin}/noi-bo/cong-khai.html`)).toMatchObject({ outcome: 'fetched' })
    expect(robotsAsked - before).toBe(1)
  })

  it.each([
    ['/lon', 'MB'],
    ['/lau', 'giây'],
    ['/vong', 'chuyển hướng'],
    ['/khong-co', '404']
  ])('refuses %s in words', async (path, word) => {
    expect(await fetcher(path === '/lau' ? 300 : 20_000).fetch(`${origin}${path}`)).toMatchObject({
      outcome: 'refused',
      message: expect.stringContaining(word)
    })
  })

  it('refuses other kinds of addresses and a server that is not there', async () => {
    expect(await fetcher().fetch('file:///etc/passwd')).toMatchObject({ outcome: 'refused', message: expect.stringContaining('http') })
    expect(await fetcher().fetch('http://127.0.0.1:9/van-ban.pdf')).toMatchObject({ outcome: 'refused' })
  })
})
