import { foldText, type SourceDocument, type SourcedText, syllablesOf } from '../../../knowledge/index.js'
import { splitIntoSentences } from './split-into-sentences.js'

/** A sentence of a document and how well it fits a question. */
export interface ScoredSentence {
  readonly piece: SourcedText
  /** Share of the weight of the question's words (those found anywhere in the pieces) that the sentence holds, 0 to 1. */
  readonly coverage: number
  /** Coverage with bonuses for runs of words and for holding the kind of value asked for; up to about 2. */
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

const COMMON_WORD_WEIGHT = 0.3
const PAIR_BONUS = 0.6
const VALUE_BONUS = 0.25
/** Sentences longer than this many syllables are slowly marked down. */
const EASY_LENGTH = 60
const MARKED_DOWN_OVER = 240

/**
 * All sentences of a document's leaves, as pieces that can be cited, without headings.
 * A line that ends with a colon keeps what follows it, also when that stands in the next items of the same list.
 */
export function sentencesOf(document: SourceDocument): SourcedText[] {
  const parents = new Set(document.provisions.map(({ parent }) => parent))
  const leaves = document.provisions.filter(({ address }) => !parents.has(address))
  return leaves.flatMap((leaf, at) => {
    const pieces = sentencesWithin(document.text, leaf.address, leaf.start, leaf.end).filter(({ text }) => text !== leaf.title)
    const last = pieces.at(-1)
    if (!last?.text.endsWith(':') || !leaf.parent) return pieces
    const following = leaves.slice(at + 1).filter(({ parent, end }) => parent === leaf.parent && end - last.start <= LONGEST_LEAD)
    const end = following.at(-1)?.end
    return end
      ? [...pieces.slice(0, -1), { text: document.text.slice(last.start, end), address: leaf.parent, start: last.start, end }]
      : pieces
  })
}

/** The sentences of one range of a text, as pieces of the provision at `address`. */
export function sentencesWithin(text: string, address: string, start: number, end: number): SourcedText[] {
  const places = splitIntoSentences(text.slice(start, end))
  return places.map((place, at) => {
    const from = start + place.start
    const to = start + endAfterColon(text.slice(start, end), places, at)
    return { text: text.slice(from, to), address, start: from, end: to }
  })
}

/** Longest line that a colon may pull after it, in characters from the line's start. */
const LONGEST_LEAD = 420

function endAfterColon(text: string, places: readonly { start: number; end: number }[], at: number): number {
  const place = places[at]!
  if (!text.slice(place.start, place.end).endsWith(':')) return place.end
  const within = places.slice(at + 1).filter(({ end }) => end - place.start <= LONGEST_LEAD)
  return within.at(-1)?.end ?? place.end
}

/** Scores sentences by the rarity-weighted words and word pairs they share with the question, best first. Words no sentence holds count for nothing. */
export function scoreSentences(
  pieces: readonly SourcedText[],
  { words, valuePattern, commonWords = [] }: SentenceQuestion
): ScoredSentence[] {
  const read = pieces.map((piece) => ({ piece, syllables: syllablesOf(piece.text).map(foldText) }))
  const holders = new Map<string, number>()
  for (const { syllables } of read) for (const word of new Set(syllables)) holders.set(word, (holders.get(word) ?? 0) + 1)
  const folded = words.map(foldText)
  const asked = [...new Set(folded)].filter((word) => holders.has(word))
  if (asked.length === 0) return []
  const common = new Set(commonWords.map(foldText))
  const weight = new Map(
    asked.map((word) => [word, Math.log(1 + (read.length + 1) / (holders.get(word)! + 0.5)) * (common.has(word) ? COMMON_WORD_WEIGHT : 1)])
  )
  const total = [...weight.values()].reduce((sum, one) => sum + one, 0)
  const pairs = folded.slice(1).flatMap((word, at) => (weight.has(word) && weight.has(folded[at]!) ? [[folded[at]!, word] as const] : []))
  return read
    .map(({ piece, syllables }) => {
      const held = new Set(syllables)
      const covered = asked.filter((word) => held.has(word)).reduce((sum, word) => sum + weight.get(word)!, 0)
      const runs = pairs.filter(
        ([left, right]) => held.has(left) && syllables.some((word, at) => word === left && syllables[at + 1] === right)
      )
      const runWeight = runs.reduce((sum, [left, right]) => sum + Math.min(weight.get(left)!, weight.get(right)!), 0)
      const value = covered > 0 && valuePattern?.test(piece.text) ? VALUE_BONUS : 0
      const length = 1 / (1 + Math.max(0, syllables.length - EASY_LENGTH) / MARKED_DOWN_OVER)
      return { piece, coverage: covered / total, score: ((covered + PAIR_BONUS * runWeight) / total) * length + value }
    })
    .filter(({ coverage }) => coverage > 0)
    .sort((left, right) => right.score - left.score)
}
