import type { Answer } from '../../server/protocol/index.js'
import { type Child, h } from '../rendering/virtual-node.js'
import type { PanelState } from '../session/panel-state.js'
import { feedbackFormView } from './feedback-form-view.js'
import { type IconName, icon } from './icon.js'
import type { AnswerViewModel } from './widget-view-model.js'

/**
 * Under an answer: copy and print, thumbs, and what might be asked next. An answer without a source has nothing to take
 * along, and its chips, which are what helps, come first.
 */
export function answerFootView({ suggestions, citations }: Answer, model: AnswerViewModel, panel: PanelState): Child {
  const { turn, messages, actions } = model
  const isCopied = panel.copiedTurnId === turn.id
  const isFormOpen = panel.feedbackTurnId === turn.id
  const rated = turn.rating?.rating
  const hasSource = citations.length > 0
  const chips = suggestionsView(suggestions, model)
  return h(
    'div',
    { class: 'answer-foot' },
    !hasSource && chips,
    h(
      'div',
      { class: 'actions', role: 'group', 'aria-label': messages.answerActions },
      hasSource && [
        actionButton(isCopied ? 'done' : 'copy', isCopied ? messages.copied : messages.copy, () => actions.copy(turn)),
        actionButton('print', messages.print, () => actions.print(turn))
      ],
      h('span', { class: 'spring' }),
      thumbButton('up', messages.helpful, rated === 'up', () => actions.rate(turn.id, 'up')),
      thumbButton('down', messages.notHelpful, rated === 'down' || isFormOpen, () => actions.toggleFeedback(turn.id), isFormOpen)
    ),
    isFormOpen && feedbackFormView(model),
    turn.rating &&
      h('p', { class: 'thanks', role: 'status' }, turn.rating.delivery === 'failed' ? messages.feedbackFailed : messages.feedbackThanks),
    hasSource && chips
  )
}

function actionButton(picture: IconName, label: string, act: () => void): Child {
  return h('button', { type: 'button', class: 'quiet-button', onclick: act }, icon(picture), h('span', {}, label))
}

function thumbButton(picture: 'up' | 'down', label: string, pressed: boolean, act: () => void, expanded?: boolean): Child {
  const state = expanded === undefined ? { 'aria-pressed': String(pressed) } : { 'aria-expanded': String(expanded) }
  return h(
    'button',
    {
      key: picture,
      type: 'button',
      class: `icon-button${pressed ? ' pressed' : ''}`,
      'aria-label': label,
      title: label,
      onclick: act,
      ...state
    },
    icon(picture)
  )
}

function suggestionsView(suggestions: Answer['suggestions'], { messages, actions }: AnswerViewModel): Child {
  return (
    suggestions.length > 0 &&
    h(
      'ul',
      { class: 'suggestions', 'aria-label': messages.suggestions },
      suggestions.map(({ text, question }) =>
        h('li', {}, h('button', { type: 'button', class: 'chip', lang: 'vi', onclick: () => actions.ask(question) }, text))
      )
    )
  )
}
