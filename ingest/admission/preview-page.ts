import type { Provision } from '../../knowledge/index.js'
import { PREVIEW_WORDS } from './preview-words.vi.js'
import type { PreviewInput } from './write-preview.js'

const LEVELS: readonly Provision['kind'][] = ['part', 'chapter', 'section', 'article', 'annex']

/** The preview as one HTML page without scripts: remarks, tree, and each page's words beside its picture. */
export function previewPage({ document, pages, remarks }: PreviewInput, pictures: ReadonlyMap<number, string>): string {
  const tree = document.provisions.filter(({ kind }) => LEVELS.includes(kind))
  const facts = [
    document.documentNumber,
    document.issuer,
    document.issuedOn,
    document.validity.from && PREVIEW_WORDS.from(document.validity.from)
  ]
  return `<!doctype html>
<html lang="vi"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${escaped(document.title)}</title>
<style>body{font:16px/1.5 "Noto Sans",sans-serif;margin:1rem auto;max-width:80rem;padding:0 1rem}
section{display:grid;grid-template-columns:1fr 1fr;gap:1rem;border-top:1px solid #bbb;padding:1rem 0}
pre{white-space:pre-wrap;font:inherit;margin:0}img{max-width:100%;border:1px solid #bbb}.w{background:#fff4d6;padding:.5rem 1rem}
@media(max-width:48rem){section{grid-template-columns:1fr}}</style>
<h1>${escaped(document.title)}</h1>
<p>${facts
    .filter(Boolean)
    .map((fact) => escaped(fact!))
    .join(' · ')}</p>
<h2>${PREVIEW_WORDS.remarks}</h2>
${remarks.length === 0 ? `<p>${PREVIEW_WORDS.none}</p>` : `<ul class="w">${remarks.map(({ message, place, excerpt }) => `<li>${escaped([message, place && `(${place})`, excerpt && `“${excerpt}”`].filter(Boolean).join(' '))}</li>`).join('')}</ul>`}
<h2>${PREVIEW_WORDS.tree}</h2>
<ul>${tree.map(({ number, title, kind }) => `<li>${escaped([PREVIEW_WORDS.kinds[kind], number, title].filter(Boolean).join(' '))}</li>`).join('')}</ul>
${pages.length === 0 ? `<h2>${PREVIEW_WORDS.text}</h2><pre>${escaped(document.text)}</pre>` : ''}
${pages
  .map((page) => {
    const picture = pictures.get(page.pageNumber)
    return `<section><div><h2>${PREVIEW_WORDS.page(page)}</h2><pre>${escaped(page.text)}</pre></div>${picture ? `<img alt="${PREVIEW_WORDS.picture(page.pageNumber)}" src="${picture}">` : ''}</section>`
  })
  .join('\n')}
</html>
`
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;')
}
