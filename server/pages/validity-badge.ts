import type { Validity } from '../../knowledge/index.js'
import { type Html, html } from './html.js'
import { dayInWords, VALIDITY_WORDS } from './page-words.vi.js'

/** Effect on the asked day, with its dates. */
export function validityBadge({ status, from, to }: Validity): Html {
  const dates = [from && `từ ${dayInWords(from)}`, to && `đến hết ${dayInWords(to)}`].filter(Boolean).join(' ')
  return html`<span class="badge" data-status="${status}">${VALIDITY_WORDS[status]}${dates && ` · ${dates}`}</span>`
}

/** The badge as a line of its own; nothing where the source says nothing, which is the rule for records and guides. */
export function validityLine(validity: Validity): Html | undefined {
  return validity.status === 'unknown' ? undefined : html`<p>${validityBadge(validity)}</p>`
}
