import { describeValidity } from '../content/describe-validity.js'
import { linkOfCitation } from '../content/link-of-citation.js'
import type { NumberedCitations } from '../content/number-citations.js'
import { type Child, h } from '../rendering/virtual-node.js'
import { disclosureView } from './disclosure-view.js'
import type { AnswerViewModel } from './widget-view-model.js'

/** The numbered sources behind a line that opens: for those who cannot hover over a chip. */
export function sourcesView({ inOrder }: NumberedCitations, { messages, serverOrigin }: AnswerViewModel): Child {
  if (inOrder.length === 0) return false
  const face = {
    key: 'sources',
    title: messages.sources,
    className: 'sources',
    icon: 'source',
    count: String(inOrder.length)
  } as const
  return disclosureView(
    face,
    h(
      'ol',
      {},
      inOrder.map((citation) => {
        const href = linkOfCitation(citation, serverOrigin)
        const validity = h('span', { class: `validity ${citation.validity.status}` }, describeValidity(citation.validity, messages))
        const label = href ? h('a', { href, target: '_blank', rel: 'noopener' }, citation.label) : citation.label
        return h('li', {}, h('span', {}, label, validity))
      })
    )
  )
}
