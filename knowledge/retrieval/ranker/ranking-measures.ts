/** Quality of ranked lists: shares of questions (R@1, R@5), of right answers found (R@10, R@100), MRR and NDCG at 10. */
export interface RankingMeasures {
  readonly questions: number
  readonly recallAt1: number
  readonly recallAt5: number
  readonly recallAt10: number
  readonly recallAt100: number
  readonly reciprocalRank: number
  readonly ndcgAt10: number
}

/** Ranks (from 0) at which the right answers of one question stand, and how many there are. */
export interface QuestionRanks {
  readonly ranks: readonly number[]
  readonly answers: number
}

/** Means over questions. */
export function measureRankings(questions: readonly QuestionRanks[]): RankingMeasures {
  const mean = (value: (question: QuestionRanks) => number) =>
    questions.length === 0 ? 0 : questions.reduce((sum, question) => sum + value(question), 0) / questions.length
  const anyWithin = (depth: number) => mean(({ ranks }) => (ranks.some((rank) => rank < depth) ? 1 : 0))
  const shareWithin = (depth: number) =>
    mean(({ ranks, answers }) => Math.min(1, ranks.filter((rank) => rank < depth).length / Math.max(1, answers)))
  return {
    questions: questions.length,
    recallAt1: anyWithin(1),
    recallAt5: anyWithin(5),
    recallAt10: shareWithin(10),
    recallAt100: shareWithin(100),
    reciprocalRank: mean(({ ranks }) => {
      const first = Math.min(...ranks, Number.POSITIVE_INFINITY)
      return first < 10 ? 1 / (first + 1) : 0
    }),
    ndcgAt10: mean(ndcg)
  }
}

function ndcg({ ranks, answers }: QuestionRanks): number {
  const counted = [...ranks].sort((left, right) => left - right).slice(0, answers)
  const gain = counted.reduce((sum, rank) => sum + (rank < 10 ? 1 / Math.log2(rank + 2) : 0), 0)
  let ideal = 0
  for (let rank = 0; rank < Math.min(10, answers); rank++) ideal += 1 / Math.log2(rank + 2)
  return ideal === 0 ? 0 : gain / ideal
}
