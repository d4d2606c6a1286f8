import type { AnswerBlock } from '../../server/protocol/index.js'
import { h, type VirtualElement } from '../rendering/virtual-node.js'
import type { CitedTextView } from './cited-text-view.js'

/** Canonical words with a rule at the left and the label beneath; the governing words come first, parted by an ellipsis. */
export function quoteView(key: string, block: Extract<AnswerBlock, { type: 'quote' }>, cited: CitedTextView): VirtualElement {
  const { governing, text, label, citationIds } = block
  return h(
    'figure',
    { key, class: 'block quote' },
    h(
      'blockquote',
      { lang: 'vi' },
      governing && h('p', { class: 'governing' }, governing.text, h('span', { class: 'ellipsis' }, ' …')),
      paragraphs(text).map((paragraph) => h('p', {}, paragraph))
    ),
    h('figcaption', {}, label, cited.chips([...(governing?.citationIds ?? []), ...citationIds]))
  )
}

const paragraphs = (text: string) => text.split(/\n+/).filter((line) => line.trim() !== '')
