import type { QuestionRanks } from '../../knowledge/index.js'
import { type Estimate, estimateMean } from '../../server/answering/index.js'

/** Quality of rankings with 95 % intervals; R@1, R@3 and R@5 ask for any right one, R@10 and R@100 for the share of all. */
export interface RankMeasures {
  readonly questions: number
  readonly r1: Estimate
  readonly r3: Estimate
  readonly r5: Estimate
  readonly r10: Estimate
  readonly r100: Estimate
  readonly mrr10: Estimate
  readonly ndcg10: Estimate
}

const NOTHING: Estimate = { mean: 0, low: 0, high: 0, count: 0 }

/** Means over questions. */
export function measureRanks(questions: readonly QuestionRanks[]): RankMeasures {
  const over = (value: (one: QuestionRanks) => number) => estimateMean(questions.map(value)) ?? NOTHING
  const anyWithin = (depth: number) => over(({ ranks }) => (ranks.some((rank) => rank < depth) ? 1 : 0))
  const shareWithin = (depth: number) =>
    over(({ ranks, answers }) => Math.min(1, ranks.filter((rank) => rank < depth).length / Math.max(1, answers)))
  return {
    questions: questions.length,
    ...{ r1: anyWithin(1), r3: anyWithin(3), r5: anyWithin(5), r10: shareWithin(10), r100: shareWithin(100) },
    mrr10: over(({ ranks }) => reciprocal(ranks)),
    ndcg10: over(ndcg)
  }
}

/** Difference of NDCG@10, question by question, of two lists of the same questions; negative where the second loses. */
export function ndcgDifference(before: readonly QuestionRanks[], after: readonly QuestionRanks[]): Estimate {
  return estimateMean(before.map((one, place) => ndcg(after[place]!) - ndcg(one))) ?? NOTHING
}

/** NDCG at 10 of one question, every right one worth the same. */
export function ndcg({ ranks, answers }: QuestionRanks): number {
  const counted = [...ranks].sort((left, right) => left - right).slice(0, answers)
  const gain = counted.reduce((sum, rank) => sum + (rank < 10 ? discount(rank) : 0), 0)
  let ideal = 0
  for (let rank = 0; rank < Math.min(10, answers); rank++) ideal += discount(rank)
  return ideal === 0 ? 0 : gain / ideal
}

/** Ranks (from 0) at which wanted names first stand in a ranking. */
export function ranksOf(found: readonly string[], wanted: ReadonlySet<string>, answers = wanted.size): QuestionRanks {
  const ranks = [...wanted].flatMap((name) => {
    const rank = found.indexOf(name)
    return rank < 0 ? [] : [rank]
  })
  return { ranks: ranks.sort((left, right) => left - right), answers }
}

function reciprocal(ranks: readonly number[]): number {
  const first = Math.min(...ranks, Number.POSITIVE_INFINITY)
  return first < 10 ? 1 / (first + 1) : 0
}

function discount(rank: number): number {
  return 1 / Math.log2(rank + 2)
}
