import { type Child, h, type VirtualElement } from '../rendering/virtual-node.js'
import { type IconName, icon } from './icon.js'

/** What stands on a disclosure. */
export interface DisclosureFace {
  readonly key: string
  readonly title: string
  readonly className: string
  readonly icon?: IconName
  /** A count in words, `5 mục`. */
  readonly count?: string | undefined
}

/** A part that opens (native `details`, so keyboard and screen readers know it); the person's choice outlives renderings. */
export function disclosureView(face: DisclosureFace, ...content: readonly Child[]): VirtualElement {
  return h(
    'details',
    { key: face.key, class: `disclosure ${face.className}` },
    h(
      'summary',
      {},
      face.icon && icon(face.icon),
      h('span', { class: 'disclosure-title' }, face.title),
      face.count !== undefined && h('span', { class: 'count' }, face.count),
      h('span', { class: 'turning' }, icon('chevron'))
    ),
    h('div', { class: 'disclosure-content' }, ...content)
  )
}
