import { h, type VirtualElement } from '../rendering/virtual-node.js'
import { icon } from './icon.js'
import type { WidgetViewModel } from './widget-view-model.js'

/** What an empty conversation shows: who answers, from what, and questions to begin with. */
export function greetingView({ chat, messages, actions }: WidgetViewModel): VirtualElement {
  return h(
    'section',
    { key: 'greeting', class: 'greeting' },
    h('h3', {}, messages.greetingTitle),
    h('p', {}, messages.greeting),
    h('p', { class: 'ai-disclosure' }, icon('info'), h('span', {}, messages.disclosure, ' ', messages.privacy)),
    chat.turns.length === 0 && [
      h('h4', { id: 'examples-label' }, messages.examplesLabel),
      h(
        'ul',
        { class: 'suggestions examples', 'aria-labelledby': 'examples-label' },
        messages.examples.map((question) =>
          h('li', {}, h('button', { type: 'button', class: 'chip', lang: 'vi', onclick: () => actions.ask(question) }, question))
        )
      )
    ]
  )
}
