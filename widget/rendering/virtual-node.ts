/** A handler or a plain attribute; `false` and `undefined` leave the attribute out. `on…` names are event properties in lower case. */
export type PropertyValue = string | number | boolean | undefined | ((event: never) => void)

/** Attributes of an element. `key` tells siblings of one tag apart across renderings. */
export type Properties = Readonly<Record<string, PropertyValue>>

/** An element as it should be. */
export interface VirtualElement {
  readonly tag: string
  readonly key: string | undefined
  readonly properties: Properties
  readonly children: readonly VirtualNode[]
}

/** An element, or text that is always shown as text. */
export type VirtualNode = VirtualElement | string

/** What may stand as a child; `false`, `undefined` and empty text stand for nothing. */
export type Child = VirtualNode | false | undefined | readonly Child[]

/** Describes an element. Nothing in here is ever read as HTML. */
export function h(tag: string, { key, ...properties }: Properties = {}, ...children: readonly Child[]): VirtualElement {
  return { tag, key: key === undefined ? undefined : String(key), properties, children: flattened(children) }
}

function flattened(children: readonly Child[]): VirtualNode[] {
  return children.flatMap((child) => {
    if (Array.isArray(child)) return flattened(child)
    return child ? [child as VirtualNode] : []
  })
}
