import type { Answer } from '../../server/protocol/index.js'
import type { WidgetMessages } from '../messages/widget-messages.js'
import { type Child, h } from '../rendering/virtual-node.js'
import { icon } from './icon.js'

type Notice = Answer['notices'][number]

const CAUTIONS: readonly Notice['kind'][] = ['expired', 'soon_to_change', 'contradiction']

/** What the person should know beside the answer. What was understood stands above the answer already, and the disclosure is said last, where there are sources to open. */
export function noticesView({ notices, understoodAs, citations }: Answer, messages: WidgetMessages): Child {
  const shown = notices.filter(({ kind }) => kind !== 'ai_disclosure' && !(kind === 'understood' && understoodAs !== undefined))
  const disclosure = citations.length > 0 && notices.find(({ kind }) => kind === 'ai_disclosure')
  return [
    shown.length > 0 &&
      h(
        'ul',
        { class: 'notices' },
        shown.map((notice) => noticeView(notice, messages))
      ),
    disclosure && h('p', { class: 'disclosure-line' }, disclosure.text)
  ]
}

function noticeView({ kind, text }: Notice, messages: WidgetMessages): Child {
  const isCaution = CAUTIONS.includes(kind)
  const title = messages.notices[kind]
  return h(
    'li',
    { class: isCaution ? 'notice caution' : 'notice' },
    icon(isCaution ? 'caution' : 'info'),
    h('span', {}, title !== undefined && h('b', {}, `${title}: `), text)
  )
}
