import { type Child, h } from '../rendering/virtual-node.js'
import { TEXT_SCALES, THEMES } from '../session/panel-state.js'
import type { WidgetViewModel } from './widget-view-model.js'

const LANGUAGES = [
  ['vi', 'Tiếng Việt'],
  ['en', 'English']
] as const

/** Text size, look and language. */
export function displayMenuView({ panel, messages, actions, language }: WidgetViewModel): Child {
  const { theme, textStep } = panel.display
  return (
    panel.isDisplayMenuOpen &&
    h(
      'div',
      { key: 'display-menu', id: 'display-menu', class: 'display-menu', role: 'group', 'aria-label': messages.display },
      h(
        'div',
        { class: 'menu-row', role: 'group', 'aria-label': messages.textSize },
        h('span', {}, messages.textSize),
        h('span', { class: 'spring' }),
        sizeButton('A−', messages.smaller, textStep === 0, () => actions.resizeText(-1)),
        h('output', { 'aria-live': 'polite' }, `${Math.round((TEXT_SCALES[textStep] ?? 1) * 100)}%`),
        sizeButton('A+', messages.larger, textStep === TEXT_SCALES.length - 1, () => actions.resizeText(1))
      ),
      choices(
        'theme',
        messages.theme,
        THEMES.map((one) => [one, messages.themes[one]] as const),
        theme,
        actions.chooseTheme
      ),
      choices('language', messages.language, LANGUAGES, language, actions.chooseLanguage)
    )
  )
}

function sizeButton(text: string, label: string, isLast: boolean, act: () => void): Child {
  return h(
    'button',
    { key: text, type: 'button', class: 'size-button', title: label, 'aria-disabled': String(isLast), onclick: act },
    h('span', { 'aria-hidden': 'true' }, text),
    h('span', { class: 'hidden-words' }, label)
  )
}

function choices<Value extends string>(
  name: string,
  title: string,
  options: readonly (readonly [Value, string])[],
  chosen: Value,
  choose: (value: Value) => void
): Child {
  return h(
    'fieldset',
    { class: 'menu-choices' },
    h('legend', {}, title),
    options.map(([value, words]) =>
      h(
        'label',
        { class: 'choice' },
        h('input', { type: 'radio', name, value, checked: value === chosen, onchange: () => choose(value) }),
        h('span', {}, words)
      )
    )
  )
}
