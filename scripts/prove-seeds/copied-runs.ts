import { OFFICIAL_NAMES } from './official-names.vi.js'

/** Syllables in a row that make a copied sentence of running prose. */
export const PROSE_RUN = 12

/** Names of papers, agencies and results are official and long; beyond this even they count as copied. */
export const NAME_RUN = 20

const namesLongestFirst = OFFICIAL_NAMES.map((name) => syllablesOf(name).join(' ')).sort((left, right) => right.length - left.length)

/** A source as a searchable row of syllables, official names folded to one word each. */
export function sourceRow(source: string): string {
  return ` ${foldNames(syllablesOf(source).join(' '))} `
}

/** The first run of at least `length` syllables that stands in the source as it stands here; `undefined` when there is none. */
export function copiedRun(text: string, row: string, length = PROSE_RUN): string | undefined {
  for (const sentence of text.split(/[.;:!?\n]|\s–\s/)) {
    const syllables = foldNames(syllablesOf(sentence).join(' ')).split(' ')
    for (let start = 0; start + length <= syllables.length; start++) {
      const run = syllables.slice(start, start + length).join(' ')
      if (row.includes(` ${run} `)) return run
    }
  }
  return undefined
}

function syllablesOf(text: string): readonly string[] {
  return text.toLowerCase().match(/[\p{L}\d]+/gu) ?? []
}

function foldNames(row: string): string {
  return namesLongestFirst.reduce((folded, name) => folded.replaceAll(name, name.replaceAll(' ', '_')), row)
}
