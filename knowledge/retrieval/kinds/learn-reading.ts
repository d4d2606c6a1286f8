import type { ConfidenceReading } from './read-confidence.js'

/** What a ranker said of a result, and whether it was right. */
export interface SaidAndSeen {
  readonly said: number
  readonly right: boolean
  /** How much it counts; 1 when absent. */
  readonly weight?: number
}

interface Block {
  /** Sum of what was said, of what was right, and of weights. */
  said: number
  right: number
  weight: number
}

/** Results that stand for nothing seen yet: they keep the ends of a reading away from 0 and 1. */
const PRIOR_WEIGHT = 1
const DIGITS = 4

/** Learns a reading that never falls: pool adjacent violators (isotonic regression), blocks of at least `least` results, one point for each. */
export function learnReading(results: readonly SaidAndSeen[], least = 12): ConfidenceReading {
  const blocks: Block[] = []
  for (const { said, right, weight = 1 } of [...results].sort((left, right) => left.said - right.said)) {
    blocks.push({ said: said * weight, right: right ? weight : 0, weight })
    while (blocks.length > 1 && joins(blocks.at(-2)!, blocks.at(-1)!, least)) {
      const last = blocks.pop()!
      const before = blocks.at(-1)!
      before.said += last.said
      before.right += last.right
      before.weight += last.weight
    }
  }
  const points = blocks.map(({ said, right, weight }) => [said / weight, (right + PRIOR_WEIGHT / 2) / (weight + PRIOR_WEIGHT)] as const)
  const rising = points.filter(([, seen], place) => place === 0 || seen > points[place - 1]![1])
  const digits = (value: number) => Number(value.toFixed(DIGITS))
  return { said: rising.map(([said]) => digits(said)), seen: rising.map(([, seen]) => digits(seen)) }
}

/** Whether two neighbouring blocks must become one: the earlier is too small, or more often right than the later one. */
function joins(earlier: Block, later: Block, least: number): boolean {
  return earlier.weight < least || earlier.right / earlier.weight >= later.right / later.weight
}
