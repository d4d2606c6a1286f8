import type { ProcedureRecord } from '../../knowledge/index.js'
import { procedureUrlOf } from '../view-url.js'
import { type Html, html } from './html.js'
import { layOut } from './page-layout.js'
import { words } from './page-words.vi.js'

/** The first page: an agency's page as it embeds the widget, with the procedures people ask about most. */
export function homePage(popular: readonly Pick<ProcedureRecord, 'code' | 'name' | 'field'>[], agency: string): string {
  const main = html`<section class="hero"><h1>${words.homeTitle}</h1><p class="lead">${words.homeLead}</p>
<p>${words.askHint}</p><noscript><p>${words.noScript}</p></noscript></section>
<section aria-labelledby="thuong-gap"><h2 id="thuong-gap">${words.popular}</h2>${popular.length > 0 ? cards(popular) : html`<p>${words.notReady}</p>`}</section>
<section aria-labelledby="the-nao"><h2 id="the-nao">${words.howItAnswers}</h2><ul class="promises">${words.promises.map((promise) => html`<li>${promise}</li>`)}</ul></section>`
  // Exactly the two lines an agency puts on its own page.
  const ending = html`<script src="/widget.js" defer></script><tro-ly-cong></tro-ly-cong>`
  return layOut({ title: words.product, crumbs: [], main, agency, ending })
}

function cards(popular: readonly Pick<ProcedureRecord, 'code' | 'name' | 'field'>[]): Html {
  return html`<ul class="cards">${popular.map(
    ({ code, name, field }) =>
      html`<li><a href="${procedureUrlOf(code)}"><span class="card-name">${name}</span><span class="card-facts">${field} · ${code}</span></a></li>`
  )}</ul>`
}
