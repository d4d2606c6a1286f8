import { openGeneration } from '../../index/generation/open-generation.js'
import { KnowledgeSearch } from '../knowledge-search.js'
import { LAW_FEATURES } from '../law/law-feature-names.js'
import type { DescribedCandidates } from '../law/law-features.js'
import { lawEvidence } from '../law/law-ranker.js'
import { foldOf } from './fold-of.js'
import { type LinearWeights, linearScore } from './linear-score.js'
import { roundedWeights, type TrainedRanker } from './load-ranker.js'
import { measureRankings, type RankingMeasures } from './ranking-measures.js'
import { type JudgedResult, trainConfidence } from './train-confidence.js'
import { type TrainingList, trainListwise } from './train-listwise.js'

/** A question with the articles that answer it; any one of them is right. */
export interface LawQuestion {
  readonly question: string
  readonly answers: readonly { readonly documentNumber: string; readonly article: string }[]
}

/** A trained ranker and what it reaches on questions it has not seen. */
export interface LawTraining {
  readonly ranker: TrainedRanker
  readonly outOfFold: RankingMeasures
  readonly firstScoring: RankingMeasures
}

const WIDTH = LAW_FEATURES.length
const PULL = 2e-3
const ROUNDS = 150
const FOLDS = 10
const RESULTS_JUDGED = 5

/** Candidates of one question, best first by the first scoring, with features of their own. */
interface KeptCandidates {
  readonly passages: readonly number[]
  readonly rows: Float64Array
}

interface Described extends KeptCandidates {
  readonly list: TrainingList
  readonly answers: number
  /** The same question where nothing right is in the knowledge. */
  readonly without: KeptCandidates
}

/**
 * Trains the order of articles and the reading of its confidence on the open generation. Folds keep questions that share an
 * answer together; confidence is learned from out-of-fold results, half of them with every right document taken away.
 */
export function trainLawRanker(dataDirectory: string, questions: readonly LawQuestion[], asOfYear: number): LawTraining {
  const described = describeQuestions(dataDirectory, questions, asOfYear)
  const lists = described.map(({ list }) => list)
  const options = { features: WIDTH, pull: PULL, rounds: ROUNDS }
  const byFold = Array.from({ length: FOLDS }, (_, fold) =>
    trainListwise(
      lists.filter(({ group }) => foldOf(group, FOLDS) !== fold),
      options
    )
  )
  const weightsFor = ({ list }: Described) => byFold[foldOf(list.group, FOLDS)]!
  const ranks = described.map((one) => ({ ranks: rightRanks(order(one, weightsFor(one)), one.list), answers: one.answers }))
  const firstRanks = described.map((one) => ({ ranks: rightRanks([...one.passages.keys()], one.list), answers: one.answers }))
  const judged = described.flatMap((one) => [
    ...judge(one, weightsFor(one), one.list.right),
    ...judge(
      one.without,
      weightsFor(one),
      one.without.passages.map(() => false)
    )
  ])
  return {
    ranker: {
      features: LAW_FEATURES,
      ...roundedWeights(trainListwise(lists, options)),
      confidence: trainConfidence(judged),
      training: {
        questions: questions.length,
        folds: FOLDS,
        pull: PULL,
        passages: described.reduce((sum, { passages }) => sum + passages.length, 0)
      }
    },
    outOfFold: measureRankings(ranks),
    firstScoring: measureRankings(firstRanks)
  }
}

function describeQuestions(dataDirectory: string, questions: readonly LawQuestion[], asOfYear: number): Described[] {
  const generation = openGeneration(dataDirectory)
  const search = new KnowledgeSearch(generation)
  const { documentOf } = generation.lexical
  const keys = Array.from(documentOf, (document, passage) => {
    const number = generation.archive.cards[document]!.documentNumber
    return number ? keyOf(number, generation.archive.passage(passage).articleNumber ?? '') : ''
  })
  const all = new Uint8Array(documentOf.length).fill(1)
  const described = questions.map(({ question, answers }) => {
    const wanted = new Set(answers.map(({ documentNumber, article }) => keyOf(documentNumber, article)))
    const candidates = keep(search.lawCandidates(question, all, asOfYear))
    const rightDocuments = new Set(keys.flatMap((key, passage) => (wanted.has(key) ? [documentOf[passage]!] : [])))
    const mask = Uint8Array.from(documentOf, (document) => (rightDocuments.has(document) ? 0 : 1))
    const right = candidates.passages.map((passage) => wanted.has(keys[passage]!))
    const list = { rows: candidates.rows, right, group: [...wanted].sort()[0]! }
    return { ...candidates, list, answers: wanted.size, without: keep(search.lawCandidates(question, mask, asOfYear)) }
  })
  generation.archive.close()
  return described
}

function keep({ candidates, rows }: DescribedCandidates): KeptCandidates {
  return { passages: candidates.map(({ passage }) => passage), rows: rows.slice(0, candidates.length * WIDTH) }
}

function keyOf(documentNumber: string, article: string): string {
  return `${documentNumber.normalize('NFC').toLowerCase()}#${article}`
}

/** Numbers of the candidates, best first. */
function order({ passages, rows }: KeptCandidates, weights: LinearWeights): number[] {
  const scores = passages.map((_passage, number) => linearScore(weights, rows, number * WIDTH))
  return [...passages.keys()].sort((left, right) => scores[right]! - scores[left]!)
}

function rightRanks(ordered: readonly number[], { right }: TrainingList): number[] {
  return ordered.flatMap((number, rank) => (right[number] ? [rank] : []))
}

function judge(candidates: KeptCandidates, weights: LinearWeights, right: readonly boolean[]): JudgedResult[] {
  const ordered = order(candidates, weights)
  const scores = ordered.map((number) => linearScore(weights, candidates.rows, number * WIDTH))
  const total = scores.reduce((sum, score) => sum + Math.exp(score - scores[0]!), 0)
  return ordered.slice(0, RESULTS_JUDGED).map((number, place) => ({
    evidence: lawEvidence(Math.exp(scores[place]! - scores[0]!) / total, candidates.rows, number),
    right: right[number]!
  }))
}
