import { createHash } from 'node:crypto'
import { openGeneration } from '../../index/generation/open-generation.js'
import { KnowledgeSearch } from '../knowledge-search.js'
import { LAW_FEATURES } from '../law/law-feature-names.js'
import type { DescribedCandidate } from '../law/law-features.js'
import { lawEvidence, rowOf } from '../law/law-ranker.js'
import type { LinearWeights } from './linear-score.js'
import { linearScore } from './linear-score.js'
import type { TrainedRanker } from './load-ranker.js'
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

const PULL = 2e-3
const ROUNDS = 150
const FOLDS = 10
const RESULTS_JUDGED = 5

interface Described {
  readonly candidates: readonly DescribedCandidate[]
  readonly list: TrainingList
  readonly answers: number
  /** The same question where nothing right is in the knowledge. */
  readonly without: readonly DescribedCandidate[]
}

/**
 * Trains the order of articles and the reading of its confidence on the open generation. Folds keep questions that share an
 * answer together; confidence is learned from out-of-fold results, half of them with every right document taken away.
 */
export function trainLawRanker(dataDirectory: string, questions: readonly LawQuestion[], asOfYear: number): LawTraining {
  const described = describeQuestions(dataDirectory, questions, asOfYear)
  const lists = described.map(({ list }) => list)
  const options = { features: LAW_FEATURES.length, pull: PULL, rounds: ROUNDS }
  const byFold = Array.from({ length: FOLDS }, (_, fold) =>
    trainListwise(
      lists.filter(({ group }) => foldOf(group) !== fold),
      options
    )
  )
  const weightsFor = ({ list }: Described) => byFold[foldOf(list.group)]!
  const ranks = described.map((one) => ({ ranks: rightRanks(order(one.candidates, weightsFor(one)), one), answers: one.answers }))
  const firstRanks = described.map((one) => ({ ranks: rightRanks(one.candidates, one), answers: one.answers }))
  const judged = described.flatMap((one) => [
    ...judge(one.candidates, weightsFor(one), new Set(rightPassages(one))),
    ...judge(one.without, weightsFor(one), new Set())
  ])
  return {
    ranker: {
      features: LAW_FEATURES,
      ...rounded(trainListwise(lists, options)),
      confidence: trainConfidence(judged),
      training: { questions: questions.length, folds: FOLDS, pull: PULL, passages: candidatesOf(described) }
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
    const candidates = search.lawCandidates(question, all, asOfYear)
    const rightDocuments = new Set(keys.flatMap((key, passage) => (wanted.has(key) ? [documentOf[passage]!] : [])))
    const mask = Uint8Array.from(documentOf, (document) => (rightDocuments.has(document) ? 0 : 1))
    const list = {
      rows: Float64Array.from(candidates.flatMap(({ features }) => rowOf(features))),
      right: candidates.map(({ passage }) => wanted.has(keys[passage]!)),
      group: [...wanted].sort()[0]!
    }
    return { candidates, list, answers: wanted.size, without: search.lawCandidates(question, mask, asOfYear) }
  })
  generation.archive.close()
  return described
}

function keyOf(documentNumber: string, article: string): string {
  return `${documentNumber.normalize('NFC').toLowerCase()}#${article}`
}

function order(candidates: readonly DescribedCandidate[], weights: LinearWeights): DescribedCandidate[] {
  const scores = new Map(candidates.map((candidate) => [candidate, linearScore(weights, rowOf(candidate.features))]))
  return [...candidates].sort((left, right) => scores.get(right)! - scores.get(left)!)
}

function rightPassages({ candidates, list }: Described): number[] {
  return candidates.flatMap(({ passage }, place) => (list.right[place] ? [passage] : []))
}

function rightRanks(ordered: readonly DescribedCandidate[], described: Described): number[] {
  const right = new Set(rightPassages(described))
  return ordered.flatMap(({ passage }, rank) => (right.has(passage) ? [rank] : []))
}

function judge(candidates: readonly DescribedCandidate[], weights: LinearWeights, right: ReadonlySet<number>): JudgedResult[] {
  const ordered = order(candidates, weights)
  const scores = ordered.map(({ features }) => linearScore(weights, rowOf(features)))
  const total = scores.reduce((sum, score) => sum + Math.exp(score - scores[0]!), 0)
  return ordered.slice(0, RESULTS_JUDGED).map(({ passage, features }, place) => ({
    evidence: lawEvidence(Math.exp(scores[place]! - scores[0]!) / total, features),
    right: right.has(passage)
  }))
}

function candidatesOf(described: readonly Described[]): number {
  return described.reduce((sum, { candidates }) => sum + candidates.length, 0)
}

function rounded({ means, deviations, weights }: LinearWeights): LinearWeights {
  const round = (values: readonly number[]) => values.map((value) => Number(value.toPrecision(6)))
  return { means: round(means), deviations: round(deviations), weights: round(weights) }
}

/** The fold of a group, the same on every machine. */
function foldOf(group: string): number {
  return createHash('sha256').update(group).digest().readUInt32BE(0) % FOLDS
}
