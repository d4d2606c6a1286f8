import { h, type VirtualElement } from '../rendering/virtual-node.js'
import { pendingTurn } from '../session/chat-state.js'
import { isSendable, MAX_QUESTION_CHARACTERS, questionLength } from '../session/question-length.js'
import { icon } from './icon.js'
import type { WidgetViewModel } from './widget-view-model.js'

/** From here on the remaining characters are announced, not only shown. */
const ANNOUNCED_LEFT = 50
/** `keyCode` of a key that an input method is still working on; older browsers say it only this way. */
const IME_KEY_CODE = 229

/** The question box. Enter sends unless an input method is composing; Shift+Enter starts a line. */
export function composerView({ chat, messages, actions }: WidgetViewModel): VirtualElement {
  const length = questionLength(chat.draft)
  const left = MAX_QUESTION_CHARACTERS - length
  const isPending = pendingTurn(chat) !== undefined
  const canSend = !isPending && isSendable(chat.draft)
  const send = () => canSend && actions.ask(chat.draft)
  const onKey = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing || event.keyCode === IME_KEY_CODE) return
    event.preventDefault()
    send()
  }
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    send()
  }
  return h(
    'form',
    { class: 'composer', onsubmit: submit },
    h('label', { class: 'hidden-words', for: 'question' }, messages.questionLabel),
    h(
      'div',
      { class: `question-box${left < 0 ? ' too-long' : ''}` },
      h('textarea', {
        id: 'question',
        lang: 'vi',
        rows: 1,
        value: chat.draft,
        placeholder: messages.questionPlaceholder,
        'aria-describedby': 'question-hint question-count',
        'aria-invalid': left < 0 && 'true',
        enterkeyhint: 'send',
        autocomplete: 'off',
        oninput: (event: InputEvent) => actions.draft((event.target as HTMLTextAreaElement).value),
        onkeydown: onKey
      }),
      isPending
        ? h(
            'button',
            { key: 'stop', type: 'button', class: 'send', 'aria-label': messages.stop, title: messages.stop, onclick: actions.stop },
            icon('stop')
          )
        : h(
            'button',
            {
              key: 'send',
              type: 'submit',
              class: 'send',
              'aria-label': messages.send,
              title: messages.send,
              'aria-disabled': String(!canSend)
            },
            icon('send')
          )
    ),
    h(
      'div',
      { class: 'under-box' },
      h('span', { id: 'question-hint', class: 'hint' }, messages.questionHint),
      h(
        'span',
        { id: 'question-count', class: `count${left < 0 ? ' over' : ''}${length === 0 ? ' unneeded' : ''}` },
        h('span', { 'aria-hidden': 'true' }, `${length}/${MAX_QUESTION_CHARACTERS}`),
        h('span', { class: 'hidden-words', 'aria-live': left <= ANNOUNCED_LEFT ? 'polite' : 'off' }, messages.charactersLeft(left))
      )
    )
  )
}
