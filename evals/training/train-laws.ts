import { AS_SHIPPED, measureRankings, PUBLIC_READER, trainLawRanker, withoutConsolidated } from '../../knowledge/index.js'
import { reliabilityOf } from './reliability.js'
import type { TrainingRequest } from './training-request.js'
import { writeTraining } from './write-training.js'

const WEIGHTS = new URL('../../knowledge/retrieval/law/law-ranker.json', import.meta.url)

/** Learns the order of articles and how sure of it one may be; both measured on questions the weights have not seen. */
export function trainLaws({ laboratory, questions, dry, folds, asOfYear, without, pull }: TrainingRequest): void {
  const laws = [...questions.laws, ...questions.spokenLaws]
  const training = trainLawRanker(laboratory, laws, { asOfYear, folds, without, ...(pull === undefined ? {} : { pull }) })
  const { ranker, outOfFold, firstScoring } = training
  const parts = {
    'law-questions': training.folds.ranks.slice(0, questions.laws.length),
    'law-train': training.folds.ranks.slice(questions.laws.length)
  }
  const bySet = Object.fromEntries(Object.entries(parts).map(([set, ranks]) => [set, measureRankings(ranks)]))
  console.table({ 'first scoring': firstScoring, 'out of fold': outOfFold, ...bySet })
  const allowed = withoutConsolidated(laboratory)
  const judged = laws.map((question) => {
    const wanted = new Set(question.answers.map(({ documentNumber, article }) => `${documentNumber.toLowerCase()}#${article}`))
    const request = { question: question.question, maxResults: 3, asOf: `${asOfYear}-07-01`, audiences: PUBLIC_READER }
    const trial = { ...AS_SHIPPED, lawRanker: training.folds.rankerFor(question), allowed }
    const { hits } = laboratory.search({ ...request, kinds: ['regulation'] }, trial)
    return hits.map(({ said: confidence = 0, documentNumber, article }) => ({
      confidence,
      right: wanted.has(`${documentNumber?.normalize('NFC').toLowerCase()}#${article}`)
    }))
  })
  const first = reliabilityOf(judged.flatMap((hits) => hits.slice(0, 1)))
  const inThree = reliabilityOf(
    judged.map((hits) => ({
      confidence: Math.min(
        1,
        hits.reduce((sum, { confidence }) => sum + confidence, 0)
      ),
      right: hits.some(({ right }) => right)
    }))
  )
  console.table(first.bins)
  console.log(
    `as the ranker says it, before it is read (kinds learns the reading): calibration error of the first ${first.error.toFixed(3)}, of the first three together ${inThree.error.toFixed(3)}`
  )
  if (dry) return
  writeTraining('laws', WEIGHTS, ranker, {
    ...{ questions: laws.length, folds, grouping: 'questions that share an answer are in one fold', without: [...without] },
    knowledge: laboratory.generation.manifest.counts,
    ...{ firstScoring, outOfFold, bySet, confidence: { first, inThree } }
  })
}
