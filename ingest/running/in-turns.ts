import { availableParallelism, freemem } from 'node:os'

/** Memory that reading one file may take besides what the command itself needs. */
const BYTES_PER_FILE = 1_000_000_000

/** How many files are read at once: as many as there are cores, and as memory allows; at least one. */
export function filesAtOnce(cores = availableParallelism(), freeBytes = freemem()): number {
  return Math.max(1, Math.min(cores, Math.floor(freeBytes / BYTES_PER_FILE)))
}

/**
 * Works on items side by side, `most` at once, begun in order. `turn` waits until every item before this one is done,
 * so that what has to happen in order does. An error ends the run once the items under way have ended.
 */
export async function inTurns<Item>(
  items: readonly Item[],
  most: number,
  work: (item: Item, turn: () => Promise<void>) => Promise<void>
): Promise<void> {
  const done: Promise<void>[] = []
  let next = 0
  const worker = async () => {
    while (next < items.length) {
      const place = next++
      const before = done[place - 1] ?? Promise.resolve()
      const present = work(items[place]!, () => before)
      done[place] = Promise.all([before, present]).then(() => undefined)
      done[place]!.catch(() => undefined)
      try {
        await present
      } catch (error) {
        next = items.length
        throw error
      }
    }
  }
  const ends = await Promise.allSettled(Array.from({ length: Math.min(most, items.length) }, worker))
  for (const end of ends) if (end.status === 'rejected') throw end.reason
}
