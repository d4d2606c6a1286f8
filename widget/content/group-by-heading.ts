import type { CardSection } from '../../server/protocol/index.js'

type CardItem = CardSection['items'][number]

/** Items of a card section that belong to one case or channel. */
export interface HeadedItems {
  /** Absent for the ordinary case. */
  readonly heading?: string
  readonly items: readonly CardItem[]
  /** Index of the first of them in the section. */
  readonly firstIndex: number
}

/** Neighbours under the same heading together, in their order. */
export function groupByHeading(items: readonly CardItem[]): readonly HeadedItems[] {
  const groups: { heading?: string; items: CardItem[]; firstIndex: number }[] = []
  for (const [index, item] of items.entries()) {
    const last = groups.at(-1)
    if (last && last.heading === item.heading) last.items.push(item)
    else groups.push({ ...(item.heading ? { heading: item.heading } : {}), items: [item], firstIndex: index })
  }
  return groups
}
