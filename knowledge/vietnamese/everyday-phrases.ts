import { readTable } from './read-table.js'

/** Short phrases as people ask, `(a|b) (c|d)` written out in every combination. */
export function everydayPhrases(): string[] {
  return readTable('everyday-phrases.tsv').flatMap(([pattern = '']) => combinations(pattern))
}

function combinations(pattern: string): string[] {
  const group = /\(([^()]*)\)/.exec(pattern)
  if (!group) return [pattern]
  const before = pattern.slice(0, group.index)
  const after = combinations(pattern.slice(group.index + group[0].length))
  return group[1]!.split('|').flatMap((word) => after.map((rest) => before + word + rest))
}
