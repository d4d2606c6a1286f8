import type { FeedbackReason } from '../../server/protocol/index.js'
import { h, type VirtualElement } from '../rendering/virtual-node.js'
import type { AnswerViewModel } from './widget-view-model.js'

const MAX_COMMENT_CHARACTERS = 1000

/** Why an answer did not help: one reason of a closed list, and a word of one's own. */
export function feedbackFormView({ turn, messages, actions }: AnswerViewModel): VirtualElement {
  const send = (event: SubmitEvent) => {
    event.preventDefault()
    const given = new FormData(event.target as HTMLFormElement)
    const reason = given.get('reason') as FeedbackReason | null
    actions.rate(turn.id, 'down', reason ?? undefined, String(given.get('comment') ?? ''))
  }
  const reasons = Object.entries(messages.feedbackReasons)
  return h(
    'form',
    { class: 'feedback', onsubmit: send },
    h(
      'fieldset',
      {},
      h('legend', {}, messages.feedbackReason),
      reasons.map(([reason, words]) =>
        h('label', { class: 'choice' }, h('input', { type: 'radio', name: 'reason', value: reason, required: true }), h('span', {}, words))
      )
    ),
    h(
      'label',
      { class: 'comment' },
      h('span', {}, messages.feedbackComment),
      h('textarea', { name: 'comment', rows: 2, maxlength: MAX_COMMENT_CHARACTERS })
    ),
    h('button', { type: 'submit', class: 'strong-button' }, messages.feedbackSend)
  )
}
