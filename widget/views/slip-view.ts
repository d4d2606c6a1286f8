import type { Answer, Citation } from '../../server/protocol/index.js'
import { describeSource } from '../content/describe-source.js'
import { writeDate } from '../content/describe-validity.js'
import { groupSources, type SourceGroup } from '../content/group-sources.js'
import { linkOfCitation } from '../content/link-of-citation.js'
import { unfoldAnswer } from '../content/unfold-answer.js'
import type { WidgetMessages } from '../messages/widget-messages.js'
import { h, type VirtualElement } from '../rendering/virtual-node.js'
import type { ChatTurn } from '../session/chat-state.js'
import { blockView } from './block-view.js'
import { citedTextView } from './cited-text-view.js'
import { noticesView } from './notices-view.js'
import { qrView } from './qr-view.js'
import type { WidgetActions } from './widget-view-model.js'

/** What a printed slip is drawn from. */
export interface SlipModel {
  readonly turn: ChatTurn
  readonly answer: Answer
  readonly heading: string
  readonly messages: WidgetMessages
  readonly serverOrigin: string
  readonly printedOn: Date
}

/** One answer on paper: question, everything unfolded, sources written out, and a code that opens the first of them. */
export function slipView({ turn, answer, heading, messages, serverOrigin, printedOn }: SlipModel): readonly VirtualElement[] {
  const unfolded = unfoldAnswer(answer)
  const model = { turn, messages, serverOrigin, actions: {} as WidgetActions }
  const cited = citedTextView(unfolded, model)
  const { inOrder } = cited.citations
  const linkOf = (citation: Citation) => linkOfCitation(citation, serverOrigin)
  const firstLink = inOrder.map(linkOf).find((link) => link !== undefined)
  const sourceLine = (group: SourceGroup) =>
    h('li', {}, describeSource(group, messages), h('span', { class: 'address' }, linkOf(group.citation)))
  return [
    h(
      'header',
      { class: 'slip-head' },
      h(
        'div',
        {},
        h('p', { class: 'agency' }, heading),
        h('h1', {}, answer.understoodAs ?? turn.question),
        h('p', {}, messages.printedOn(dayOf(printedOn)))
      ),
      firstLink && h('figure', { class: 'qr' }, qrView(firstLink), h('figcaption', {}, messages.printCodeCaption))
    ),
    h(
      'main',
      {},
      unfolded.blocks.map((block, place) => blockView(block, place, cited, model)),
      noticesView(unfolded, messages)
    ),
    h(
      'footer',
      {},
      inOrder.length > 0 && h('h2', {}, messages.sources),
      h('ul', { class: 'slip-sources' }, groupSources(inOrder).map(sourceLine)),
      h('p', {}, messages.copyFooter)
    )
  ]
}

function dayOf(date: Date): string {
  const two = (value: number) => String(value).padStart(2, '0')
  return writeDate(`${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`)
}
