import type { Properties, PropertyValue } from './virtual-node.js'

/** Properties that a person changes too: compared with what the element really has, not with the last rendering. */
const LIVE = new Set(['value', 'checked'])

/** Brings an element's attributes and handlers from one rendering to the next. */
export function setProperties(element: Element, before: Properties, after: Properties): void {
  for (const name of Object.keys(before)) if (!(name in after)) setProperty(element, name, undefined)
  for (const [name, value] of Object.entries(after)) if (LIVE.has(name) || before[name] !== value) setProperty(element, name, value)
}

function setProperty(element: Element, name: string, value: PropertyValue): void {
  const settable = element as unknown as Record<string, unknown>
  if (name.startsWith('on')) settable[name] = value ?? null
  else if (LIVE.has(name)) {
    if (settable[name] !== value) settable[name] = value ?? ''
  } else if (value === undefined || value === false) element.removeAttribute(name)
  else element.setAttribute(name, value === true ? '' : String(value))
}
