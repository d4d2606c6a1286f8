import { describeLawQuestions, type LawFolds, learnLawFolds } from '../laboratory/law-folds.js'
import type { RetrievalLaboratory } from '../laboratory/retrieval-laboratory.js'
import { withoutConsolidated } from '../laboratory/without-consolidated.js'
import { LAW_FEATURES } from '../law/law-feature-names.js'
import { roundedWeights, type TrainedRanker } from './load-ranker.js'
import { measureRankings, type RankingMeasures } from './ranking-measures.js'
import { trainListwise } from './train-listwise.js'

/** A question with the articles that answer it; any one of them is right. */
export interface LawQuestion {
  readonly question: string
  readonly answers: readonly { readonly documentNumber: string; readonly article: string }[]
  /** How much it counts beside the others when an order is learned; 1 when absent. */
  readonly weight?: number
}

/** A trained ranker and what it reaches on questions it has not seen. */
export interface LawTraining {
  readonly ranker: TrainedRanker
  readonly outOfFold: RankingMeasures
  readonly firstScoring: RankingMeasures
  /** The rankers of the folds, for measuring what comes after them. */
  readonly folds: LawFolds
}

/** How to learn. */
export interface LawTrainingOptions {
  readonly asOfYear: number
  /** Features left out, to see what they are worth. */
  readonly without?: ReadonlySet<string>
  readonly pull?: number
  readonly folds?: number
}

const PULL = 2e-3
const ROUNDS = 150
const FOLDS = 10

/**
 * Trains the order of articles and the reading of its confidence on an open generation. Folds keep questions that share an answer
 * together; confidence is learned from out-of-fold results, half of them with every right document taken away. Consolidated texts, which
 * repeat the same articles, teach nothing, since what is right in them is not known.
 */
export function trainLawRanker(
  laboratory: RetrievalLaboratory,
  questions: readonly LawQuestion[],
  { asOfYear, without, pull = PULL, folds = FOLDS }: LawTrainingOptions
): LawTraining {
  const trial = { allowed: withoutConsolidated(laboratory) }
  const described = describeLawQuestions(laboratory, questions, { asOfYear, trial })
  const keeps = (feature: string) => !without?.has(feature)
  const learned = learnLawFolds(described, { asOfYear, folds, pull, rounds: ROUNDS, keeps })
  const kept = LAW_FEATURES.filter(keeps)
  const lists = described.questions.map(({ rows, right, group, weight }) => ({ rows: columnsOf(rows, kept), right, group, weight }))
  return {
    ranker: {
      features: kept,
      ...roundedWeights(trainListwise(lists, { features: kept.length, pull, rounds: ROUNDS })),
      confidence: learned.confidence,
      training: {
        questions: questions.length,
        folds,
        pull,
        passages: described.questions.reduce((sum, { right }) => sum + right.length, 0)
      }
    },
    outOfFold: measureRankings(learned.ranks),
    firstScoring: measureRankings(learned.firstRanks),
    folds: learned
  }
}

function columnsOf(rows: Float64Array, kept: readonly (typeof LAW_FEATURES)[number][]): Float64Array {
  if (kept.length === LAW_FEATURES.length) return rows
  const places = kept.map((feature) => LAW_FEATURES.indexOf(feature))
  const count = rows.length / LAW_FEATURES.length
  return Float64Array.from({ length: count * kept.length }, (_none, place) => {
    const row = Math.floor(place / kept.length)
    return rows[row * LAW_FEATURES.length + places[place % kept.length]!]!
  })
}
