import type { CitedText } from '../../server/protocol/index.js'
import { type Child, h, type VirtualElement } from '../rendering/virtual-node.js'
import type { CitedTextView } from './cited-text-view.js'
import type { AnswerViewModel } from './widget-view-model.js'

/** Items that can be ticked off; ticks are kept with the turn under `<place>.<index>`. Chips stand outside the labels, so that opening a source ticks nothing. */
export function checklistView(
  label: string,
  items: readonly CitedText[],
  place: string,
  cited: CitedTextView,
  { turn, messages, actions }: AnswerViewModel
): VirtualElement {
  const ticks = items.map((_, index) => turn.ticked.includes(`${place}.${index}`))
  const done = ticks.filter(Boolean).length
  return h(
    'div',
    { class: 'checklist' },
    h(
      'ul',
      { 'aria-label': label || undefined },
      items.map((item, index) =>
        h(
          'li',
          { class: ticks[index] && 'ticked' },
          checkbox(item.text, ticks[index]!, () => actions.tick(turn.id, `${place}.${index}`)),
          cited.chips(item.citationIds)
        )
      )
    ),
    done > 0 && h('p', { class: 'tally' }, messages.ticked(done, items.length))
  )
}

function checkbox(text: string, checked: boolean, toggle: () => void): Child {
  return h('label', {}, h('input', { type: 'checkbox', checked, onchange: toggle }), h('span', { class: 'item-text' }, text))
}
