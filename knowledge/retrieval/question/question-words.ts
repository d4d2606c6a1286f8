import { inverseDocumentFrequency, postingsWithin } from '../../index/lexical/bm25.js'
import type { LexicalScorer, PassageRange } from '../../index/lexical/lexical-scorer.js'
import { idfWithin, type QuestionTerms } from './question-terms.js'

/** Share of its weight that a word of the frame keeps when words are counted. */
const FRAME_SHARE = 0.1

/** Most different words and pairs of a question that are looked at closely. */
const MOST_WORDS = 120

/** The different words of a question, weighed within one collection. Words are numbered from 0. */
export interface QuestionWords {
  readonly terms: readonly number[]
  /** Weight of every word; a word of the frame keeps little of it. */
  readonly weights: Float64Array
  readonly mass: number
  /** Weight of words of the focus; 0 for the others. */
  readonly focusWeights: Float64Array
  readonly focusMass: number
  /** Words in the order of the focus. */
  readonly focus: readonly number[]
  /** Number of the pair `first · words + second`; -1 where they are no neighbours. */
  readonly pairs: Int16Array
  readonly pairWeights: Float64Array
  readonly pairMass: number
  readonly pairInFocus: readonly boolean[]
  readonly focusPairMass: number
  /** The three heaviest words of the matter. */
  readonly rarest: readonly number[]
  readonly numbers: readonly number[]
}

/** Weighs the words of a question within one collection. */
export function questionWords(question: QuestionTerms, scorer: LexicalScorer, range: PassageRange): QuestionWords {
  const { forms, isFrame, focusStart, focusEnd, shares } = question
  const inFocus = (place: number) => place >= focusStart && place < focusEnd
  const wordOf = new Map<number, number>()
  for (const term of question.terms) if (term >= 0 && !wordOf.has(term) && wordOf.size < MOST_WORDS) wordOf.set(term, wordOf.size)
  const terms = [...wordOf.keys()]
  const weights = new Float64Array(terms.length)
  const focusWeights = new Float64Array(terms.length)
  const idfs = terms.map((term) => idfWithin(scorer.index, term, range))
  const numbers = new Set<number>()
  const words = question.terms.map((term) => wordOf.get(term) ?? -1)
  words.forEach((word, place) => {
    if (word < 0) return
    const weight = (shares?.[place] ?? 1) * idfs[word]!
    weights[word] = Math.max(weights[word]!, isFrame[place] ? FRAME_SHARE * weight : weight)
    if (inFocus(place) && !isFrame[place]) focusWeights[word] = Math.max(focusWeights[word]!, weight)
    if (/^\d+$/.test(forms[place]!)) numbers.add(word)
  })
  return {
    terms,
    weights,
    mass: sum(weights),
    focusWeights,
    focusMass: sum(focusWeights),
    focus: words.slice(focusStart, focusEnd),
    ...pairsOf(words, question, scorer, range, terms.length),
    rarest: [...terms.keys()].sort((left, right) => weights[right]! - weights[left]!).slice(0, 3),
    numbers: [...numbers]
  }
}

function pairsOf(
  words: readonly number[],
  { terms, isFrame, focusStart, focusEnd, shares }: QuestionTerms,
  scorer: LexicalScorer,
  range: PassageRange,
  wordCount: number
): Pick<QuestionWords, 'pairs' | 'pairWeights' | 'pairMass' | 'pairInFocus' | 'focusPairMass'> {
  const pairs = new Int16Array(wordCount * wordCount).fill(-1)
  const pairWeights: number[] = []
  const pairInFocus: boolean[] = []
  for (let place = 1; place < words.length; place++) {
    const [first, second] = [words[place - 1]!, words[place]!]
    if (first < 0 || second < 0 || (isFrame[place - 1] && isFrame[place])) continue
    const key = first * wordCount + second
    if (pairs[key]! >= 0) continue
    pairs[key] = pairWeights.length
    const bigram = scorer.bigramOf(terms[place - 1]!, terms[place]!)
    const documents = bigram < 0 ? undefined : postingsWithin(scorer.index.bigramPostings, bigram, range.start, range.end)
    const share = Math.min(shares?.[place - 1] ?? 1, shares?.[place] ?? 1)
    pairWeights.push(documents ? share * inverseDocumentFrequency(documents.to - documents.from, range.end - range.start) : 0)
    pairInFocus.push(place - 1 >= focusStart && place < focusEnd)
  }
  return {
    pairs,
    pairWeights: Float64Array.from(pairWeights),
    pairMass: sum(pairWeights),
    pairInFocus,
    focusPairMass: sum(pairWeights.filter((_weight, pair) => pairInFocus[pair]))
  }
}

function sum(values: Iterable<number>): number {
  let total = 0
  for (const value of values) total += value
  return total
}
