import type { CitedText } from '../../server/protocol/index.js'
import { h, type VirtualElement } from '../rendering/virtual-node.js'
import type { CitedTextView } from './cited-text-view.js'

/** Items done in order; `firstNumber` counts from 1. */
export function stepsView(items: readonly CitedText[], cited: CitedTextView, firstNumber = 1): VirtualElement {
  return h(
    'ol',
    { class: 'steps', start: firstNumber },
    items.map((item, index) =>
      h(
        'li',
        {},
        h('span', { class: 'number', 'aria-hidden': 'true' }, String(firstNumber + index)),
        h('span', { class: 'step-text' }, cited(item))
      )
    )
  )
}
