import type { ForwardIndex } from '../../index/lexical/lexical-index.js'
import type { WordMatcher } from '../question/match-words.js'
import type { QuestionWords } from '../question/question-words.js'
import type { PartScorer } from './part-scorer.js'
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

/** Parts beyond these are left to the score of the whole. */
const MOST_PARTS = 150

const NONE: BestPart = { number: undefined, score: 0, weightWithTitle: 0, focusWeight: 0, focusPairWeight: 0, longestRun: 0 }

/** Scores every part of a scanned passage and looks closely at the best. `inTitle` marks the words of the question that its title holds. */
export function findBestPart(
  { partOffsets, partStarts, partEnds }: ForwardIndex,
  passage: number,
  scan: PassageScan,
  scorer: PartScorer,
  matcher: WordMatcher,
  inTitle: Uint8Array
): BestPart {
  const first = partOffsets[passage]!
  const count = Math.min(MOST_PARTS, partOffsets[passage + 1]! - first)
  if (scan.count === 0) return NONE
  if (count === 0) return closely(undefined, scorer.score(scan, 0, scan.count, scan.length), 0, scan.count, scan, matcher, inTitle)
  let best = -1
  let bestScore = 0
  for (let part = 0; part < count; part++) {
    const start = partStarts[first + part]!
    const end = partEnds[first + part]!
    const from = scan.matchAt(start)
    const to = scan.matchAt(end)
    if (from === to) continue
    const score = scorer.score(scan, from, to, end - start)
    if (score <= bestScore) continue
    best = part
    bestScore = score
  }
  if (best < 0) return NONE
  const from = scan.matchAt(partStarts[first + best]!)
  return closely(best, bestScore, from, scan.matchAt(partEnds[first + best]!), scan, matcher, inTitle)
}

function closely(
  number: number | undefined,
  score: number,
  from: number,
  to: number,
  scan: PassageScan,
  matcher: WordMatcher,
  inTitle: Uint8Array
): BestPart {
  const { focusWeight, focusPairWeight, longestRun, words, counts } = matcher.match(scan.places, scan.words, from, to)
  return { number, score, weightWithTitle: weightWith(words, counts, inTitle), focusWeight, focusPairWeight, longestRun }
}

/** Weight of the words that are counted or flagged. */
export function weightWith({ weights }: QuestionWords, counts: ArrayLike<number>, flags: Uint8Array): number {
  let weight = 0
  for (let word = 0; word < weights.length; word++) if (counts[word]! > 0 || flags[word] === 1) weight += weights[word]!
  return weight
}
