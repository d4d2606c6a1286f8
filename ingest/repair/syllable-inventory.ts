import { readFileSync } from 'node:fs'

/**
 * How often words occur in law and procedures, and how often one follows another (`attested-syllables.tsv`, counted by
 * `evals/bench/count-syllables.ts`): what tells a whole syllable from a fragment.
 */
export interface SyllableInventory {
  /** Occurrences of a lower-case word; 0 for one that is not attested. */
  readonly count: (word: string) => number
  /** Natural logarithm of the probability of `word` behind `previous` (`undefined`: behind a mark or at the beginning). */
  readonly logProbability: (previous: string | undefined, word: string) => number
  /** Whether the pair is common enough to be kept. */
  readonly isPair: (first: string, second: string) => boolean
  /** Words that occur at least so often. */
  readonly words: (leastCount: number) => readonly string[]
}

/** Weight of the counts of pairs against those of single words. */
const PAIR_WEIGHT = 0.8
/** A word that is attested nowhere is taken for one that occurs half a time. */
const UNKNOWN_COUNT = 0.5

let loaded: SyllableInventory | undefined

/** The inventory, read once. */
export function syllableInventory(): SyllableInventory {
  loaded ??= parseInventory(readFileSync(new URL('attested-syllables.tsv', import.meta.url), 'utf8'))
  return loaded
}

/** Reads `word ⇥ count ⇥ follower count, follower count`. */
export function parseInventory(table: string): SyllableInventory {
  const counts = new Map<string, number>()
  const pairs = new Map<string, ReadonlyMap<string, number>>()
  let total = 0
  for (const line of table.normalize('NFC').split('\n')) {
    if (!line || line.startsWith('#')) continue
    const [word = '', count = '0', followers = ''] = line.split('\t')
    counts.set(word, Number(count))
    total += Number(count)
    if (followers) pairs.set(word, new Map(followers.split(', ').map(readFollower)))
  }
  const alone = (word: string) => (counts.get(word) ?? UNKNOWN_COUNT) / total
  return {
    count: (word) => counts.get(word) ?? 0,
    isPair: (first, second) => pairs.get(first)?.has(second) ?? false,
    words: (leastCount) => [...counts].flatMap(([word, count]) => (count >= leastCount ? [word] : [])),
    logProbability: (previous, word) => {
      const known = previous === undefined ? undefined : counts.get(previous)
      if (previous === undefined || known === undefined) return Math.log(alone(word))
      const together = (pairs.get(previous)?.get(word) ?? 0) / known
      return Math.log(PAIR_WEIGHT * together + (1 - PAIR_WEIGHT) * alone(word))
    }
  }
}

function readFollower(cell: string): [string, number] {
  const [word = '', count = '0'] = cell.split(' ')
  return [word, Number(count)]
}
