import { documentLabel, type Provision, type SourceDocument, validityOn } from '../../knowledge/index.js'
import { procedureUrlOf } from '../view-url.js'
import { Html, html } from './html.js'
import { layOut } from './page-layout.js'
import { dayInWords, KIND_WORDS, words } from './page-words.vi.js'
import { renderChanges } from './render-changes.js'
import { renderProvisions } from './render-provisions.js'
import { validityBadge } from './validity-badge.js'

const IN_CONTENTS: ReadonlySet<Provision['kind']> = new Set(['part', 'chapter', 'section', 'article', 'annex', 'heading', 'slot'])
const MIN_CONTENTS = 4

/** A document as published: every provision anchored by its address. @param asOf day on which its effect is told. */
export function documentPage(document: SourceDocument, { asOf, agency }: { readonly asOf: string; readonly agency: string }): string {
  const main = html`<article class="document">
<header class="document-head"><p class="kind">${document.form ?? KIND_WORDS[document.kind]}</p><h1>${document.title}</h1>
<p>${validityBadge(validityOn(document.validity, asOf))} <span class="quiet">${words.asOf(dayInWords(asOf))}</span></p>
${facts(document)}${wholeChanges(document, asOf)}</header>
${contents(document.provisions)}
<div class="words">${renderProvisions(document, asOf)}</div>
</article>`
  const label = documentLabel(document)
  return layOut({ title: label, crumbs: [{ text: KIND_WORDS[document.kind] }, { text: label }], main, agency })
}

function facts({ documentNumber, issuer, issuedOn, asOf, sourceName, sourceUrl, procedure }: SourceDocument): Html {
  return html`<dl class="facts">
${fact(words.number, documentNumber)}${fact(words.issuer, issuer)}${fact(words.issuedOn, issuedOn && dayInWords(issuedOn))}
${fact(words.source, [sourceName, asOf && words.readOn(dayInWords(asOf))].filter(Boolean).join(' · '))}
</dl>
<p class="actions">${isWebAddress(sourceUrl) && html`<a href="${sourceUrl}" rel="noopener noreferrer">${words.openSource}</a>`}
${procedure && html`<a href="${procedureUrlOf(procedure.code)}">${words.procedurePage}</a>`}</p>`
}

function wholeChanges({ changes }: SourceDocument, asOf: string): Html | undefined {
  return changes && html`<section class="changes" aria-label="${words.changesOfWhole}">${new Html(renderChanges(changes, asOf))}</section>`
}

function fact(name: string, value: string | undefined): Html | undefined {
  return value ? html`<div><dt>${name}</dt><dd>${value}</dd></div>` : undefined
}

function contents(provisions: readonly Provision[]): Html | undefined {
  const entries = provisions.filter((provision) => IN_CONTENTS.has(provision.kind))
  if (entries.length < MIN_CONTENTS) return undefined
  return html`<nav class="contents" aria-label="${words.contents}"><details><summary>${words.contents}</summary><ul>${entries.map(
    (provision) => html`<li class="${provision.kind}"><a href="#${provision.address}">${nameOf(provision)}</a></li>`
  )}</ul></details></nav>`
}

const WORDS_OF_KIND: Partial<Record<Provision['kind'], string>> = {
  part: 'Phần',
  chapter: 'Chương',
  section: 'Mục',
  article: 'Điều',
  annex: 'Phụ lục'
}

function nameOf({ kind, number, title, address }: Provision): string {
  const word = WORDS_OF_KIND[kind]
  const numbered = word ? [word, number].filter(Boolean).join(' ') : ''
  return [numbered, title].filter(Boolean).join('. ') || address
}

/** Only such addresses become links: a document may name anything as its source. */
export function isWebAddress(address: string | undefined): address is string {
  return /^https?:\/\//i.test(address ?? '')
}
