import { describeValidity } from '../content/describe-validity.js'
import { groupSources, numbersOfGroup } from '../content/group-sources.js'
import { linkOfCitation } from '../content/link-of-citation.js'
import type { NumberedCitations } from '../content/number-citations.js'
import { type Child, h } from '../rendering/virtual-node.js'
import { disclosureView } from './disclosure-view.js'
import type { AnswerViewModel } from './widget-view-model.js'

/** The numbered sources behind a line that opens: for those who cannot hover over a chip. */
export function sourcesView({ inOrder }: NumberedCitations, { messages, serverOrigin }: AnswerViewModel): Child {
  if (inOrder.length === 0) return false
  const face = { key: 'sources', title: messages.sources, className: 'sources', icon: 'source', count: String(inOrder.length) } as const
  const items = groupSources(inOrder).map((group) => {
    const { citation } = group
    const href = linkOfCitation(citation, serverOrigin)
    const validity = describeValidity(citation, messages)
    return h(
      'li',
      {},
      h('span', { class: 'number' }, numbersOfGroup(group)),
      h(
        'span',
        {},
        href ? h('a', { href, target: '_blank', rel: 'noopener' }, citation.label) : citation.label,
        validity !== '' && h('span', { class: `validity ${citation.validity.status}` }, validity)
      )
    )
  })
  return disclosureView(face, h('ul', {}, items))
}
