import type { VirtualElement } from '../rendering/virtual-node.js'

/** Returns the last drawing under a key while everything it was drawn from is the same, so that long conversations stay quick. */
export type DrawingKeeper = (key: string, of: readonly unknown[], draw: () => VirtualElement) => VirtualElement

/** A keeper that remembers nothing yet. */
export function createDrawingKeeper(): DrawingKeeper {
  const kept = new Map<string, { readonly of: readonly unknown[]; readonly drawing: VirtualElement }>()
  return (key, of, draw) => {
    const last = kept.get(key)
    if (last && last.of.length === of.length && last.of.every((part, index) => part === of[index])) return last.drawing
    const drawing = draw()
    kept.set(key, { of, drawing })
    return drawing
  }
}
