import { foldText, type Provision, type SourceDocument, type SourcedText, syllablesOf } from '../../../knowledge/index.js'
import { splitIntoSentences } from './split-into-sentences.js'

/** A sentence of a document and how well it fits a question. */
export interface ScoredSentence {
  readonly piece: SourcedText
  /** Share of the weight of the question's words (those found anywhere in the pieces) that the sentence holds, 0 to 1. */
  readonly coverage: number
  /** Coverage with bonuses for runs of words and for holding the kind of value asked for; up to about 2. */
  readonly score: number
}

/** A piece to score; of sentences that are kept, the folded syllables are read once. */
export interface ScorablePiece extends SourcedText {
  readonly folded?: readonly string[]
}

/** A sentence of a document that is kept ready for the next questions. */
class DocumentSentence implements ScorablePiece {
  #folded: readonly string[] | undefined

  constructor(
    readonly text: string,
    readonly address: string,
    readonly start: number,
    readonly end: number
  ) {}

  get folded(): readonly string[] {
    this.#folded ??= foldedSyllables(this.text)
    return this.#folded
  }
}

/** Sentences of documents by their tree, for as long as the tree is kept by whoever reads documents. */
const SENTENCES = new WeakMap<readonly Provision[], { readonly text: string; readonly sentences: readonly ScorablePiece[] }>()

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
export function sentencesOf({ provisions, text }: SourceDocument): readonly ScorablePiece[] {
  const known = SENTENCES.get(provisions)
  if (known?.text === text) return known.sentences
  const sentences = readSentences(provisions, text).map((piece) => new DocumentSentence(piece.text, piece.address, piece.start, piece.end))
  SENTENCES.set(provisions, { text, sentences })
  return sentences
}

function readSentences(provisions: readonly Provision[], whole: string): SourcedText[] {
  const parents = new Set(provisions.map(({ parent }) => parent))
  const leaves = provisions.filter(({ address }) => !parents.has(address))
  return leaves.flatMap((leaf, at) => {
    const pieces = sentencesWithin(whole, leaf.address, leaf.start, leaf.end).filter(({ text }) => text !== leaf.title)
    const last = pieces.at(-1)
    if (!last?.text.endsWith(':') || !leaf.parent) return pieces
    const following = leaves.slice(at + 1).filter(({ parent, end }) => parent === leaf.parent && end - last.start <= LONGEST_LEAD)
    const end = following.at(-1)?.end
    return end ? [...pieces.slice(0, -1), { text: whole.slice(last.start, end), address: leaf.parent, start: last.start, end }] : pieces
  })
}

/** The sentences of one range of a text, as pieces of the provision at `address`. */
export function sentencesWithin(text: string, address: string, start: number, end: number): SourcedText[] {
  const range = text.slice(start, end)
  const places = splitIntoSentences(range)
  return places.map((place, at) => {
    const from = start + place.start
    const to = start + endAfterColon(range, places, at)
    return { text: text.slice(from, to), address, start: from, end: to }
  })
}

/** Longest line that a colon may pull after it, in characters from the line's start. */
const LONGEST_LEAD = 420

function endAfterColon(text: string, places: readonly { start: number; end: number }[], at: number): number {
  const place = places[at]!
  if (text[place.end - 1] !== ':') return place.end
  const within = places.slice(at + 1).filter(({ end }) => end - place.start <= LONGEST_LEAD)
  return within.at(-1)?.end ?? place.end
}

/** Scores sentences by the rarity-weighted words and word pairs they share with the question, best first. Words no sentence holds count for nothing. */
export function scoreSentences(
  pieces: readonly ScorablePiece[],
  { words, valuePattern, commonWords = [] }: SentenceQuestion
): ScoredSentence[] {
  const folded = words.map(foldText)
  const wanted = [...new Set(folded)]
  const placeOf = new Map(wanted.map((word, place) => [word, place]))
  const read = pieces.map((piece) => {
    const syllables = piece.folded ?? foldedSyllables(piece.text)
    return { piece, syllables, held: heldAmong(placeOf, syllables) }
  })
  const holders = wanted.map((_, place) => read.reduce((sum, { held }) => sum + held[place]!, 0))
  const asked = wanted.map((_, place) => place).filter((place) => holders[place]! > 0)
  if (asked.length === 0) return []
  const common = new Set(commonWords.map(foldText))
  const weight = wanted.map(
    (word, place) => Math.log(1 + (read.length + 1) / (holders[place]! + 0.5)) * (common.has(word) ? COMMON_WORD_WEIGHT : 1)
  )
  const total = asked.reduce((sum, place) => sum + weight[place]!, 0)
  const pairs = folded.slice(1).flatMap((right, at) => {
    const [leftPlace, rightPlace] = [placeOf.get(folded[at]!)!, placeOf.get(right)!]
    const bothHeld = holders[leftPlace]! > 0 && holders[rightPlace]! > 0
    return bothHeld ? [{ left: folded[at]!, right, leftPlace, rightPlace }] : []
  })
  return read
    .map(({ piece, syllables, held }) => {
      const covered = asked.reduce((sum, place) => (held[place] === 1 ? sum + weight[place]! : sum), 0)
      const runs = pairs.filter(
        ({ left, right, leftPlace, rightPlace }) => held[leftPlace] === 1 && held[rightPlace] === 1 && standsBeside(left, right, syllables)
      )
      const runWeight = runs.reduce((sum, { leftPlace, rightPlace }) => sum + Math.min(weight[leftPlace]!, weight[rightPlace]!), 0)
      const value = covered > 0 && valuePattern?.test(piece.text) ? VALUE_BONUS : 0
      const length = 1 / (1 + Math.max(0, syllables.length - EASY_LENGTH) / MARKED_DOWN_OVER)
      return { piece, coverage: covered / total, score: ((covered + PAIR_BONUS * runWeight) / total) * length + value }
    })
    .filter(({ coverage }) => coverage > 0)
    .sort((left, right) => right.score - left.score)
}

function foldedSyllables(text: string): readonly string[] {
  return syllablesOf(text).map(foldText)
}

/** 1 for each of the words that is among the syllables. */
function heldAmong(placeOf: ReadonlyMap<string, number>, syllables: readonly string[]): Uint8Array {
  const held = new Uint8Array(placeOf.size)
  for (const syllable of syllables) {
    const place = placeOf.get(syllable)
    if (place !== undefined) held[place] = 1
  }
  return held
}

function standsBeside(left: string, right: string, syllables: readonly string[]): boolean {
  return syllables.some((word, at) => word === left && syllables[at + 1] === right)
}
