import type { AskedWords } from './asked-words.js'
import type { ProcedureQuestion } from './read-procedure-question.js'

/** The heaviest words of a question, looked at by themselves. */
const HEAVIEST = 2

/** What a name should explain of a question, word by word or through the everyday expressions they stand in. All by number of the asked word. */
export interface WordsToExplain {
  /** Shares in what is said, and in what is wanted; each adds up to 1. */
  readonly said: Float64Array
  readonly wanted: Float64Array
  /** Shares of the heaviest words that names know at all; 0 for the others. */
  readonly heaviest: Float64Array
  /** By pair of neighbours: its share among those of what is wanted. */
  readonly wantedPairs: Float64Array
  /** Asked words that each everyday expression covers. */
  readonly ofRows: readonly (readonly number[])[]
}

/** Reads what is to be explained; a word that weighs `unnamed` stands in no name. */
export function wordsToExplain({ wanted, everyday }: ProcedureQuestion, words: AskedWords, unnamed: number): WordsToExplain {
  const { typed, typedAt, weights, count, pairs } = words
  const ofWanted = new Float64Array(count)
  const wantedPairs = new Float64Array(typed.pairWeights.length)
  typedAt.forEach((word, place) => {
    if (word < 0) return
    ofWanted[word] = Math.max(ofWanted[word]!, wanted[place]! * weights[word]!)
    const before = place > 0 ? typedAt[place - 1]! : -1
    const pair = before < 0 || wanted[place]! === 0 || wanted[place - 1]! === 0 ? -1 : pairs[before * count + word]!
    if (pair >= 0) wantedPairs[pair] = typed.pairWeights[pair]!
  })
  const known = [...typed.held.keys()].filter((word) => weights[word]! < unnamed && typed.held[word]! > 0)
  const heaviest = new Float64Array(count)
  for (const word of known.sort((left, right) => typed.held[right]! - typed.held[left]!).slice(0, HEAVIEST))
    heaviest[word] = typed.held[word]!
  return {
    said: inShares(typed.held),
    wanted: inShares(ofWanted),
    heaviest: inShares(heaviest),
    wantedPairs: inShares(wantedPairs),
    ofRows: everyday.map(({ start, end }) => typedAt.slice(start, end).filter((word) => word >= 0))
  }
}

function inShares(values: Float64Array): Float64Array {
  let total = 0
  for (const value of values) total += value
  return total === 0 ? values : values.map((value) => value / total)
}
