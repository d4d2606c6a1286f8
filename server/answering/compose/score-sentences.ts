import { foldText, type SourceDocument, type SourcedText, syllablesOf } from '../../../knowledge/index.js'
import { splitIntoSentences } from './split-into-sentences.js'

/** A sentence of a document and how well it fits a question. */
export interface ScoredSentence {
  readonly piece: SourcedText
  /** Share of the question's weight that the sentence covers, 0 to 1. */
  readonly coverage: number
  /** Coverage with a bonus for runs of words and for holding the kind of value asked for. */
  readonly score: number
}

/** What sentences are compared with. */
export interface SentenceQuestion {
  /** Words of content, any form. */
  readonly words: readonly string[]
  /** What the answer must look like (a period, an amount …); absent when anything will do. */
  readonly valuePattern?: RegExp
  /** Words of the subject itself, which every sentence may hold: they count little. */
  readonly commonWords?: readonly string[]
}

const COMMON_WORD_WEIGHT = 0.25
const PAIR_BONUS = 0.6
const VALUE_BONUS = 0.12
/** Sentences longer than this many syllables are slowly marked down. */
const EASY_LENGTH = 45

/** All sentences of a document's leaves, as pieces that can be cited. */
export function sentencesOf(document: SourceDocument): SourcedText[] {
  const parents = new Set(document.provisions.map(({ parent }) => parent))
  return document.provisions
    .filter(({ address }) => !parents.has(address))
    .flatMap(({ address, start, end }) =>
      splitIntoSentences(document.text.slice(start, end)).map((place) => ({
        text: document.text.slice(start + place.start, start + place.end),
        address,
        start: start + place.start,
        end: start + place.end
      }))
    )
}

/** Scores sentences by the rarity-weighted words and word pairs they share with the question, best first. */
export function scoreSentences(
  pieces: readonly SourcedText[],
  { words, valuePattern, commonWords = [] }: SentenceQuestion
): ScoredSentence[] {
  const asked = [...new Set(words.map(foldText))]
  if (asked.length === 0) return []
  const common = new Set(commonWords.map(foldText))
  const read = pieces.map((piece) => ({ piece, syllables: syllablesOf(piece.text).map(foldText) }))
  const weight = new Map(
    asked.map((word) => {
      const holders = read.filter(({ syllables }) => syllables.includes(word)).length
      const rarity = Math.log(1 + (read.length + 1) / (holders + 0.5))
      return [word, rarity * (common.has(word) ? COMMON_WORD_WEIGHT : 1)]
    })
  )
  const total = [...weight.values()].reduce((sum, one) => sum + one, 0)
  const pairs = words.slice(1).map((word, at) => [foldText(words[at]!), foldText(word)] as const)
  return read
    .map(({ piece, syllables }) => {
      const held = new Set(syllables)
      const covered = asked.filter((word) => held.has(word)).reduce((sum, word) => sum + weight.get(word)!, 0)
      const runs = pairs.filter(([left, right]) => syllables.some((word, at) => word === left && syllables[at + 1] === right))
      const runWeight = runs.reduce((sum, [left, right]) => sum + Math.min(weight.get(left)!, weight.get(right)!), 0)
      const value = valuePattern?.test(piece.text) ? VALUE_BONUS : 0
      const length = 1 / (1 + Math.max(0, syllables.length - EASY_LENGTH) / 120)
      return { piece, coverage: covered / total, score: ((covered + PAIR_BONUS * runWeight) / total) * length + value }
    })
    .sort((left, right) => right.score - left.score)
}
