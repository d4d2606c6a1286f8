import { TONE_OF_STATUS } from '../content/tone-of-status.js'
import { type Child, h, type VirtualElement } from '../rendering/virtual-node.js'
import type { PanelState } from '../session/panel-state.js'
import { answerFootView } from './answer-foot-view.js'
import { blockView } from './block-view.js'
import { citedTextView } from './cited-text-view.js'
import { type IconName, icon } from './icon.js'
import { noticesView } from './notices-view.js'
import { sourcesView } from './sources-view.js'
import { turnPhaseView } from './turn-phase-view.js'
import type { AnswerViewModel } from './widget-view-model.js'

const ICON_OF_TONE: Readonly<Record<string, IconName>> = { question: 'question', calm: 'info', caution: 'caution' }

/** One question with all that came of it. */
export function turnView(model: AnswerViewModel, panel: PanelState): VirtualElement {
  const { turn, messages } = model
  return h(
    'li',
    { key: turn.id, class: 'turn', 'data-turn-id': turn.id },
    h('div', { class: 'question' }, h('h3', { class: 'hidden-words' }, messages.youAsked), h('p', { lang: 'vi' }, turn.question)),
    h('div', { class: 'answer', 'aria-busy': turn.phase === 'asking' && 'true' }, answerView(model), turnPhaseView(model)),
    turn.answer && answerFootView(turn.answer, model, panel)
  )
}

function answerView(model: AnswerViewModel): Child {
  const { turn, messages } = model
  const { answer } = turn
  const cited = citedTextView(answer, model)
  const blocks = answer?.blocks ?? turn.blocks
  if (blocks.length === 0 && !answer) return false
  const tone = answer ? TONE_OF_STATUS[answer.status] : 'plain'
  const status = answer && messages.statuses[answer.status]
  return h(
    'div',
    { class: `paper tone-${tone}`, lang: 'vi' },
    h('h3', { class: 'hidden-words' }, messages.assistantAnswers),
    answer?.understoodAs !== undefined && h('p', { class: 'understood' }, `${messages.understoodAs} `, h('i', {}, answer.understoodAs)),
    status !== undefined && h('p', { class: 'status' }, icon(ICON_OF_TONE[tone] ?? 'info'), h('span', {}, status)),
    blocks.map((block, place) => blockView(block, place, cited, model)),
    answer && noticesView(answer, messages),
    answer && sourcesView(cited.citations, model)
  )
}
