import { setProperties } from './set-properties.js'
import type { VirtualElement, VirtualNode } from './virtual-node.js'

interface Rendered {
  readonly virtual: VirtualNode
  readonly node: Node
  readonly children: readonly Rendered[]
}

const SVG = 'http://www.w3.org/2000/svg'

/**
 * Shows virtual nodes in `parent`, touching only what differs from the last call. A node that is the very same object as
 * before is skipped with everything inside it, so a view may keep what has not changed. Siblings are matched by tag and key.
 */
export function createRenderer(parent: Node): (nodes: readonly VirtualNode[]) => void {
  let shown: readonly Rendered[] = []
  return (nodes) => {
    shown = renderChildren(parent, shown, nodes)
  }
}

function renderChildren(parent: Node, before: readonly Rendered[], nodes: readonly VirtualNode[]): readonly Rendered[] {
  const reusable = new Map<string, Rendered[]>()
  for (const rendered of before) {
    const identity = identityOf(rendered.virtual)
    reusable.set(identity, [...(reusable.get(identity) ?? []), rendered])
  }
  const after = nodes.map((node) => renderNode(reusable.get(identityOf(node))?.shift(), node))
  for (const leftovers of reusable.values()) for (const { node } of leftovers) parent.removeChild(node)
  let place = parent.firstChild
  for (const { node } of after) {
    if (node === place) place = place.nextSibling
    else parent.insertBefore(node, place)
  }
  return after
}

function renderNode(before: Rendered | undefined, virtual: VirtualNode): Rendered {
  if (before?.virtual === virtual) return before
  return typeof virtual === 'string' ? renderText(before, virtual) : renderElement(before, virtual)
}

function renderText(before: Rendered | undefined, text: string): Rendered {
  const node = before?.node ?? document.createTextNode(text)
  node.nodeValue = text
  return { virtual: text, node, children: [] }
}

function renderElement(before: Rendered | undefined, virtual: VirtualElement): Rendered {
  const isSvg = virtual.tag === 'svg' || virtual.tag === 'path'
  const node = (before?.node ?? (isSvg ? document.createElementNS(SVG, virtual.tag) : document.createElement(virtual.tag))) as Element
  const children = renderChildren(node, before?.children ?? [], virtual.children)
  setProperties(node, before ? (before.virtual as VirtualElement).properties : {}, virtual.properties)
  return { virtual, node, children }
}

const identityOf = (node: VirtualNode) => (typeof node === 'string' ? '#text' : `${node.tag} ${node.key ?? ''}`)
