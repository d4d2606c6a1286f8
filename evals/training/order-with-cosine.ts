import { type DescribedLawQuestions, foldOf, LAW_FEATURES, linearScore, measureRankings, trainListwise } from '../../knowledge/index.js'

const LEARNING = { pull: 2e-3, rounds: 60 }

/** The order of articles out of fold with one more feature: the cosine of question and candidate, by question. */
export function orderWithCosine({ questions }: DescribedLawQuestions, cosines: readonly Float32Array[], folds: number) {
  const width = LAW_FEATURES.length
  const features = width + 1
  const lists = questions.map(({ rows, right, group }, place) => ({
    rows: Float64Array.from({ length: right.length * features }, (_none, at) => {
      const row = Math.floor(at / features)
      const feature = at % features
      return feature === width ? cosines[place]![row]! : rows[row * width + feature]!
    }),
    ...{ right, group }
  }))
  const weights = Array.from({ length: folds }, (_none, fold) =>
    trainListwise(
      lists.filter(({ group }) => foldOf(group, folds) !== fold),
      { features, ...LEARNING }
    )
  )
  return measureRankings(
    lists.map(({ rows, right, group }, place) => {
      const scores = right.map((_right, row) => linearScore(weights[foldOf(group, folds)]!, rows, row * features))
      const order = [...scores.keys()].sort((left, right) => scores[right]! - scores[left]!)
      return { ranks: order.flatMap((row, rank) => (right[row] ? [rank] : [])), answers: questions[place]!.answers }
    })
  )
}
