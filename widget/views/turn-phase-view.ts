import { type Child, h } from '../rendering/virtual-node.js'
import type { ChatTurn } from '../session/chat-state.js'
import { type IconName, icon } from './icon.js'
import type { AnswerViewModel } from './widget-view-model.js'

const STEPS = ['screen', 'understand', 'route', 'retrieve', 'compose', 'check', 'write', 'finish']

/** Where a question without a whole answer stands: on its way by step, waiting for the connection, stopped or failed. */
export function turnPhaseView(model: AnswerViewModel): Child {
  const { turn, messages } = model
  switch (turn.phase) {
    case 'asking':
      return progressView(model)
    case 'queued':
    case 'interrupted':
      return stateView('offline', 'waiting', messages.queued)
    case 'stopped':
      return stateView('stop', 'over', messages.stopped, againButton(model))
    case 'failed': {
      const { kind, detail } = turn.failure ?? { kind: 'failed' }
      return stateView('caution', 'trouble', detail ?? messages.failures[kind], againButton(model))
    }
    case 'answered':
      return isPassing(turn) && h('div', { class: 'state' }, againButton(model))
  }
}

const isPassing = ({ answer }: ChatTurn) => answer?.status === 'busy' || answer?.status === 'failed'

function progressView({ turn, messages }: AnswerViewModel): Child {
  const reached = Math.max(0, STEPS.indexOf(turn.step ?? ''))
  return h(
    'div',
    { class: 'progress' },
    h('span', { class: 'step-name' }, messages.steps[turn.step ?? ''] ?? messages.working, '…'),
    h(
      'span',
      { class: 'step-marks', 'aria-hidden': 'true' },
      STEPS.map((_, index) => h('i', { class: index < reached ? 'past' : index === reached ? 'now' : '' }))
    )
  )
}

function stateView(picture: IconName, kind: string, text: string, ...more: Child[]): Child {
  return h('div', { class: `state ${kind}` }, icon(picture), h('p', {}, text), ...more)
}

function againButton({ turn, messages, actions }: AnswerViewModel): Child {
  return h('button', { type: 'button', class: 'quiet-button', onclick: () => actions.retry(turn.id) }, messages.askAgain)
}
