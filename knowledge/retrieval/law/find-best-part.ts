import type { ForwardIndex } from '../../index/lexical/lexical-index.js'
import type { WordMatcher } from '../question/match-words.js'
import type { QuestionWords } from '../question/question-words.js'
import type { PassageScan } from './scan-passage.js'

/** The part of a passage (khoản, điểm, slot) that says most of what was asked. Weights are absolute. */
export interface BestPart {
  /** Number within the passage; `undefined` when the passage has no parts or none matches. */
  readonly number: number | undefined
  readonly score: number
  /** Weight of the words that stand in the part or in the title. */
  readonly weightWithTitle: number
  readonly focusWeight: number
  readonly focusPairWeight: number
  readonly longestRun: number
}

/** Usual length of a khoản in syllables, and BM25 of parts. */
const PART_LENGTH = 60
const PART_B = 0.7
const PART_K1 = 1
const PAIR_SHARE = 0.8
/** Parts beyond these are left to the score of the whole. */
const MOST_PARTS = 150

const NONE: BestPart = { number: undefined, score: 0, weightWithTitle: 0, focusWeight: 0, focusPairWeight: 0, longestRun: 0 }

/** Scores every part of a scanned passage. `inTitle` marks the words of the question that its title holds. */
export function findBestPart(
  { partOffsets, partStarts, partEnds }: ForwardIndex,
  passage: number,
  scan: PassageScan,
  matcher: WordMatcher,
  inTitle: Uint8Array
): BestPart {
  const first = partOffsets[passage]!
  const count = Math.min(MOST_PARTS, partOffsets[passage + 1]! - first)
  if (count === 0) return scorePart(NONE, undefined, scan, 0, scan.length, matcher, inTitle)
  let best = NONE
  for (let part = 0; part < count; part++) {
    best = scorePart(best, part, scan, partStarts[first + part]!, partEnds[first + part]!, matcher, inTitle)
  }
  return best
}

function scorePart(
  best: BestPart,
  number: number | undefined,
  scan: PassageScan,
  start: number,
  end: number,
  matcher: WordMatcher,
  inTitle: Uint8Array
): BestPart {
  const from = scan.matchAt(start)
  const to = scan.matchAt(end)
  if (from === to) return best
  matcher.match(scan.places, scan.words, from, to)
  const score = bm25(matcher, end - start)
  if (score <= best.score) return best
  const { focusWeight, focusPairWeight, longestRun, words } = matcher
  return { number, score, weightWithTitle: weightWith(words, matcher.counts, inTitle), focusWeight, focusPairWeight, longestRun }
}

function bm25({ counts, words: { weights }, pairWeight }: WordMatcher, length: number): number {
  const norm = PART_K1 * (1 - PART_B + (PART_B * length) / PART_LENGTH)
  let score = (PAIR_SHARE * pairWeight * (PART_K1 + 1)) / (1 + norm)
  for (let word = 0; word < counts.length; word++) {
    const count = counts[word]!
    if (count > 0) score += (weights[word]! * count * (PART_K1 + 1)) / (count + norm)
  }
  return score
}

/** Weight of the words that are counted or flagged. */
export function weightWith({ weights }: QuestionWords, counts: ArrayLike<number>, flags: Uint8Array): number {
  let weight = 0
  for (let word = 0; word < weights.length; word++) if (counts[word]! > 0 || flags[word] === 1) weight += weights[word]!
  return weight
}
