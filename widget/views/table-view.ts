import type { AnswerBlock } from '../../server/protocol/index.js'
import { h, type VirtualElement } from '../rendering/virtual-node.js'
import type { CitedTextView } from './cited-text-view.js'

/** A table that scrolls sideways by itself (and by keyboard) where it is wider than the panel. */
export function tableView(key: string, block: Extract<AnswerBlock, { type: 'table' }>, cited: CitedTextView): VirtualElement {
  const { text, columns, rows } = block
  return h(
    'div',
    { key, class: 'block table', role: 'group', tabindex: '0', 'aria-label': text || columns.join(', ') },
    h(
      'table',
      {},
      text !== '' && h('caption', {}, cited(block)),
      columns.length > 0 &&
        h(
          'thead',
          {},
          h(
            'tr',
            {},
            columns.map((column) => h('th', { scope: 'col' }, column))
          )
        ),
      h(
        'tbody',
        {},
        rows.map((row) =>
          h(
            'tr',
            {},
            row.map((cell, index) => (index === 0 ? h('th', { scope: 'row' }, cited(cell)) : h('td', {}, cited(cell))))
          )
        )
      )
    )
  )
}
