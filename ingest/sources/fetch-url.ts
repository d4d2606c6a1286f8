import { createHash } from 'node:crypto'
import { mkdir, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type RobotsRules, readRobots } from './robots-rules.js'
import { SOURCE_MESSAGES } from './source-messages.vi.js'

/** A page or file that was fetched, or the reason in words why it was not. */
export type FetchOutcome =
  | { readonly outcome: 'fetched'; readonly path: string; readonly digest: string; readonly url: string }
  | { readonly outcome: 'refused'; readonly message: string }

/** Limits of fetching. */
export interface FetchLimits {
  readonly bytes: number
  readonly timeoutMs: number
  readonly redirects: number
}

export const FETCH_LIMITS: FetchLimits = { bytes: 64_000_000, timeoutMs: 60_000, redirects: 5 }
const PROGRAM = 'TroLyCong'
const ROBOTS_BYTES = 500_000

/** Fetches public papers from their addresses, asking each site's robots.txt first; one site's rules are asked for once. */
export class UrlFetcher {
  readonly #rules = new Map<string, Promise<RobotsRules>>()

  constructor(
    private readonly folder: string,
    private readonly limits: FetchLimits = FETCH_LIMITS
  ) {}

  /** Fetches one address into the folder, under a name that begins with the digest of the address. Never throws for what the network does. */
  async fetch(address: string): Promise<FetchOutcome> {
    const stop = AbortSignal.timeout(this.limits.timeoutMs)
    try {
      return await this.#follow(address, stop)
    } catch {
      return refused(stop.aborted ? SOURCE_MESSAGES.tooSlow(Math.round(this.limits.timeoutMs / 1000)) : SOURCE_MESSAGES.unreachable)
    }
  }

  async #follow(address: string, stop: AbortSignal): Promise<FetchOutcome> {
    let url = webAddress(address)
    for (let hop = 0; hop <= this.limits.redirects; hop += 1) {
      if (!url) return refused(SOURCE_MESSAGES.badUrl)
      if (!(await this.#rulesOf(url, stop)).allows(`${url.pathname}${url.search}`)) return refused(SOURCE_MESSAGES.forbiddenByRobots)
      const response = await fetch(url, { redirect: 'manual', signal: stop, headers: { 'user-agent': PROGRAM } })
      const location = response.headers.get('location')
      if (response.status >= 300 && response.status < 400 && location) {
        await response.body?.cancel()
        url = webAddress(location, url)
        continue
      }
      if (!response.ok) return refused(SOURCE_MESSAGES.status(response.status))
      const content = await bodyWithin(response, this.limits.bytes)
      return content ? this.#keep(address, url, response, content) : refused(SOURCE_MESSAGES.tooLarge(Math.round(this.limits.bytes / 1e6)))
    }
    return refused(SOURCE_MESSAGES.tooManyRedirects)
  }

  async #keep(address: string, url: URL, response: Response, content: Buffer): Promise<FetchOutcome> {
    await mkdir(this.folder, { recursive: true })
    const path = join(this.folder, `${digestOf(address).slice(0, 16)}-${nameOf(url, response)}`)
    await writeFile(`${path}.part`, content)
    await rename(`${path}.part`, path)
    return { outcome: 'fetched', path, digest: digestOf(content), url: url.href }
  }

  #rulesOf({ origin }: URL, stop: AbortSignal): Promise<RobotsRules> {
    const rules = this.#rules.get(origin) ?? askRobots(origin, stop)
    this.#rules.set(origin, rules)
    return rules
  }
}

/** Without a robots.txt everything is allowed; a site whose rules cannot be asked for allows nothing (RFC 9309, 2.3.1). */
async function askRobots(origin: string, stop: AbortSignal): Promise<RobotsRules> {
  const response = await fetch(`${origin}/robots.txt`, { signal: stop, headers: { 'user-agent': PROGRAM } })
  if (response.status >= 500) return { allows: () => false }
  if (!response.ok) return { allows: () => true }
  return readRobots(((await bodyWithin(response, ROBOTS_BYTES)) ?? Buffer.alloc(0)).toString('utf8'), PROGRAM)
}

async function bodyWithin(response: Response, limit: number): Promise<Buffer | undefined> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of response.body ?? []) {
    size += (chunk as Uint8Array).length
    if (size > limit) return undefined
    chunks.push(chunk as Uint8Array)
  }
  return Buffer.concat(chunks)
}

function webAddress(address: string, base?: URL): URL | undefined {
  try {
    const url = new URL(address, base)
    return /^https?:$/.test(url.protocol) && !url.username ? url : undefined
  } catch {
    return undefined
  }
}

function nameOf(url: URL, response: Response): string {
  const last = decode(url.pathname.split('/').at(-1) ?? '')
    .replace(/[^\p{L}\p{N}._-]+/gu, '_')
    .replace(/^\.+/, '')
  const name = last.slice(-80) || 'trang'
  return /\.\w{2,5}$/.test(name) ? name : `${name}${/html/.test(response.headers.get('content-type') ?? '') ? '.html' : ''}`
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

const digestOf = (content: string | Buffer) => createHash('sha256').update(content).digest('hex')
const refused = (message: string): FetchOutcome => ({ outcome: 'refused', message })
