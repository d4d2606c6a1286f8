import type { AnswerBlock, CardSection } from '../../server/protocol/index.js'
import { groupByHeading, type HeadedItems } from '../content/group-by-heading.js'
import { type Child, h, type VirtualElement } from '../rendering/virtual-node.js'
import { checklistView } from './checklist-view.js'
import type { CitedTextView } from './cited-text-view.js'
import { disclosureView } from './disclosure-view.js'
import { icon } from './icon.js'
import { stepsView } from './steps-view.js'
import type { AnswerViewModel } from './widget-view-model.js'

/** A procedure like a printed slip: code and name, what was asked large, everything else a line that opens. */
export function cardView(
  key: string,
  block: Extract<AnswerBlock, { type: 'card' }>,
  place: number,
  cited: CitedTextView,
  model: AnswerViewModel
): VirtualElement {
  const asked = block.sections.filter((section) => !section.folded)
  const others = block.sections.filter((section) => section.folded)
  const contentOf = (section: CardSection) => sectionContent(section, `${place}-${section.slot}`, cited, model)
  return h(
    'article',
    { key, class: 'block card', 'aria-label': block.text },
    h('header', {}, h('p', { class: 'code' }, `${model.messages.procedureCode} `, h('b', {}, block.code)), h('h4', {}, cited(block))),
    asked.map((section) =>
      h('section', { key: section.slot, class: 'asked' }, h('h5', {}, icon(section.slot), h('span', {}, section.text)), contentOf(section))
    ),
    others.length > 0 && otherSectionsView(block, others, contentOf, model)
  )
}

/** The lines that open; of a card that goes beyond the question they stand behind one line together, so that only its head shows. */
function otherSectionsView(
  block: Extract<AnswerBlock, { type: 'card' }>,
  others: readonly CardSection[],
  contentOf: (section: CardSection) => Child,
  model: AnswerViewModel
): VirtualElement {
  const lines = others.map((section) => disclosureView(faceOf(section, model), contentOf(section)))
  if (!block.folded) return h('div', { class: 'other-sections' }, lines)
  const { wholeProcedure, sectionCount } = model.messages
  const face = {
    key: 'whole',
    title: wholeProcedure,
    className: 'section whole',
    icon: 'papers',
    count: sectionCount(others.length)
  } as const
  return h('div', { class: 'other-sections' }, disclosureView(face, lines))
}

function faceOf({ slot, text, items }: CardSection, { messages }: AnswerViewModel) {
  const count = items.length > 1 ? messages.sectionCount(items.length) : undefined
  return { key: slot, title: text || messages.slots[slot], className: 'section', icon: slot, count }
}

function sectionContent(section: CardSection, place: string, cited: CitedTextView, model: AnswerViewModel): Child {
  return groupByHeading(section.items).map((group) =>
    h(
      'div',
      { class: 'case' },
      group.heading !== undefined && h('p', { class: 'case-heading' }, group.heading),
      itemsView(section, group, `${place}-${group.firstIndex}`, cited, model)
    )
  )
}

function itemsView(
  { slot, text }: CardSection,
  { heading, items, firstIndex }: HeadedItems,
  place: string,
  cited: CitedTextView,
  model: AnswerViewModel
): Child {
  if (slot === 'papers') return checklistView(heading ?? text, items, place, cited, model)
  if (slot === 'steps') return stepsView(items, cited, firstIndex + 1)
  if (items.length === 1) return h('p', { class: 'value' }, cited(items[0]!))
  return h(
    'ul',
    { class: 'bullets' },
    items.map((item) => h('li', {}, cited(item)))
  )
}
