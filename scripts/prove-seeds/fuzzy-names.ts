/** Share of the neighbouring syllable pairs of a name that also stand in the source; 1 for a name of one syllable. */
export function nameCoverage(name: string, sourcePairs: ReadonlySet<string>): number {
  const pairs = pairsOf(name)
  if (pairs.length === 0) return 1
  return pairs.filter((pair) => sourcePairs.has(pair)).length / pairs.length
}

/** Neighbouring syllables of a text, for `nameCoverage`. */
export function pairsOf(text: string): readonly string[] {
  const syllables = text.toLowerCase().match(/[\p{L}\d]+/gu) ?? []
  return syllables.slice(1).map((syllable, index) => `${syllables[index]} ${syllable}`)
}
