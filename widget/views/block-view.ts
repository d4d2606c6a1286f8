import type { AnswerBlock } from '../../server/protocol/index.js'
import { h, type VirtualElement } from '../rendering/virtual-node.js'
import { cardView } from './card-view.js'
import { checklistView } from './checklist-view.js'
import type { CitedTextView } from './cited-text-view.js'
import { disclosureView } from './disclosure-view.js'
import { quoteView } from './quote-view.js'
import { stepsView } from './steps-view.js'
import { tableView } from './table-view.js'
import type { AnswerViewModel } from './widget-view-model.js'

/** A block of an answer; one that goes beyond the question stands behind a disclosure. `place` is its index in the answer. */
export function blockView(block: AnswerBlock, place: number, cited: CitedTextView, model: AnswerViewModel): VirtualElement {
  const view = openBlockView(block, place, cited, model)
  if (!block.folded || block.type === 'card') return view
  return disclosureView({ key: `folded-${place}`, title: titleOfFolded(block, model), className: 'folded-block' }, view)
}

function openBlockView(block: AnswerBlock, place: number, cited: CitedTextView, model: AnswerViewModel): VirtualElement {
  const key = `${block.type}-${place}`
  switch (block.type) {
    case 'text':
      return h('p', { key, class: 'block text' }, cited(block))
    case 'list':
      return h('div', { key, class: 'block' }, leadView(block, cited), listItems(block, place, cited, model))
    case 'steps':
      return h('div', { key, class: 'block' }, leadView(block, cited), stepsView(block.items, cited))
    case 'quote':
      return quoteView(key, block, cited)
    case 'table':
      return tableView(key, block, cited)
    case 'card':
      return cardView(key, block, place, cited, model)
  }
}

function leadView(block: AnswerBlock, cited: CitedTextView) {
  return !block.folded && block.text !== '' && h('p', { class: 'lead' }, cited(block))
}

function listItems(block: Extract<AnswerBlock, { type: 'list' }>, place: number, cited: CitedTextView, model: AnswerViewModel) {
  if (block.style === 'checklist') return checklistView(block.text, block.items, String(place), cited, model)
  return h(
    'ul',
    { class: 'bullets' },
    block.items.map((item) => h('li', {}, cited(item)))
  )
}

function titleOfFolded(block: AnswerBlock, { messages }: AnswerViewModel): string {
  if (block.type === 'quote') return block.label
  return block.type === 'text' || block.text === '' ? messages.showMore : block.text
}
