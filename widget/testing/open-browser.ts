import { existsSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type BrowserContext, type BrowserContextOptions, chromium } from 'playwright-core'

/** Where Debian's package puts Chromium. */
export const CHROMIUM_FILE = '/usr/bin/chromium'

/** Whether the browser tests can run here; says so loudly when they cannot. */
export function hasChromium(): boolean {
  const isThere = existsSync(CHROMIUM_FILE)
  if (!isThere) console.warn('SKIPPED: browser tests. No Chromium here; scripts/set-up-tests.sh says how to install it.')
  return isThere
}

/** A fresh browser with an empty profile that talks to nobody by itself. */
export function openBrowser(options: BrowserContextOptions = {}): Promise<BrowserContext> {
  return chromium.launchPersistentContext(mkdtempSync(join(tmpdir(), 'tro-ly-cong-browser-')), {
    executablePath: CHROMIUM_FILE,
    headless: true,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync'
    ],
    ...options
  })
}
