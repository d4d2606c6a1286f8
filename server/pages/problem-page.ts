import type { Problem } from '../protocol/index.js'
import { html } from './html.js'
import { layOut } from './page-layout.js'
import { words } from './page-words.vi.js'

/** A problem as a page for people. */
export function problemPage({ title, detail, status }: Problem): string {
  const main = html`<article class="notice"><p class="status">${status}</p><h1>${title}</h1><p>${detail}</p><p><a href="/">${words.backHome}</a></p></article>`
  return layOut({ title, crumbs: [], main, agency: '' })
}
