import { announcementOf } from '../content/announcement.js'
import { type Child, h, type VirtualElement } from '../rendering/virtual-node.js'
import { composerView } from './composer-view.js'
import { displayMenuView } from './display-menu-view.js'
import { greetingView } from './greeting-view.js'
import { type IconName, icon } from './icon.js'
import type { DrawingKeeper } from './keep-drawings.js'
import { turnView } from './turn-view.js'
import type { WidgetViewModel } from './widget-view-model.js'

/** Everything inside the dialog, from the bar to the question box. `keep` returns a turn's last drawing when nothing in it changed. */
export function panelView(model: WidgetViewModel, keep: DrawingKeeper): readonly VirtualElement[] {
  const { chat, panel, messages, serverOrigin, actions } = model
  const turns = chat.turns.map((turn) => {
    const own = [turn, messages, panel.feedbackTurnId === turn.id, panel.copiedTurnId === turn.id]
    return keep(turn.id, own, () => turnView({ turn, messages, serverOrigin, actions }, panel))
  })
  return [
    barView(model),
    h('div', { class: 'under-bar' }, displayMenuView(model), confirmNewView(model), connectionView(model)),
    h(
      'div',
      { class: 'scroller', role: 'region', 'aria-label': messages.conversation, tabindex: '0' },
      greetingView(model),
      h('ol', { class: 'turns' }, turns)
    ),
    composerView(model),
    h('div', { class: 'hidden-words', role: 'status' }, panel.copiedTurnId === undefined ? announcementOf(chat, messages) : messages.copied)
  ]
}

function barView({ heading, panel, messages, actions, chat }: WidgetViewModel): VirtualElement {
  const menu = { 'aria-expanded': String(panel.isDisplayMenuOpen), 'aria-controls': panel.isDisplayMenuOpen && 'display-menu' }
  return h(
    'div',
    { class: 'bar' },
    h('span', { class: 'emblem' }, icon('assistant')),
    h('h2', { id: 'heading', tabindex: '-1' }, heading),
    barButton('text', messages.display, actions.toggleDisplayMenu, menu),
    chat.turns.length > 0 && barButton('restart', messages.newConversation, actions.askNew),
    barButton(panel.isWide ? 'narrow' : 'widen', panel.isWide ? messages.narrower : messages.wider, actions.widen, {
      class: 'icon-button widen'
    }),
    barButton('close', messages.close, actions.close)
  )
}

function barButton(picture: IconName, label: string, act: () => void, more: Record<string, string | boolean> = {}): Child {
  return h(
    'button',
    { key: label, type: 'button', class: 'icon-button', 'aria-label': label, title: label, onclick: act, ...more },
    icon(picture)
  )
}

function confirmNewView({ panel, messages, actions }: WidgetViewModel): Child {
  return (
    panel.isConfirmingNew &&
    h(
      'div',
      { key: 'confirm', class: 'confirm', role: 'group', 'aria-label': messages.newConversation },
      h('p', {}, messages.newConversationConfirm),
      h('button', { key: 'yes', id: 'confirm-new', type: 'button', class: 'strong-button', onclick: actions.startAgain }, messages.confirm),
      h('button', { key: 'no', type: 'button', class: 'quiet-button', onclick: actions.keepConversation }, messages.cancel)
    )
  )
}

function connectionView({ chat, messages }: WidgetViewModel): Child {
  const { connection } = chat
  return (
    (connection === 'offline' || connection === 'connecting') &&
    h('p', { key: 'connection', class: `connection ${connection}` }, icon('offline'), h('span', {}, messages.connection[connection]))
  )
}
