/** Numbers from 0 to below 1, the same sequence for the same seed (mulberry32). */
export type Random = () => number

/** Opens a sequence. */
export function seededRandom(seed: number): Random {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

/** One of the choices. @throws RangeError when there is none. */
export function pick<T>(choices: readonly T[], random: Random): T {
  if (choices.length === 0) throw new RangeError('nothing to pick from')
  return choices[Math.floor(random() * choices.length)]!
}

/** A number from a text, so that a question keeps its own luck when others are added (FNV-1a). */
export function seedOf(text: string, seed = 0): number {
  let hash = 2166136261 ^ seed
  for (const letter of text) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 16777619)
  return hash >>> 0
}
