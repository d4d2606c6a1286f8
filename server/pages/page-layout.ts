import { type Html, html } from './html.js'
import { assetUrl } from './page-assets.js'
import { words } from './page-words.vi.js'

/** One step of the way back to the start. */
export interface Crumb {
  readonly text: string
  /** Absent for the page itself. */
  readonly href?: string
}

/** A whole page. */
export interface Page {
  readonly title: string
  readonly crumbs: readonly Crumb[]
  readonly main: Html
  /** Empty: the demonstration agency. */
  readonly agency: string
  /** Put before the end of the body: scripts that only this page needs. */
  readonly ending?: Html
}

/** The page as text, with what every page has: title, skip link, header, breadcrumb, footer. */
export function layOut({ title, crumbs, main, agency, ending }: Page): string {
  const owner = agency || words.demonstrationAgency
  return html`<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title} · ${owner}</title>
<link rel="stylesheet" href="${assetUrl('page.css')}">
<link rel="icon" href="data:,">
</head>
<body>
<a class="skip" href="#noi-dung">${words.skip}</a>
<header class="top"><div class="inner"><a class="agency" href="/">${owner}</a>${!agency && html` <span class="demo">${words.demonstration}</span>`}</div></header>
${crumbs.length > 0 && breadcrumb(crumbs)}
<main id="noi-dung" tabindex="-1" class="inner">
${main}
</main>
<footer class="bottom"><div class="inner"><p>${!agency && words.demonstrationNote}</p><p>${words.product} · <a href="/api/docs/">${words.forDevelopers}</a></p></div></footer>
<script src="${assetUrl('page.mjs')}" defer></script>
${ending}
</body>
</html>
`.markup
}

function breadcrumb(crumbs: readonly Crumb[]): Html {
  const steps: readonly Crumb[] = [{ text: words.home, href: '/' }, ...crumbs]
  return html`<nav class="crumbs inner" aria-label="${words.breadcrumb}"><ol>${steps.map(({ text, href }, index) => {
    if (href) return html`<li><a href="${href}">${text}</a></li>`
    return index === steps.length - 1 ? html`<li aria-current="page">${text}</li>` : html`<li>${text}</li>`
  })}</ol></nav>`
}
