import type { Answer, CitedText } from '../../server/protocol/index.js'
import { describeValidity } from '../content/describe-validity.js'
import { linkOfCitation } from '../content/link-of-citation.js'
import { type NumberedCitations, numberCitations } from '../content/number-citations.js'
import { shortened } from '../content/spoken-answer.js'
import { type Child, h, type VirtualElement } from '../rendering/virtual-node.js'
import type { AnswerViewModel } from './widget-view-model.js'

/** Longest quote read out or shown beside a citation chip. */
const MAX_DESCRIPTION_CHARACTERS = 280

/** Draws cited texts of one answer. */
export interface CitedTextView {
  /** The text, then its chips. */
  (part: CitedText): Child
  /** The chips alone. */
  chips(citationIds: readonly string[]): Child
  readonly citations: NumberedCitations
}

/** A view of cited texts for one answer; before the answer is whole, its citations are unknown and no chips are drawn. */
export function citedTextView(answer: Answer | undefined, model: AnswerViewModel): CitedTextView {
  const citations = numberCitations(answer ?? { blocks: [], citations: [] })
  const chips = (citationIds: readonly string[]): Child => {
    const numbers = [...new Set(citationIds.flatMap((id) => citations.numberOf(id) ?? []))]
    return (
      numbers.length > 0 &&
      h(
        'span',
        { class: 'chips-of-text' },
        numbers.map((number) => citationChip(number, citations, model))
      )
    )
  }
  const view = (part: CitedText): Child => [part.text, chips(part.citationIds)]
  return Object.assign(view, { chips, citations })
}

function citationChip(number: number, citations: NumberedCitations, model: AnswerViewModel): VirtualElement {
  const { messages, serverOrigin, turn } = model
  const citation = citations.inOrder[number - 1]!
  const href = linkOfCitation(citation, serverOrigin)
  const shared = {
    class: 'citation',
    'data-turn': turn.id,
    'data-citation': citation.id,
    'aria-description': shortened(
      [describeValidity(citation, messages), citation.quote].filter(Boolean).join('. '),
      MAX_DESCRIPTION_CHARACTERS
    )
  }
  if (!href)
    return h('span', { ...shared, role: 'note', tabindex: '0', 'aria-label': messages.source(number, citation.label) }, String(number))
  const label = `${messages.source(number, citation.label)} (${messages.opensInNewTab})`
  return h('a', { ...shared, href, target: '_blank', rel: 'noopener', 'aria-label': label }, String(number))
}
