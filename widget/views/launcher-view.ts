import { h, type VirtualElement } from '../rendering/virtual-node.js'
import { icon } from './icon.js'
import type { WidgetViewModel } from './widget-view-model.js'

/** The button that opens the panel, in a landmark of its own. */
export function launcherView({ heading, panel, messages, actions }: WidgetViewModel): VirtualElement {
  return h(
    'aside',
    { class: 'launcher-place', 'aria-label': heading, hidden: panel.isOpen },
    h(
      'button',
      {
        id: 'launcher',
        type: 'button',
        class: 'launcher',
        part: 'launcher',
        'aria-haspopup': 'dialog',
        'aria-expanded': String(panel.isOpen),
        onclick: actions.open
      },
      icon('assistant'),
      h('span', {}, messages.launcher)
    )
  )
}
