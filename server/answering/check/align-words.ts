import { syllablesOf } from '../../../knowledge/index.js'

/** Two texts as words, and which word of the first stands for which of the second, in order. */
export interface WordAlignment {
  readonly left: readonly string[]
  readonly right: readonly string[]
  /** For each word of `left` the place of its partner in `right`; -1 when it has none. */
  readonly partner: readonly number[]
}

/** Longest texts compared word by word; beyond that the alignment is empty and nothing is found to differ. */
const MOST_WORDS = 1_500

/** Aligns two texts by their longest common subsequence of words; numbers count without leading zeros. */
export function alignWords(leftText: string, rightText: string): WordAlignment {
  const left = syllablesOf(leftText).map(plainNumber)
  const right = syllablesOf(rightText).map(plainNumber)
  if (left.length > MOST_WORDS || right.length > MOST_WORDS) return { left, right, partner: left.map(() => -1) }
  const width = right.length + 1
  const lengths = new Uint16Array((left.length + 1) * width)
  for (let row = left.length - 1; row >= 0; row--) {
    for (let column = right.length - 1; column >= 0; column--) {
      const below = lengths[(row + 1) * width + column]!
      const beside = lengths[row * width + column + 1]!
      lengths[row * width + column] = left[row] === right[column] ? lengths[(row + 1) * width + column + 1]! + 1 : Math.max(below, beside)
    }
  }
  return { left, right, partner: partnersFrom(left, right, lengths, width) }
}

function partnersFrom(left: readonly string[], right: readonly string[], lengths: Uint16Array, width: number): number[] {
  const partner = left.map(() => -1)
  let row = 0
  let column = 0
  while (row < left.length && column < right.length) {
    if (left[row] === right[column]) partner[row++] = column++
    else if (lengths[(row + 1) * width + column]! >= lengths[row * width + column + 1]!) row++
    else column++
  }
  return partner
}

function plainNumber(word: string): string {
  return /^\d+$/.test(word) ? String(Number(word)) : word
}
